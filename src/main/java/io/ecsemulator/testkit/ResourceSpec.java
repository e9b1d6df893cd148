package io.ecsemulator.testkit;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An instance or disk that a test sets up. Fields that are not set have the emulator's defaults. Immutable: each method
 * returns a changed copy, so tests can share one in a constant.
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

    /** Returns a copy with other fields. */
    abstract S withFields(Map<String, @Nullable Object> fields);

    /** Returns the name of the id field. */
    abstract String idField();

    /** Returns the InstanceId or DiskId. */
    public String id() {
        return id;
    }

    /**
     * Sets any field of a state document.
     *
     * @param name the API's name of the field
     * @param value a text, number, boolean, time, list or map, or null for the default
     */
    public S field(String name, @Nullable Object value) {
        Map<String, @Nullable Object> changed = new LinkedHashMap<>(fields);
        changed.put(name, value instanceof Instant ? value.toString() : value);
        return withFields(changed);
    }

    /** Sets the Status, spelled as in the API. */
    public S status(String status) {
        return field("Status", status);
    }

    /** Sets the region; a disk on an instance is in the region of the instance. */
    public S region(String regionId) {
        return field("RegionId", regionId);
    }

    /** Adds a tag. */
    public S tag(String key, String value) {
        Map<Object, @Nullable Object> tags = new LinkedHashMap<>();
        if (fields.get("Tags") instanceof Map<?, ?> map) {
            tags.putAll(map);
        }
        tags.put(key, value);
        return field("Tags", tags);
    }

    /** Sets the only lock: {@code security}, {@code financial}, … */
    public S locked(String reason) {
        return field("OperationLocks", List.of(reason));
    }

    /** Returns the fields that have been set. */
    Map<String, @Nullable Object> fields() {
        return fields;
    }

    /** Returns the resource as in a state document. */
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
