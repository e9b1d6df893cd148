package io.ecsemulator.sweep;

import io.ecsemulator.cloud.Resource;
import io.ecsemulator.journal.JournalEntry;
import io.ecsemulator.state.StateModule;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Writes what people need to understand a run that failed. */
final class SweepReport {

    /** The property, or option of the runner, that repeats a run. */
    static final String ONLY = "ecs.sweep.only";

    /** How many calls are shown before the first call in trouble, and after it. */
    private static final int AROUND = 12;

    private static final int MAX_RESOURCES = 10;

    private SweepReport() {}

    /**
     * The report of a run.
     *
     * @param failure why the test failed, or empty
     * @param violations the invariants that do not hold
     */
    static String of(String name, String id, String failure, List<String> violations, RunTrace run, RunTrace good) {
        List<String> lines = new ArrayList<>();
        lines.add(name);
        if (!failure.isEmpty()) {
            lines.add("  " + failure.strip().replace("\n", "\n  "));
        }
        violations.forEach(violation -> lines.add("  " + violation));
        lines.add("calls, > in trouble:");
        lines.addAll(calls(run.calls()));
        List<String> differences = differences(run.end(), good.end());
        if (!differences.isEmpty()) {
            lines.add("at the end, other than in the good run:");
            lines.addAll(differences);
        }
        if (!id.isEmpty()) {
            lines.add("again: -D" + ONLY + "=" + id);
        }
        return String.join("\n", lines);
    }

    private static List<String> calls(List<JournalEntry> calls) {
        int first = 0;
        while (first < calls.size() && calls.get(first).Fault() == null) {
            first++;
        }
        int from = Math.max(0, first - AROUND);
        int to = Math.min(calls.size(), first + AROUND + 1);
        List<String> lines = new ArrayList<>();
        if (from > 0) {
            lines.add("    (" + from + " before)");
        }
        for (int i = from; i < to; i++) {
            lines.add((calls.get(i).Fault() == null ? "    " : "  > ") + (i + 1) + " " + line(calls.get(i)));
        }
        if (to < calls.size()) {
            lines.add("    (" + (calls.size() - to) + " after)");
        }
        return lines;
    }

    private static String line(JournalEntry call) {
        String result = call.Status() == 0 ? "no response" : String.valueOf(call.Status());
        String code = call.Code() == null ? "" : " " + call.Code();
        return call.Action() + " " + RunTrace.parameters(call) + " -> " + result + code + ", " + call.Decision();
    }

    private static List<String> differences(Census run, Census good) {
        Set<String> ids = new LinkedHashSet<>(good.resources().keySet());
        ids.addAll(run.resources().keySet());
        List<String> lines = new ArrayList<>();
        for (String id : ids) {
            String line = difference(run.resources().get(id), good.resources().get(id));
            if (!line.isEmpty()) {
                lines.add("    " + id + " " + line);
            }
        }
        if (lines.size() <= MAX_RESOURCES) {
            return lines;
        }
        List<String> first = new ArrayList<>(lines.subList(0, MAX_RESOURCES));
        first.add("    (" + (lines.size() - MAX_RESOURCES) + " resources more)");
        return first;
    }

    private static String difference(@Nullable Resource<?> is, @Nullable Resource<?> good) {
        if (is == null || good == null) {
            return is == null ? "is not there" : "is there";
        }
        JsonMapper json = StateModule.json();
        JsonNode here = json.valueToTree(is);
        JsonNode there = json.valueToTree(good);
        List<String> fields = new ArrayList<>();
        here.propertyStream()
                .filter(field -> !field.getValue().isContainer())
                // Times differ in each run.
                .filter(field -> !field.getKey().endsWith("Time"))
                .filter(field -> !Objects.equals(field.getValue(), there.get(field.getKey())))
                .forEach(field ->
                        fields.add(field.getKey() + " is " + field.getValue() + ", not " + there.get(field.getKey())));
        return String.join("; ", fields);
    }
}
