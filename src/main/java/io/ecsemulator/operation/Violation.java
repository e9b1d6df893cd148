package io.ecsemulator.operation;

/**
 * A parameter of a request that violates one of its constraints.
 *
 * @param parameter its name in the request, for instance {@code DataDisk.2.Size}
 * @param declared its name in documents, for instance {@code DataDisk.N.Size}
 * @param kind which of its constraints
 * @param words the violation in words, beginning with the parameter's name
 */
record Violation(String parameter, String declared, Kind kind, String words) {

    /** Which constraint is violated. */
    enum Kind {
        /** {@link Mandatory}. */
        MISSING,
        /** The type of the record component: the value cannot be read. */
        UNREADABLE,
        /** {@link OneOf}, {@link Range}, {@link HasFormat}, {@link KnownRegion}, {@link JsonArray}, or the value of an enum or a time. */
        INVALID,
        /** {@link MaxItems}. */
        TOO_MANY
    }
}
