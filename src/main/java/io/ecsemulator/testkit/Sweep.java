package io.ecsemulator.testkit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A sweep of a test, for programs that run the test themselves; {@link FaultSweep} does it for JUnit. Reset the emulator and set up the
 * world, {@link #begin} a run, run the test, {@link #end} the run, until no run begins. The first run is the test as it is.
 */
public final class Sweep {

    /**
     * A run.
     *
     * @param number from 1, the run without trouble
     * @param name for instance {@code DetachDisk #2, response lost after the effect}
     * @param only what {@code Only} of another sweep repeats the run with; empty for the run without trouble
     * @param endsClient whether the client is to be started again after it has failed; {@link #restart} comes before that
     */
    public record Run(int number, String name, String only, boolean endsClient) {
        static Run of(Map<String, @Nullable Object> run) {
            return new Run(
                    Json.number(run, "Number"),
                    Json.text(run, "Name"),
                    Json.text(run, "Only"),
                    Boolean.TRUE.equals(run.get("EndsClient")));
        }

        /** Returns whether it is the run without trouble. */
        public boolean isGood() {
            return only.isEmpty();
        }
    }

    /** How the test of a run ended. */
    public enum Outcome {
        /** The test passed. */
        PASSED,
        /** The client could not do its work and said so; the test accepts that. */
        GAVE_UP,
        /** The test failed. */
        FAILED
    }

    /**
     * The result of a run.
     *
     * @param passed whether the test did not fail and all invariants of the emulator hold
     * @param calls the number of calls
     * @param report what happened; empty if the run passed
     */
    public record Result(boolean passed, int calls, String report) {}

    private final ControlApi api;
    private final String id;

    private Sweep(ControlApi api, String id) {
        this.api = api;
        this.id = id;
    }

    static Sweep of(ControlApi api, Map<String, ?> request) {
        return new Sweep(api, Json.text(api.call("POST", "sweeps", request), "Id"));
    }

    /** Returns the runs after the first, in their order; empty before the end of the first, or if that failed. */
    public List<Run> planned() {
        return Json.objects(api.get("sweeps/" + id), "Planned").stream()
                .map(Run::of)
                .toList();
    }

    /** Begins the next run in the world as it is; empty if there is none. Removes all faults. */
    public Optional<Run> begin() {
        Map<String, @Nullable Object> begun = api.call("POST", "sweeps/" + id + "/runs", null);
        return begun.get("Run") == null ? Optional.empty() : Optional.of(Run.of(Json.object(begun.get("Run"))));
    }

    /** Ends the trouble of a run whose client is started again. */
    public void restart(Run run) {
        api.call("POST", path(run) + "/restart", null);
    }

    /**
     * Ends a run.
     *
     * @param failure why the test failed, for the report; may be empty
     */
    public Result end(Run run, Outcome outcome, String failure) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("Passed", outcome != Outcome.FAILED);
        body.put("GaveUp", outcome == Outcome.GAVE_UP);
        body.put("Failure", failure);
        Map<String, @Nullable Object> result = api.call("PUT", path(run), body);
        return new Result(
                Boolean.TRUE.equals(result.get("Passed")), Json.number(result, "Calls"), Json.text(result, "Report"));
    }

    private String path(Run run) {
        return "sweeps/" + id + "/runs/" + run.number();
    }
}
