package io.ecsemulator.operation;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a text with several values, with commas in between. */
public final class CommaSeparated {

    private CommaSeparated() {}

    /** The values in their order, each once, without the whitespace around them. */
    public static Set<String> values(String text) {
        return new LinkedHashSet<>(items(text));
    }

    /** The values in their order, as often as they are there, without the whitespace around them; none of null. */
    public static List<String> items(@Nullable String text) {
        return text == null
                ? List.of()
                : Arrays.stream(text.split(",", -1)).map(String::trim).toList();
    }
}
