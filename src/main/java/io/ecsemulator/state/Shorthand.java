package io.ecsemulator.state;

import io.ecsemulator.cloud.ListOf;
import java.lang.reflect.RecordComponent;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Expands what a state document may write in a shorter form than the API. */
final class Shorthand {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Shorthand() {}

    /** Writes out {@code "OperationLocks": ["security"]} and {@code "Tags": {"key": "value"}} of a resource. */
    static void expand(Class<?> type, ObjectNode fields) {
        for (RecordComponent component : type.getRecordComponents()) {
            ListOf element = component.getAccessor().getAnnotation(ListOf.class);
            if (element != null && component.getName().equals("OperationLocks")) {
                expandLocks(fields, element.value());
            } else if (element != null && component.getName().equals("Tags")) {
                expandTags(fields);
            }
        }
    }

    private static void expandLocks(ObjectNode fields, String element) {
        if (plainList(fields.path("OperationLocks"), element) instanceof ArrayNode array) {
            ArrayNode expanded = NODES.arrayNode();
            array.forEach(item -> expanded.add(lock(item, element)));
            fields.set("OperationLocks", expanded);
        }
    }

    /** Writes out {@code "Tags": {"key": "value"}}. */
    private static void expandTags(ObjectNode fields) {
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
    static JsonNode plainList(JsonNode list, String element) {
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
