package io.ecsemulator.cloud;

import java.time.Instant;

/** The fields that a state document gives for a resource, for those defaults that depend on them. */
public interface GivenFields {

    /** The time at which a resource is created whose creation time is not given. */
    Instant now();

    /** A text field, or {@code absent} if it is not given or empty. */
    String text(String name, String absent);

    /** An integer field, or {@code absent} if it is not given. */
    int integer(String name, int absent);

    /** A field with listed values, or {@code absent} if it is not given or empty. */
    <E extends Enum<E>> E oneOf(Class<E> values, String name, E absent);
}
