package io.ecsemulator.testkit;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An instance or disk at the time of the query. */
public abstract sealed class ResourceState permits InstanceState, DiskState {

    private final Map<String, @Nullable Object> fields;

    ResourceState(Map<String, @Nullable Object> fields) {
        this.fields = Collections.unmodifiableMap(fields);
    }

    /** Returns the InstanceId or DiskId. */
    public abstract String id();

    /** Returns the Status, spelled as in the API: {@code In_use}, {@code Running}, … */
    public String status() {
        return text("Status");
    }

    /** Returns the tags by key, in the order of the API. */
    public Map<String, String> tags() {
        Map<String, String> tags = new LinkedHashMap<>();
        for (Map<String, @Nullable Object> tag : list("Tags", "Tag")) {
            tags.put(Json.text(tag, "TagKey"), Json.text(tag, "TagValue"));
        }
        return tags;
    }

    /** Returns the reasons of its locks. */
    public abstract List<String> locks();

    /** Returns a field as text, whatever its type, or an empty string. */
    public String text(String name) {
        return Json.text(fields, name);
    }

    /** Returns all fields by their API names: texts, {@link Long}, {@link java.math.BigDecimal}, {@link Boolean}, lists, maps, null. */
    public Map<String, @Nullable Object> fields() {
        return fields;
    }

    /** Returns what it is and becomes, for people: {@code Detaching, Available at 2026-11-29T17:00:00Z}. */
    String condition() {
        Map<String, @Nullable Object> pending =
                fields.get("PendingTransition") instanceof Map<?, ?> map ? Json.object(map) : Map.of();
        if (pending.isEmpty()) {
            return status();
        }
        return status() + ", " + Json.text(pending, "Status")
                + (Boolean.TRUE.equals(pending.get("Held")) ? " never: held" : " at " + Json.text(pending, "DueTime"));
    }

    /** Returns the objects of a list that the API writes as {@code {"Tag":[…]}}. */
    List<Map<String, @Nullable Object>> list(String name, String element) {
        return fields.get(name) instanceof Map<?, ?> list ? Json.objects(Json.object(list), element) : List.of();
    }

    @Override
    public String toString() {
        return Json.write(fields);
    }
}
