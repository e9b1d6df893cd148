package io.ecsemulator.testkit;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An instance or a disk as a test wants it to be; what it does not say has the emulator's default. Immutable: each method
 * gives another one, so that tests can share one in a constant.
 *
 * @param <S> the type itself
 */
public abstract sealed class ResourceSpec<S extends ResourceSpec<S>> permits InstanceSpec, DiskSpec {

    private final String id;
    private final Map<String, @Nullable Object> fields;

    ResourceSpec(String id, Map<String, @Nullable Object> fields) {
        this.id = id;
        this.fields = Collections.unmodifiableMap(fields);
    }

    /** The same with other fields. */
    abstract S withFields(Map<String, @Nullable Object> fields);

    /** The name of the field that has the id. */
    abstract String idField();

    /** Its InstanceId or DiskId. */
    public String id() {
        return id;
    }

    /**
     * Any field of a state document, as the API names it.
     *
     * @param value a text, number, boolean, time, list or map, or null for the default
     */
    public S field(String name, @Nullable Object value) {
        Map<String, @Nullable Object> changed = new LinkedHashMap<>(fields);
        changed.put(name, value instanceof Instant ? value.toString() : value);
        return withFields(changed);
    }

    /** In that Status, as the API names it. */
    public S status(String status) {
        return field("Status", status);
    }

    /** In that region; a disk on an instance is where its instance is. */
    public S region(String regionId) {
        return field("RegionId", regionId);
    }

    /** With that tag beside those that it has. */
    public S tag(String key, String value) {
        Map<Object, @Nullable Object> tags = new LinkedHashMap<>();
        if (fields.get("Tags") instanceof Map<?, ?> map) {
            tags.putAll(map);
        }
        tags.put(key, value);
        return field("Tags", tags);
    }

    /** With that lock, and no other: {@code security}, {@code financial}, … */
    public S locked(String reason) {
        return field("OperationLocks", List.of(reason));
    }

    /** With the fields that are said. */
    Map<String, @Nullable Object> fields() {
        return fields;
    }

    /** As a state document has it. */
    Map<String, @Nullable Object> document() {
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put(idField(), id);
        document.putAll(fields);
        return document;
    }

    @Override
    public String toString() {
        return Json.write(document());
    }
}
