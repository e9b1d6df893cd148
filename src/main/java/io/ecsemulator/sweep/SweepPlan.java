package io.ecsemulator.sweep;

import io.ecsemulator.fault.Glob;
import io.ecsemulator.journal.JournalEntry;
import io.ecsemulator.operation.Operations;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Makes the list of runs of a sweep from the calls of the good run. */
final class SweepPlan {

    /** The codes of errors that pass by themselves. */
    private static final List<String> PASSING = List.of(
            "IncorrectDiskStatus", "InvalidOperation.Conflict", "IncorrectInstanceStatus", "LastTokenProcessing");

    private static final Pattern BETWEEN_IDS = Pattern.compile("[\\[\\]\",\\s]+");

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
        List<List<Trouble>> runs =
                new ArrayList<>(troubles.stream().map(List::of).toList());
        if (asked.Only() != null) {
            return troublesOf(asked.Only(), troubles);
        }
        if (asked.pairs()) {
            for (Trouble first : troubles) {
                troubles.stream()
                        .filter(second -> second.position() > first.position())
                        .filter(second -> first.kind() != TroubleKind.ClientEnded)
                        .forEach(second -> runs.add(List.of(first, second)));
            }
        }
        return sample(runs);
    }

    private List<List<Trouble>> sample(List<List<Trouble>> runs) {
        if (runs.size() <= asked.maxRuns()) {
            return runs;
        }
        List<Integer> numbers = new ArrayList<>();
        for (int number = 0; number < runs.size(); number++) {
            numbers.add(number);
        }
        Collections.shuffle(numbers, new Random(asked.seed()));
        return numbers.stream().limit(asked.maxRuns()).sorted().map(runs::get).toList();
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
        return call.Parameters().values().stream()
                .flatMap(BETWEEN_IDS::splitAsStream)
                .flatMap(id -> Stream.of(good.start(), good.end())
                        .map(census -> census.resources().get(id)))
                .anyMatch(resource ->
                        resource != null && resource.getClass().getSimpleName().equals(kind));
    }
}
