package io.ecsemulator.state;

import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What a state document may write shorter than the API does. */
public final class Shorthand {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Shorthand() {}

    /**
     * Writes out {@code "OperationLocks": ["security"]} and {@code "Tags": {"key": "value"}}.
     *
     * @param lock the name that the API has for an element of OperationLocks here
     */
    public static void expand(ObjectNode fields, String lock) {
        JsonNode locks = plainList(fields.path("OperationLocks"), lock);
        if (locks instanceof ArrayNode array) {
            ArrayNode expanded = NODES.arrayNode();
            array.forEach(item -> expanded.add(lock(item, lock)));
            fields.set("OperationLocks", expanded);
        }
        expandTags(fields);
    }

    /** Writes out {@code "Tags": {"key": "value"}}. */
    public static void expandTags(ObjectNode fields) {
        JsonNode tags = fields.path("Tags");
        if (tags instanceof ObjectNode map && !(map.path("Tag") instanceof ArrayNode)) {
            ArrayNode expanded = NODES.arrayNode();
            for (Map.Entry<String, JsonNode> tag : map.properties()) {
                expanded.add(NODES.objectNode().put("TagKey", tag.getKey()).set("TagValue", tag.getValue()));
            }
            fields.set("Tags", expanded);
        }
    }

    /** The array in a list, whether it is written plain or as the API does. */
    public static JsonNode plainList(JsonNode list, String element) {
        return list.isObject() && list.size() == 1 ? list.path(element) : list;
    }

    private static JsonNode lock(JsonNode item, String lock) {
        ObjectNode written = item.isString() ? NODES.objectNode().set("LockReason", item) : null;
        if (written == null && item instanceof ObjectNode object) {
            written = object.deepCopy();
        }
        if (written != null && lock.equals("LockReason") && !written.has("LockMsg")) {
            written.put("LockMsg", "");
        }
        return written == null ? item : written;
    }
}
