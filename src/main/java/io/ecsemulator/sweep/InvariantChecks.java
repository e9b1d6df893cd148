package io.ecsemulator.sweep;

import io.ecsemulator.journal.JournalEntry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Checks the invariants of a run against the good run.
 *
 * @param isReading whether an action changes nothing
 */
record InvariantChecks(SweepRequest asked, Predicate<String> isReading, RunTrace good) {

    /** What a run violates, each as a sentence that begins with the name of the invariant. */
    List<String> violations(RunTrace run, boolean hasPassed) {
        List<String> violations = new ArrayList<>();
        for (Invariant invariant : asked.invariants()) {
            List<String> found = switch (invariant) {
                case NothingCreatedTwice ->
                    hasPassed
                            ? surplus(
                                    run,
                                    run.end().resources().keySet(),
                                    good.end().resources().keySet(),
                                    "more than in the good run")
                            : List.of();
                case NothingLeaked -> surplus(run, run.end().loose(), good.end().loose(), "that nobody refers to");
                case NoRepetition -> repeated(run);
                case NoEndlessLoop -> endless(run);
            };
            found.forEach(words -> violations.add(invariant + ": " + words));
        }
        return violations;
    }

    private List<String> surplus(RunTrace run, Set<String> ofRun, Set<String> ofGood, String words) {
        Map<String, List<String>> usual = good.created(ofGood);
        List<String> found = new ArrayList<>();
        run.created(ofRun).forEach((kind, ids) -> {
            int surplus = ids.size() - usual.getOrDefault(kind, List.of()).size();
            if (surplus > 0) {
                found.add(surplus + " " + kind + " " + words + ", among " + ids);
            }
        });
        return found;
    }

    private List<String> repeated(RunTrace run) {
        Map<String, Long> usual = good.repetitions();
        List<String> found = new ArrayList<>();
        run.repetitions().forEach((call, count) -> {
            String action = call.substring(0, call.indexOf(' '));
            if (!isReading.test(action) && count > usual.getOrDefault(call, 0L) + asked.maxRepeats()) {
                found.add(call + " came " + count + " times");
            }
        });
        return found;
    }

    private List<String> endless(RunTrace run) {
        Collection<JournalEntry> calls = run.calls();
        int maxCalls = asked.maxCalls(good.calls().size());
        Duration time = Duration.between(run.start().time(), run.end().time());
        List<String> found = new ArrayList<>();
        if (calls.size() > maxCalls) {
            found.add("more than " + maxCalls + " calls");
        }
        if (time.compareTo(asked.maxTime()) > 0) {
            found.add(time + " went by on the emulator's clock");
        }
        return found;
    }
}
