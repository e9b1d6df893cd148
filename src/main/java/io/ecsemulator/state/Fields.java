package io.ecsemulator.state;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads single fields of a state document, and says where one is wrong. A null is as good as an absent field. */
public final class Fields {

    private Fields() {}

    public static ObjectNode object(JsonNode node, String place) {
        if (node instanceof ObjectNode object) {
            return object;
        }
        throw new StateException(place, "is not an object");
    }

    /** The text of that field, or null where there is none or an empty one. */
    public static @Nullable String text(ObjectNode node, String name, String place) {
        JsonNode value = node.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isString()) {
            throw new StateException(place + "." + name, "is not a text");
        }
        return value.stringValue().isEmpty() ? null : value.stringValue();
    }

    public static String text(ObjectNode node, String name, String place, String otherwise) {
        String text = text(node, name, place);
        return text == null ? otherwise : text;
    }

    /** An id that must be there. */
    public static String id(ObjectNode node, String name, String place) {
        String id = text(node, name, place);
        if (id == null || id.isBlank()) {
            throw new StateException(place + "." + name, "is missing");
        }
        return id;
    }

    public static int integer(ObjectNode node, String name, String place, int otherwise) {
        JsonNode value = node.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return otherwise;
        }
        if (!value.isInt()) {
            throw new StateException(place + "." + name, "is not a whole number");
        }
        return value.intValue();
    }

    public static <E extends Enum<E>> E oneOf(
            Class<E> values, ObjectNode node, String name, String place, E otherwise) {
        String text = text(node, name, place);
        if (text == null) {
            return otherwise;
        }
        for (E value : values.getEnumConstants()) {
            if (value.name().equals(text)) {
                return value;
            }
        }
        throw new StateException(
                place + "." + name, "is \"" + text + "\", which is none of " + List.of(values.getEnumConstants()));
    }

    /** Lays what is given over the defaults; objects are merged field by field. */
    public static void merge(ObjectNode defaults, ObjectNode given) {
        for (Map.Entry<String, JsonNode> field : given.properties()) {
            JsonNode before = defaults.get(field.getKey());
            if (field.getValue().isNull()) {
                continue;
            }
            if (before instanceof ObjectNode inner && field.getValue() instanceof ObjectNode over) {
                merge(inner, over);
            } else {
                defaults.set(field.getKey(), field.getValue());
            }
        }
    }
}
