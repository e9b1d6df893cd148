package io.ecsemulator.state;

import io.ecsemulator.cloud.GivenFields;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads single fields of an object in a state document. A null counts as an absent field.
 *
 * @param place where the object is, for instance {@code Disks[0]}; rejections name it
 * @param now when a resource is created whose creation time is not given
 */
record NodeReader(ObjectNode node, String place, Instant now) implements GivenFields {

    /**
     * Checks that a node is an object.
     *
     * @throws StateException if it is not
     */
    public static ObjectNode object(JsonNode node, String place) {
        if (node instanceof ObjectNode object) {
            return object;
        }
        throw new StateException(place, "is not an object");
    }

    /** A text field, or null if it is absent or empty. */
    static @Nullable String text(ObjectNode node, String name, String place) {
        JsonNode value = node.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        String text = text(value, place + "." + name);
        return text.isEmpty() ? null : text;
    }

    /**
     * The text of a node.
     *
     * @throws StateException if it is none
     */
    static String text(JsonNode value, String place) {
        if (!value.isString()) {
            throw new StateException(place, "is not a text");
        }
        return value.stringValue();
    }

    /**
     * A mandatory id.
     *
     * @throws StateException if it is missing
     */
    static String id(ObjectNode node, String name, String place) {
        String id = text(node, name, place);
        if (id == null || id.isBlank()) {
            throw new StateException(place + "." + name, "is missing");
        }
        return id;
    }

    @Override
    public String text(String name, String absent) {
        String text = text(node, name, place);
        return text == null ? absent : text;
    }

    @Override
    public int integer(String name, int absent) {
        JsonNode value = node.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return absent;
        }
        if (!value.isInt()) {
            throw new StateException(place + "." + name, "is not a whole number");
        }
        return value.intValue();
    }

    @Override
    public <E extends Enum<E>> E oneOf(Class<E> values, String name, E absent) {
        String text = text(node, name, place);
        if (text == null) {
            return absent;
        }
        for (E value : values.getEnumConstants()) {
            if (value.toString().equals(text)) {
                return value;
            }
        }
        throw new StateException(
                place + "." + name, "is \"" + text + "\", which is none of " + List.of(values.getEnumConstants()));
    }
}
