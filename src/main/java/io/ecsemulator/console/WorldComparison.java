package io.ecsemulator.console;

import io.ecsemulator.cloud.Resource;
import io.ecsemulator.cloud.ResourceKind;
import io.ecsemulator.state.StateModule;
import io.ecsemulator.state.WorldState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What differs between two worlds, by resource and field.
 *
 * @param changes the first resources that differ, at most {@value #MAX_SHOWN}
 * @param added how many resources only the second world has
 * @param removed how many resources only the first world has
 * @param changed how many resources both have, with other fields
 */
public record WorldComparison(List<Change> changes, int added, int removed, int changed) {

    /** The maximum number of resources whose differences are told. */
    static final int MAX_SHOWN = 200;

    private static final int MAX_VALUE = 200;
    private static final JsonMapper JSON = StateModule.json()
            .rebuild()
            .disable(SerializationFeature.INDENT_OUTPUT)
            .build();

    /** What became of a resource. */
    public enum What {
        ADDED,
        REMOVED,
        CHANGED
    }

    /**
     * A resource that differs.
     *
     * @param kind its list in state documents, for instance {@code Disks}
     * @param fields the fields that differ; none if one world does not have the resource
     */
    public record Change(String kind, String id, What what, List<Field> fields) {}

    /** A field with its values as JSON, shortened; a dash for none. */
    public record Field(String path, String from, String to) {}

    /** How many resources differ. */
    public int total() {
        return added + removed + changed;
    }

    /** Compares two worlds. */
    static WorldComparison of(WorldState from, WorldState to) {
        List<Change> changes = new ArrayList<>();
        Map<What, Integer> counts = new LinkedHashMap<>();
        Set<ResourceKind<?>> kinds = new LinkedHashSet<>(from.resources().keySet());
        kinds.addAll(to.resources().keySet());
        for (ResourceKind<?> kind : kinds) {
            Map<String, Resource<?>> before = byId(kind, from);
            Map<String, Resource<?>> after = byId(kind, to);
            Set<String> ids = new LinkedHashSet<>(before.keySet());
            ids.addAll(after.keySet());
            for (String id : ids) {
                Resource<?> old = before.get(id);
                Resource<?> now = after.get(id);
                if (old != null && old.equals(now)) {
                    continue;
                }
                What what = old == null ? What.ADDED : now == null ? What.REMOVED : What.CHANGED;
                counts.merge(what, 1, Integer::sum);
                if (changes.size() < MAX_SHOWN) {
                    changes.add(new Change(kind.list(), id, what, fields(old, now)));
                }
            }
        }
        return new WorldComparison(
                changes,
                counts.getOrDefault(What.ADDED, 0),
                counts.getOrDefault(What.REMOVED, 0),
                counts.getOrDefault(What.CHANGED, 0));
    }

    private static Map<String, Resource<?>> byId(ResourceKind<?> kind, WorldState world) {
        Map<String, Resource<?>> byId = new LinkedHashMap<>();
        world.resources().getOrDefault(kind, List.of()).forEach(resource -> byId.put(resource.id(), resource));
        return byId;
    }

    private static List<Field> fields(@Nullable Resource<?> old, @Nullable Resource<?> now) {
        List<Field> fields = new ArrayList<>();
        if (old != null && now != null) {
            compare("", JSON.valueToTree(old), JSON.valueToTree(now), fields);
        }
        return fields;
    }

    /** Adds the fields that differ; objects are compared by field, also with nothing, and lists as a whole. */
    private static void compare(String path, JsonNode old, JsonNode now, List<Field> fields) {
        if (old.equals(now)) {
            return;
        }
        boolean hasFields = (old.isObject() || isNothing(old)) && (now.isObject() || isNothing(now));
        if (!hasFields) {
            fields.add(new Field(path, text(old), text(now)));
            return;
        }
        Set<String> names = new LinkedHashSet<>(old.propertyNames());
        names.addAll(now.propertyNames());
        names.forEach(
                name -> compare(path.isEmpty() ? name : path + "." + name, old.path(name), now.path(name), fields));
    }

    private static boolean isNothing(JsonNode value) {
        return value.isMissingNode() || value.isNull();
    }

    private static String text(JsonNode value) {
        String text = isNothing(value) ? "–" : value.isString() ? value.asString() : value.toString();
        return text.length() <= MAX_VALUE ? text : text.substring(0, MAX_VALUE) + "…";
    }
}
