package io.ecsemulator.sweep;

import io.ecsemulator.fault.Fault;
import io.ecsemulator.fault.FaultRule;
import io.ecsemulator.fault.FaultRuleBuilder;
import io.ecsemulator.journal.JournalEntry;
import io.ecsemulator.operation.Operations;
import io.ecsemulator.tenant.Tenant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A sweep of a test: its first run is as it is, and each of the others has trouble at one call of the first, or at two. Whoever runs
 * the test begins each run, and says how it ended.
 */
public final class Sweep {

    /**
     * A run.
     *
     * @param Number from 1, the good run
     * @param Name for instance {@code DetachDisk #2, response lost after the effect}
     * @param Only what repeats the run alone; empty for the good run
     * @param EndsClient whether the client is to be started again after it has failed
     */
    public record Run(int Number, String Name, String Only, boolean EndsClient) {}

    /**
     * How a run ended.
     *
     * @param Passed whether the test passed and all invariants hold
     * @param Violations the invariants that do not hold, and first of all whether the journal lost calls of the run
     * @param Calls the number of calls
     * @param Report what happened; empty if the run passed
     */
    public record Result(
            int Number, String Name, String Only, boolean Passed, List<String> Violations, int Calls, String Report) {}

    private static final String GOOD = "as it is";
    private static final String CALLS_LOST =
            "The journal does not have all calls of the run: it was cleared, the emulator was reset, or"
                    + " ecs.emulator.journal-calls is smaller than the run";

    private static final String NO_CALLS =
            "The run has no calls: the test has to send the calls of the ECS API to this emulator and this world";

    private final String id;
    private final SweepRequest asked;
    private final Operations operations;
    private final List<Result> results = new ArrayList<>();
    private List<List<Trouble>> plan = List.of();
    private @Nullable RunTrace good;
    private @Nullable Running running;

    /**
     * A run that has begun.
     *
     * @param lastCall the index of the last call before it
     * @param restart the index of the last call before the client was started again, or 0
     */
    private record Running(Run run, List<Trouble> troubles, Census start, long lastCall, long restart) {

        /** Whether the call belongs to the run, and not to a client whose process has ended. */
        boolean hasCall(JournalEntry call) {
            return call.Index() > lastCall && (call.Index() <= lastCall + ending() || call.Index() > restart);
        }

        /** Whether a journal with these entries has all calls from the beginning of the run to a last one. */
        boolean isComplete(List<JournalEntry> kept, long last) {
            return kept.stream()
                            .filter(call -> call.Index() > lastCall && call.Index() <= last)
                            .count()
                    == last - lastCall;
        }

        /** The number of the call after which the client's process ends, or 0. */
        private int ending() {
            return troubles.stream()
                    .filter(trouble -> trouble.kind() == TroubleKind.ClientEnded)
                    .mapToInt(Trouble::position)
                    .findFirst()
                    .orElse(0);
        }
    }

    /** A sweep that has not begun. */
    public Sweep(String id, SweepRequest asked, Operations operations) {
        this.id = id;
        this.asked = asked;
        this.operations = operations;
    }

    /** Its id. */
    public String id() {
        return id;
    }

    /** What it was asked for. */
    public SweepRequest request() {
        return asked;
    }

    /** The runs after the good run; none before the end of that. */
    public synchronized List<Run> planned() {
        return IntStream.range(0, plan.size())
                .mapToObj(index -> run(index + 2, plan.get(index)))
                .toList();
    }

    /** The results of the runs so far. */
    public synchronized List<Result> results() {
        return List.copyOf(results);
    }

    /**
     * Begins the next run in the world as it is; a run that has not ended is forgotten.
     *
     * @return null if there is none, or the good run failed
     */
    public synchronized @Nullable Run begin(Tenant tenant) {
        // The plan is empty before the good run, and stays empty if that fails.
        int done = results.size();
        if (done > plan.size()) {
            return null;
        }
        List<Trouble> troubles = done == 0 ? List.of() : plan.get(done - 1);
        Run run = run(done + 1, troubles);
        running = new Running(
                run, troubles, tenant.store().read(Census::of), tenant.journal().lastIndex(), 0);
        return run;
    }

    private static Run run(int number, List<Trouble> troubles) {
        return new Run(
                number,
                troubles.isEmpty() ? GOOD : troubles.stream().map(Trouble::text).collect(Collectors.joining("; ")),
                troubles.stream().map(Trouble::id).collect(Collectors.joining("+")),
                troubles.stream().anyMatch(trouble -> trouble.kind() == TroubleKind.ClientEnded));
    }

    /** The fault rules of the run, in their order. */
    public synchronized List<FaultRule> rules() {
        List<FaultRule> rules = new ArrayList<>(bound());
        current().troubles.forEach(trouble -> rules.addAll(trouble.rules(asked)));
        return rules;
    }

    /** Ends the trouble of a run whose client is started again, and returns the fault rules from then on. */
    public synchronized List<FaultRule> restart(Tenant tenant) {
        Running ended = current();
        running = new Running(
                ended.run,
                ended.troubles,
                ended.start,
                ended.lastCall,
                tenant.journal().lastIndex());
        return bound();
    }

    private List<FaultRule> bound() {
        return good == null
                ? List.of()
                : List.of(FaultRuleBuilder.builder()
                        .From(asked.maxCalls(good.calls().size()) + 1)
                        .Fault(Fault.ConnectionReset)
                        .build());
    }

    /** Whether the run of that number has begun and not ended. */
    public synchronized boolean isRunning(int number) {
        return running != null && running.run.Number == number;
    }

    /** Whether a run has begun and has no call so far. */
    public synchronized boolean awaitsFirstCall(Tenant tenant) {
        return running != null && running.lastCall == tenant.journal().lastIndex();
    }

    private Running current() {
        if (running == null) {
            throw new IllegalStateException("No run of the sweep " + id + " has begun");
        }
        return running;
    }

    /**
     * Ends the run.
     *
     * @param hasPassed whether the test did not fail
     * @param gaveUp whether the client could not do its work and said so
     * @param failure why it failed, or empty
     */
    public synchronized Result end(boolean hasPassed, boolean gaveUp, String failure, Tenant tenant) {
        Running ended = current();
        Run run = ended.run;
        long lastCall = tenant.journal().lastIndex();
        List<JournalEntry> kept = tenant.journal().entries();
        boolean isComplete = ended.isComplete(kept, lastCall);
        List<JournalEntry> calls =
                kept.stream().filter(ended::hasCall).map(JournalEntry::masked).toList();
        RunTrace trace = new RunTrace(ended.start, tenant.store().read(Census::of), calls);
        boolean isWell = hasPassed && isComplete && !(gaveUp && good == null);
        boolean isWithoutCalls = isWell && good == null && calls.isEmpty();
        if (good == null && isWell && !isWithoutCalls) {
            good = trace;
            plan = new SweepPlan(asked, operations, trace).runs();
        }
        RunTrace compared = Objects.requireNonNullElse(good, trace);
        List<String> violations = new ArrayList<>();
        if (!isComplete) {
            violations.add(CALLS_LOST);
        }
        if (isWithoutCalls) {
            violations.add(NO_CALLS);
        }
        violations.addAll(
                new InvariantChecks(asked, operations::isReading, compared).violations(trace, isWell && !gaveUp));
        boolean isGood = isWell && violations.isEmpty();
        Result result = new Result(
                run.Number,
                run.Name,
                run.Only,
                isGood,
                violations,
                calls.size(),
                isGood ? "" : SweepReport.of(run.Name, run.Only, failure, violations, trace, compared));
        results.add(result);
        running = null;
        return result;
    }
}
