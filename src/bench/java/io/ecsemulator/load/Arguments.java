package io.ecsemulator.load;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The arguments of a benchmark, each {@code name=value}. */
public final class Arguments {

    private final Map<String, String> values;

    /** Takes over arguments; those that are not given have their defaults. */
    public Arguments(String[] args, Map<String, String> defaults) {
        values = new TreeMap<>(defaults);
        for (String arg : args) {
            String[] nameAndValue = arg.split("=", 2);
            values.put(nameAndValue[0], nameAndValue[1]);
        }
        System.out.println(values);
    }

    /** Returns an argument that has a default. */
    public String text(String name) {
        return Objects.requireNonNull(values.get(name), name);
    }

    /** Returns an argument, or null. */
    public @Nullable String optional(String name) {
        return values.get(name);
    }

    /** Returns a number. */
    public int number(String name) {
        return Integer.parseInt(text(name));
    }

    /** Returns the parts between commas. */
    public List<String> list(String name) {
        return Arrays.stream(text(name).split(","))
                .filter(part -> !part.isBlank())
                .toList();
    }

    /** Returns the beginning of a command: the Java in {@code java} with the JVM flags in {@code flags}. */
    List<String> java() {
        return Stream.concat(Stream.of(text("java")), list("flags").stream()).toList();
    }

    /** Returns the numbers between commas. */
    public List<Integer> numbers(String name) {
        return list(name).stream().map(Integer::valueOf).toList();
    }
}
