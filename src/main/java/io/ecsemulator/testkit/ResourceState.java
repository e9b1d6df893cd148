package io.ecsemulator.testkit;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An instance or a disk as it was when it was asked for. */
public abstract sealed class ResourceState permits InstanceState, DiskState {

    private final Map<String, @Nullable Object> fields;

    ResourceState(Map<String, @Nullable Object> fields) {
        this.fields = Collections.unmodifiableMap(fields);
    }

    /** Its InstanceId or DiskId. */
    public abstract String id();

    /** Its Status, as the API names it: {@code In_use}, {@code Running}, … */
    public String status() {
        return text("Status");
    }

    /** Its tags by their keys, in the order of the API. */
    public Map<String, String> tags() {
        Map<String, String> tags = new LinkedHashMap<>();
        for (Map<String, @Nullable Object> tag : list("Tags", "Tag")) {
            tags.put(Json.text(tag, "TagKey"), Json.text(tag, "TagValue"));
        }
        return tags;
    }

    /** The reasons for which it is locked. */
    public abstract List<String> locks();

    /** A field as a text, whatever its type; empty where there is none. */
    public String text(String name) {
        return Json.text(fields, name);
    }

    /**
     * All its fields, by the names of the API: texts, {@link Long}, {@link java.math.BigDecimal}, {@link Boolean}, lists, maps,
     * or null.
     */
    public Map<String, @Nullable Object> fields() {
        return fields;
    }

    /** The objects of a list as the API writes one, {@code {"Tag":[…]}}. */
    List<Map<String, @Nullable Object>> list(String name, String element) {
        return fields.get(name) instanceof Map<?, ?> list ? Json.objects(Json.object(list), element) : List.of();
    }

    @Override
    public String toString() {
        return Json.write(fields);
    }
}
