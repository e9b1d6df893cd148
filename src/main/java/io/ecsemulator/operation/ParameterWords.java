package io.ecsemulator.operation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What documentation and pages say of a parameter's declaration. */
public final class ParameterWords {

    private ParameterWords() {}

    /** Its type as callers write it, for instance {@code integer} or {@code JSON array of texts}. */
    public static String type(Parameter parameter) {
        Class<?> type = parameter.type();
        String one = type.isRecord()
                ? "list"
                : type == Boolean.class
                        ? "boolean"
                        : type == Instant.class
                                ? "time"
                                : type == Double.class
                                        ? "number"
                                        : Number.class.isAssignableFrom(type) ? "integer" : "text";
        if (!parameter.isList() || type.isRecord()) {
            return one;
        }
        return parameter.name().endsWith(".N") ? "list of " + one + "s" : "JSON array of " + one + "s";
    }

    /** Its limits, but for the allowed values, for instance {@code 1 to 100}. */
    public static List<String> limits(Parameter parameter) {
        List<String> limits = new ArrayList<>();
        boolean hasMin = parameter.min() != Long.MIN_VALUE;
        boolean hasMax = parameter.max() != Long.MAX_VALUE;
        if (hasMin && hasMax) {
            limits.add(String.format(Locale.ROOT, "%,d to %,d", parameter.min(), parameter.max()));
        } else if (hasMin) {
            limits.add(String.format(Locale.ROOT, "at least %,d", parameter.min()));
        } else if (hasMax) {
            limits.add(String.format(Locale.ROOT, "at most %,d", parameter.max()));
        }
        if (parameter.maxItems() != Integer.MAX_VALUE) {
            limits.add("at most " + parameter.maxItems() + " items");
        }
        if (parameter.format() != null) {
            limits.add(parameter.format().words());
        }
        return limits;
    }
}
