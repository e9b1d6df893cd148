package io.ecsemulator.cloud;

import java.util.Collection;
import java.util.stream.Collectors;

/** Rejects a resource, or a fault rule, with a field that it cannot have. */
public final class InvalidFieldException extends RuntimeException {

    private final String field;

    /**
     * Rejects it.
     *
     * @param field for instance {@code PendingTransition.Status}
     * @param message what is wrong with it, without the field
     */
    public InvalidFieldException(String field, String message) {
        super(message, null, false, false);
        this.field = field;
    }

    /** Rejects a value that is none of those listed. */
    public static InvalidFieldException notListed(String field, String value, Collection<String> values) {
        return new InvalidFieldException(
                field,
                "is \"" + value + "\", which is none of "
                        + values.stream()
                                .sorted()
                                .map(each -> "\"" + each + "\"")
                                .collect(Collectors.joining(", ")));
    }

    /** The field, for instance {@code PendingTransition.Status}. */
    public String field() {
        return field;
    }
}
