package io.ecsemulator.state;

import io.ecsemulator.cloud.ResourceKind;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Merges given fields into a resource. Objects are merged field by field; lists are replaced. */
final class MergePatch {

    private MergePatch() {}

    /**
     * Merges fields into a resource of a world. As in a JSON merge patch (RFC 7396) a null gives a field its default again;
     * so does a given field to the fields that follow from it and are not given themselves.
     *
     * @param now all fields of the resource; it is changed
     * @param unchanged given fields that nothing follows from, because they have the same value now
     */
    static void patch(ResourceKind<?> kind, ObjectNode now, ObjectNode given, Set<String> unchanged) {
        for (String name : given.propertyNames()) {
            if (!unchanged.contains(name)) {
                now.remove(kind.following().getOrDefault(name, List.of()));
            }
        }
        merge(now, given, true);
    }

    /** Merges fields into the defaults of a resource; a null leaves a default as it is. */
    static void fill(ObjectNode defaults, ObjectNode given) {
        merge(defaults, given, false);
    }

    private static void merge(ObjectNode target, ObjectNode given, boolean nullRemoves) {
        for (Map.Entry<String, JsonNode> field : given.properties()) {
            if (field.getValue().isNull()) {
                if (nullRemoves) {
                    target.remove(field.getKey());
                }
            } else if (target.get(field.getKey()) instanceof ObjectNode inner
                    && field.getValue() instanceof ObjectNode over) {
                merge(inner, over, nullRemoves);
            } else {
                target.set(field.getKey(), field.getValue());
            }
        }
    }
}
