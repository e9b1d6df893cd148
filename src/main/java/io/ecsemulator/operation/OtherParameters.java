package io.ecsemulator.operation;

import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The documented parameters that an operation does not read, with what it does about them.
 *
 * @param withoutEffect those that are accepted without effect
 * @param notEmulated those that are refused, with the value that is accepted, or an empty text if none is
 */
public record OtherParameters(List<String> withoutEffect, Map<String, String> notEmulated) {

    private static final Pattern INDEX = Pattern.compile("\\.\\d+(?=\\.|$)");

    /** What is declared for that record of parameters. */
    static OtherParameters of(Class<?> parameters) {
        Map<String, String> notEmulated = new TreeMap<>();
        for (String declared : declared(parameters, NotEmulated.class, NotEmulated::value)) {
            String[] nameAndValue = declared.split("=", 2);
            notEmulated.put(nameAndValue[0], nameAndValue.length > 1 ? nameAndValue[1] : "");
        }
        return new OtherParameters(
                declared(parameters, WithoutEffect.class, WithoutEffect::value).stream()
                        .sorted()
                        .toList(),
                notEmulated);
    }

    private static <A extends Annotation> List<String> declared(
            Class<?> parameters, Class<A> type, Function<A, String[]> names) {
        List<String> declared = new ArrayList<>();
        Stream.concat(Stream.of(parameters), Arrays.stream(parameters.getInterfaces()))
                .map(declaring -> declaring.getAnnotation(type))
                .filter(annotation -> annotation != null)
                .forEach(annotation -> declared.addAll(List.of(names.apply(annotation))));
        return declared;
    }

    /**
     * Refuses a request with a parameter that is not emulated. It comes before all rules, since the rules do not know what the
     * parameter would change.
     *
     * @throws ApiException if there is one
     */
    void check(Map<String, String> request, String action) {
        if (!notEmulated.isEmpty()) {
            request.forEach((name, value) -> {
                if (!value.isBlank() && isRefused(name, value)) {
                    throw ApiException.notEmulated(name, action);
                }
            });
        }
    }

    private boolean isRefused(String name, String value) {
        String declared = INDEX.matcher(name).replaceAll(".N");
        while (true) {
            String accepted = notEmulated.get(declared);
            if (accepted != null) {
                return accepted.isEmpty() || !accepted.equalsIgnoreCase(value);
            }
            int end = declared.lastIndexOf('.');
            if (end < 0) {
                return false;
            }
            declared = declared.substring(0, end);
        }
    }
}
