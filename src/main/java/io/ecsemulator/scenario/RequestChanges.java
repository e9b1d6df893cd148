package io.ecsemulator.scenario;

import io.ecsemulator.operation.Operation;
import io.ecsemulator.operation.Parameter;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Single changes of the parameters of a call: a parameter is left out, or has another value. */
final class RequestChanges {

    private static final String UNKNOWN = "none-such";

    /** Texts of all kinds, most of which are wrong for a parameter. */
    private static final List<String> TEXTS = List.of(
            UNKNOWN,
            "1",
            "http://example.com",
            "acs:reserved",
            "aliyun",
            "auto-name",
            "*",
            "a_name",
            "10.0.0.0/8",
            "10.0.0.0/9",
            "192.168.0.0/16",
            "192.168.0.0/30",
            "192.168.0.1",
            "192.168.0.300",
            "100.64.0.0/24",
            "47.96.0.1",
            "2001:db8::1",
            "80/90",
            "90/80",
            "-1/-1",
            "/dev/xvda",
            "/dev/xvdb",
            "Passw0rd!",
            "!",
            "cn-beijing",
            "cn-beijing-a",
            "cn-hangzhou-h",
            "ecs.t1.small",
            "ecs.g5.large",
            "ecs.i2.xlarge",
            "true",
            "false");

    private static final List<String> NUMBERS = List.of(
            "0", "1", "2", "3", "4", "5", "16", "25", "40", "100", "500", "1000", "33000", "100000", "-1", "-2");

    private static final int LONG_TEXT = 600;
    /** More than the 32 KiB that UserData can have. */
    private static final int VERY_LONG_TEXT = 44_000;

    private final Map<String, String> sample;
    private final Set<String> ids;
    private final Instant now;
    private final List<Change> changes = new ArrayList<>();

    private RequestChanges(Map<String, String> sample, Set<String> ids, Instant now) {
        this.sample = sample;
        this.ids = ids;
        this.now = now;
    }

    /**
     * The changes of the sample call of an operation.
     *
     * @param ids the ids of all resources that the demo world has
     */
    static List<Change> of(Operation<?, ?, ?> operation, Set<String> ids, Instant now) {
        RequestChanges changes = new RequestChanges(operation.sample(), ids, now);
        List<Parameter> parameters = operation.parameters();
        parameters.stream()
                .filter(parameter -> !parameter.name().equals("ClientToken"))
                .forEach(parameter -> changes.add(parameter, parameters));
        return changes.changes;
    }

    private void add(Parameter parameter, List<Parameter> all) {
        String name = parameter.name();
        String first = name.replace(".N", ".1");
        if (parameter.type().isRecord()) {
            all.stream()
                    .filter(inner -> inner.name().startsWith(name + ".N."))
                    .findFirst()
                    .ifPresent(inner -> addItems(parameter, inner.name().replaceFirst("\\.N\\.", ".%d.")));
            return;
        }
        Set<String> values = values(parameter);
        if (parameter.isList() && !name.endsWith(".N")) {
            addArrays(parameter, values);
            return;
        }
        if (sample.containsKey(first)) {
            add(parameter, "missing", Collections.singletonMap(first, null));
            add(parameter, "blank", Map.of(first, " "));
        } else {
            add(parameter, "empty", Map.of(first, ""));
        }
        for (String value : values) {
            add(parameter, value, Map.of(first, value));
            if (name.contains(".N") && !value.equals(sample.get(first))) {
                String second = name.replaceFirst("\\.N", ".2").replace(".N", ".1");
                add(parameter, value, Map.of(second, value));
                add(
                        parameter,
                        value,
                        Map.of(name.replaceFirst("\\.N", ".1").replace(".N", ".1"), value, second, value));
            }
        }
        if (name.endsWith(".N")) {
            addItems(parameter, first.substring(0, first.length() - 1) + "%d");
        }
    }

