package io.ecsemulator.control;

import io.ecsemulator.fault.Faults;
import io.ecsemulator.state.StateException;
import io.ecsemulator.sweep.SweepRequest;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Checks what a sweep is asked for. */
final class SweepChecks {

    /** A request without fields. */
    static final SweepRequest EMPTY =
            new SweepRequest(null, null, null, null, null, null, null, null, null, null, null, null, null, null);

    private static final int MAX_RUNS = 10_000;
    private static final int MAX_TEXT = 500;

    private SweepChecks() {}

    /**
     * Checks a request.
     *
     * @throws StateException with the field of the first invalid value
     */
    static void check(SweepRequest asked) {
        FaultChecks.rejectIf(
                asked.Kinds() != null && asked.Kinds().isEmpty(), "Kinds", "is empty, so nothing would be tried");
        FaultChecks.rejectIf(
                asked.Kinds() != null && asked.Kinds().stream().anyMatch(kind -> kind == null),
                "Kinds",
                "has an element that is no kind");
        FaultChecks.rejectIf(
                asked.Invariants() != null && asked.Invariants().stream().anyMatch(invariant -> invariant == null),
                "Invariants",
                "has an element that is no invariant");
        checkText("Actions", asked.Actions());
        checkText("Only", asked.Only());
        checkNumber("MaxRuns", asked.MaxRuns(), MAX_RUNS);
        checkNumber("MaxRepeats", asked.MaxRepeats(), Integer.MAX_VALUE);
        checkNumber("MaxCalls", asked.MaxCalls(), Integer.MAX_VALUE - 1);
        FaultChecks.checkTime("SlowBy", asked.SlowBy(), false, Faults.MAX_DELAY);
        FaultChecks.checkTime("SilentFor", asked.SilentFor(), false, Faults.MAX_DELAY);
        FaultChecks.checkTime("StaleBy", asked.StaleBy(), false, Faults.MAX_DELAY);
        FaultChecks.checkTime("MaxTime", asked.MaxTime(), false, Duration.ofDays(3650));
    }

    private static void checkText(String field, @Nullable String text) {
        FaultChecks.rejectIf(
                text != null && text.length() > MAX_TEXT, field, "has more than " + MAX_TEXT + " characters");
    }

    private static void checkNumber(String field, @Nullable Integer number, int max) {
        FaultChecks.rejectIf(number != null && (number < 1 || number > max), field, "is not 1 to " + max);
    }
}
