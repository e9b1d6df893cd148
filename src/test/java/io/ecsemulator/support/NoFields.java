package io.ecsemulator.support;

import io.ecsemulator.cloud.GivenFields;
import java.time.Instant;

/**
 * A state document that gives nothing of a resource: each field gets its default.
 *
 * @param now when the resource is created
 */
public record NoFields(Instant now) implements GivenFields {

    @Override
    public String text(String name, String absent) {
        return absent;
    }

    @Override
    public int integer(String name, int absent) {
        return absent;
    }

    @Override
    public <E extends Enum<E>> E oneOf(Class<E> values, String name, E absent) {
        return absent;
    }
}