    /** One item more than a list can have. */
    private void addItems(Parameter list, String name) {
        for (int count : IntStream.of(6, 17, 21, Math.min(list.maxItems(), 1_000) + 1)
                .distinct()
                .toArray()) {
            Map<String, @Nullable String> items = new LinkedHashMap<>();
            IntStream.rangeClosed(1, count)
                    .forEach(number -> items.put(name.formatted(number).replace(".N", ".1"), UNKNOWN + number));
            if (count <= 101 || count == list.maxItems() + 1) {
                add(list, "more items", items);
            }
        }
    }

    private void addArrays(Parameter parameter, Set<String> values) {
        String name = parameter.name();
        if (sample.containsKey(name)) {
            add(parameter, "missing", Collections.singletonMap(name, null));
        }
        for (String text : List.of("", "[]", "[1", "{}")) {
            add(parameter, "JSON array", Map.of(name, text));
        }
        values.forEach(value -> add(parameter, value, Map.of(name, array(Stream.of(value)))));
        String given = sample.getOrDefault(name, "").replaceAll("[\\[\\]\"]", "");
        values.forEach(value -> add(parameter, value, Map.of(name, array(Stream.of(given, value)))));
        if (parameter.maxItems() < 1_000) {
            Stream<String> items =
                    IntStream.rangeClosed(0, parameter.maxItems()).mapToObj(number -> UNKNOWN + number);
            add(parameter, "more items", Map.of(name, array(items)));
        }
    }

    private static String array(Stream<String> items) {
        return items.map(item -> '"' + item + '"').collect(Collectors.joining(",", "[", "]"));
    }

    private Set<String> values(Parameter parameter) {
        Set<String> values = new LinkedHashSet<>(parameter.allowedValues());
        Class<?> type = parameter.type();
        if (type == Boolean.class) {
            return Set.of("true", "false");
        }
        if (Number.class.isAssignableFrom(type)) {
            values.addAll(NUMBERS);
            addNumber(values, parameter.min(), -1);
            addNumber(values, parameter.max(), 1);
        } else if (type == Instant.class) {
            values.addAll(times());
            values.add("yesterday");
        } else if (!parameter.allowedValues().isEmpty()) {
            values.add(UNKNOWN);
        } else {
            values.addAll(ids);
            values.addAll(TEXTS);
            values.addAll(times());
            values.add(array(Stream.of(UNKNOWN)));
            values.addAll(List.of("0", "7", "100"));
            values.add(items(21));
            // Ids cannot be longer than this, but for lists of them.
            String name = parameter.name().replace(".N", "");
            if (!name.endsWith("Id") || name.equals("InstanceId")) {
                values.add(items(101));
            }
            if (!name.endsWith("Id")) {
                values.add("x".repeat(LONG_TEXT));
                values.add("A".repeat(VERY_LONG_TEXT));
            }
        }
        return values;
    }

    /** Ids with commas in between. */
    private static String items(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(number -> "x" + number).collect(Collectors.joining(","));
    }

    private static void addNumber(Set<String> values, long bound, int beyond) {
        if (bound != Long.MIN_VALUE && bound != Long.MAX_VALUE) {
            values.add("" + bound);
            values.add("" + (bound + beyond));
        }
    }

    private Set<String> times() {
        Instant second = now.truncatedTo(ChronoUnit.SECONDS);
        return Set.of(
                "2013-07-15T00:00:00Z",
                second.minus(Duration.ofDays(1)).toString(),
                second.plus(Duration.ofDays(1)).toString(),
                second.plus(Duration.ofDays(4_000)).toString());
    }

    private void add(Parameter parameter, String value, Map<String, @Nullable String> request) {
        Set<String> words = new HashSet<>();
        Words.add(words, parameter.name());
        Words.add(words, parameter.component().getName());
        Words.add(words, value);
        changes.add(new Change(request, Map.of(), words));
    }
}
