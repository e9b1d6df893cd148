package io.ecsemulator.operation;

import io.ecsemulator.cloud.Region;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A request parameter as an operation declares it: a component of its record of parameters with its constraints.
 *
 * @param name its name as documents spell it, for instance {@code DataDisk.N.Size}
 * @param type what it is read into; of a list the type of the items
 * @param isList whether it has several values
 * @param isMandatory whether it must be there and not blank
 * @param allowedValues the values that it can have; empty for any
 * @param min the smallest number; {@link Long#MIN_VALUE} for any
 * @param max the largest number; {@link Long#MAX_VALUE} for any
 * @param maxItems how many items a list has at most; {@link Integer#MAX_VALUE} for any number
 * @param format the format of a text, or null for any
 * @param isRegion whether it is the id of a region
 * @param component what declares it; the Javadoc of its record says what the parameter means
 */
public record Parameter(
        String name,
        Class<?> type,
        boolean isList,
        boolean isMandatory,
        Set<String> allowedValues,
        long min,
        long max,
        int maxItems,
        @Nullable TextFormat format,
        boolean isRegion,
        RecordComponent component) {

    static Parameter of(RecordComponent component, String name, Class<?> type, boolean isList) {
        Range range = component.getAnnotation(Range.class);
        MaxItems maxItems = component.getAnnotation(MaxItems.class);
        HasFormat format = component.getAnnotation(HasFormat.class);
        return new Parameter(
                name,
                type,
                isList,
                component.isAnnotationPresent(Mandatory.class),
                allowedValues(component.getAnnotation(OneOf.class), type),
                range == null ? Long.MIN_VALUE : range.min(),
                range == null ? Long.MAX_VALUE : range.max(),
                maxItems == null ? Integer.MAX_VALUE : maxItems.value(),
                format == null ? null : format.value(),
                component.isAnnotationPresent(KnownRegion.class),
                component);
    }

    private static Set<String> allowedValues(@Nullable OneOf oneOf, Class<?> type) {
        Set<String> values = new LinkedHashSet<>();
        if (oneOf == null && type.isEnum()) {
            Arrays.stream(type.getEnumConstants()).map(String::valueOf).forEach(values::add);
        } else if (oneOf != null) {
            values.addAll(List.of(oneOf.value()));
            for (Class<? extends Enum<?>> each : oneOf.enums()) {
                Arrays.stream(each.getEnumConstants()).map(String::valueOf).forEach(values::add);
            }
            for (Class<? extends Supplier<? extends Collection<String>>> supplier : oneOf.from()) {
                try {
                    values.addAll(
                            supplier.getDeclaredConstructor().newInstance().get());
                } catch (ReflectiveOperationException e) {
                    throw new IllegalArgumentException(supplier + " has no constructor without arguments", e);
                }
            }
        }
        return values;
    }

    /**
     * Checks the value of this parameter in a request.
     *
     * @param value null or an empty list if it is not there
     * @param actual its name in the request
     * @param violations where violations of its constraints go
     */
    void check(@Nullable Object value, String actual, List<Violation> violations) {
        if (value == null || (value instanceof List<?> none && none.isEmpty())) {
            if (isMandatory) {
                violations.add(violation(Violation.Kind.MISSING, actual));
            }
        } else if (value instanceof List<?> items) {
            if (items.size() > maxItems) {
                violations.add(violation(Violation.Kind.TOO_MANY, actual));
            }
            for (Object item : items) {
                if (isInvalid(item)) {
                    violations.add(violation(Violation.Kind.INVALID, actual));
                    break;
                }
            }
        } else if (isInvalid(value)) {
            violations.add(violation(Violation.Kind.INVALID, actual));
        }
    }

    private boolean isInvalid(Object value) {
        if (value instanceof Enum<?>) {
            return !allowedValues.contains(value.toString());
        }
        if (value instanceof String text) {
            // A blank text is none of the values; a parameter that has it for a value says what it means.
            return (!allowedValues.isEmpty() && !text.isBlank() && !allowedValues.contains(text))
                    || (format != null && !format.matches(text))
                    || (isRegion && !Region.exists(text));
        }
        return value instanceof Number number
                && ((!allowedValues.isEmpty() && !allowedValues.contains(number.toString()))
                        || number.doubleValue() < min
                        || number.doubleValue() > max);
    }

    Violation violation(Violation.Kind kind, String actual) {
        return new Violation(actual, name, kind, actual + " " + words(kind));
    }

    /** What is wrong with a value that violates a constraint of that kind, as the end of a sentence. */
    String words(Violation.Kind kind) {
        return switch (kind) {
            case MISSING -> "is missing or blank";
            case UNREADABLE -> "is not " + typeWords();
            case TOO_MANY -> "has more than " + maxItems + " items";
            case INVALID -> invalidWords();
        };
    }

    private String invalidWords() {
        if (!allowedValues.isEmpty()) {
            return "is none of " + String.join(", ", allowedValues);
        }
        if (format != null) {
            return "is not " + format.words();
        }
        if (isRegion) {
            return "is not a region";
        }
        if (type == Instant.class) {
            return "is not a time as yyyy-MM-ddTHH:mm:ssZ";
        }
        if (min == Long.MIN_VALUE && max == Long.MAX_VALUE) {
            return isMandatory ? "is not a JSON array of one text or more" : "is not a JSON array of texts";
        }
        return max == Long.MAX_VALUE
                ? "is below " + min
                : min == Long.MIN_VALUE ? "is above " + max : "is not within " + min + " and " + max;
    }

    private String typeWords() {
        if (type == Boolean.class) {
            return "true or false";
        }
        return type == Double.class ? "a number" : type == String.class ? "a text" : "a whole number";
    }
}
