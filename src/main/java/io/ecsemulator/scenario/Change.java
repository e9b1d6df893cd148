package io.ecsemulator.scenario;

import io.ecsemulator.cloud.ResourceKind;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A small change of the sample call of an operation, or of the demo world in which it succeeds.
 *
 * @param request new values of parameters; null takes a parameter away
 * @param resources new or changed fields of resources
 * @param words what the change is about: names of parameters, kinds and fields, and values, in lower case
 */
record Change(Map<String, @Nullable String> request, Map<Key, ObjectNode> resources, Set<String> words) {

    /** A resource, by its kind and the value of its id field. */
    record Key(ResourceKind<?> kind, String id) {}

    /** Both changes; where both change the same parameter or field, the other one counts. */
    Change and(Change other) {
        Map<String, @Nullable String> parameters = new LinkedHashMap<>(request);
        parameters.putAll(other.request);
        Map<Key, ObjectNode> merged = new LinkedHashMap<>(resources);
        other.resources.forEach((key, fields) ->
                merged.merge(key, fields, (mine, its) -> mine.deepCopy().setAll(its)));
        Set<String> all = new HashSet<>(words);
        all.addAll(other.words);
        return new Change(parameters, merged, all);
    }

    /** Whether it takes a parameter away. */
    boolean takesAway() {
        return request.values().stream().anyMatch(Objects::isNull);
    }

    /** The parameters of a call after the change. */
    Map<String, String> applyTo(Map<String, String> sample) {
        Map<String, String> changed = new LinkedHashMap<>(sample);
        request.forEach((name, value) -> {
            if (value == null) {
                changed.remove(name);
            } else {
                changed.put(name, value);
            }
        });
        return changed;
    }

    /** The state document that makes the change when it is merged into the demo world. */
    ObjectNode document() {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        resources.forEach((key, fields) -> document.withArray("/" + key.kind().list())
                .add(JsonNodeFactory.instance
                        .objectNode()
                        .put(key.kind().idField(), key.id())
                        .setAll(fields.deepCopy())));
        return document;
    }
}
