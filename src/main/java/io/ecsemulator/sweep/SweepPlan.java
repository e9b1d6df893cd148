package io.ecsemulator.sweep;

import io.ecsemulator.fault.Glob;
import io.ecsemulator.journal.JournalEntry;
import io.ecsemulator.operation.Call;
import io.ecsemulator.operation.Operations;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Makes the list of runs of a sweep from the calls of the good run. */
final class SweepPlan {

    /** The codes of errors that pass by themselves. */
    private static final List<String> PASSING = List.of(
            "IncorrectDiskStatus", "InvalidOperation.Conflict", "IncorrectInstanceStatus", "LastTokenProcessing");

    private final SweepRequest asked;
    private final Operations operations;
    private final RunTrace good;

    SweepPlan(SweepRequest asked, Operations operations, RunTrace good) {
        this.asked = asked;
        this.operations = operations;
        this.good = good;
    }

    /** The troubles of each run, in the order of the calls; a sample if there are more than asked for. */
    List<List<Trouble>> runs() {
        List<Trouble> troubles = troubles();
        if (asked.Only() != null) {
            return troublesOf(asked.Only(), troubles);
        }
        return new Runs(troubles, asked.pairs()).sample(asked.maxRuns(), new Random(asked.seed()));
    }

    /**
     * The runs of one trouble, and then those of two, by number. A test of a thousand calls has tens of millions of pairs: only those
     * that are taken are made.
     */
    private static final class Runs {

        private final List<Trouble> troubles;

        /** For each trouble the number of its first pair, and at the end the number of all runs. */
        private final long[] firstPairs;

        Runs(List<Trouble> troubles, boolean hasPairs) {
            this.troubles = troubles;
            this.firstPairs = new long[troubles.size() + 1];
            long number = troubles.size();
            int second = 0;
            for (int first = 0; first < troubles.size(); first++) {
                firstPairs[first] = number;
                second = afterCall(first, second);
                if (hasPairs && troubles.get(first).kind() != TroubleKind.ClientEnded) {
                    number += troubles.size() - second;
                }
            }
            firstPairs[troubles.size()] = number;
        }

        /** The first trouble at a later call than that of another trouble. */
        private int afterCall(int trouble, int from) {
            int later = from;
            while (later < troubles.size()
                    && troubles.get(later).position() <= troubles.get(trouble).position()) {
                later++;
            }
            return later;
        }

        List<List<Trouble>> sample(int size, Random random) {
            long all = firstPairs[troubles.size()];
            LongStream numbers = all <= size
                    ? LongStream.range(0, all)
                    : random.longs(0, all).distinct().limit(size).sorted();
            return numbers.mapToObj(this::run).toList();
        }

        private List<Trouble> run(long number) {
            if (number < troubles.size()) {
                return List.of(troubles.get((int) number));
            }
            int first = 0;
            while (firstPairs[first + 1] <= number) {
                first++;
            }
            int second = afterCall(first, first) + (int) (number - firstPairs[first]);
            return List.of(troubles.get(first), troubles.get(second));
        }
    }

    /** The run of that id; empty if the good run has no such calls. */
    private static List<List<Trouble>> troublesOf(String only, List<Trouble> all) {
        List<Trouble> named = Stream.of(only.split("\\+"))
                .flatMap(id -> all.stream().filter(trouble -> trouble.id().equals(id)))
                .toList();
        return named.isEmpty() ? List.of() : List.of(named);
    }

    private List<Trouble> troubles() {
        Glob actions = new Glob(asked.Actions() == null ? "*" : asked.Actions());
        Map<String, Integer> counts = new HashMap<>();
        List<Trouble> troubles = new ArrayList<>();
        int position = 0;
        for (JournalEntry call : good.calls()) {
            position++;
            int nth = counts.merge(call.Action(), 1, Integer::sum);
            if (actions.matches(call.Action()) && operations.actions().contains(call.Action())) {
                for (TroubleKind kind : TroubleKind.values()) {
                    if (asked.kinds().contains(kind)) {
                        add(kind, call, nth, position, troubles);
                    }
                }
            }
        }
        return troubles;
    }

    private void add(TroubleKind kind, JournalEntry call, int nth, int position, List<Trouble> troubles) {
        String action = call.Action();
        if (kind == TroubleKind.PassingError) {
            PASSING.stream()
                    .filter(code -> operations.isDocumented(code, action))
                    .map(code -> new Trouble(kind, action, nth, position, code))
                    .forEach(troubles::add);
        } else if (hasMeaning(kind, call)) {
            troubles.add(new Trouble(kind, action, nth, position, ""));
        }
    }

    private boolean hasMeaning(TroubleKind kind, JournalEntry call) {
        boolean isReading = operations.isReading(call.Action());
        if (kind == TroubleKind.StaleRead) {
            return isReading;
        }
        if (kind.needsChange()) {
            return !isReading;
        }
        if (kind.needsInstance()) {
            return names(call, "Instance") || names(call, "Disk");
        }
        return kind != TroubleKind.DiskDetached || names(call, "Disk");
    }

    /** Whether the call names a resource of a kind, by the simple name of its record, that was there before or after the run. */
    private boolean names(JournalEntry call, String kind) {
        return Call.ids(call.Parameters())
                .flatMap(id -> Stream.of(good.start(), good.end())
                        .map(census -> census.resources().get(id)))
                .anyMatch(resource ->
                        resource != null && resource.getClass().getSimpleName().equals(kind));
    }
}
