package io.ecsemulator.operation;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads a text with several values, with commas in between. */
public final class CommaSeparated {

    private CommaSeparated() {}

    /** The values in their order, each once, without the whitespace around them. */
    public static Set<String> values(String text) {
        return Arrays.stream(text.split(",", -1))
                .map(String::trim)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
