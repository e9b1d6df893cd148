package io.ecsemulator.testkit;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A disk as a test wants it to be; {@link World#disk} makes one. If nothing else is said it is In_use where it is on an
 * instance, else Available.
 */
public final class DiskSpec extends ResourceSpec<DiskSpec> {

    DiskSpec(String id, Map<String, @Nullable Object> fields) {
        super(id, fields);
    }

    @Override
    DiskSpec withFields(Map<String, @Nullable Object> fields) {
        return new DiskSpec(id(), fields);
    }

    @Override
    String idField() {
        return "DiskId";
    }

    /** On that instance; {@link InstanceSpec#with} says it by itself. */
    public DiskSpec on(String instanceId) {
        return field("InstanceId", instanceId);
    }

    /** In_use on its instance. */
    public DiskSpec attached() {
        return status("In_use");
    }

    /** Available, on no instance. */
    public DiskSpec available() {
        return status("Available");
    }

    /** Being attached to its instance, and stuck there until it is told to be something else. */
    public DiskSpec attaching() {
        return status("Attaching");
    }

    /** Being detached from its instance, and stuck there until it is told to be something else. */
    public DiskSpec detaching() {
        return status("Detaching");
    }

    /** A system disk. */
    public DiskSpec system() {
        return field("Type", "system");
    }

    /** Of that Category, for instance {@code cloud_essd}. */
    public DiskSpec category(String category) {
        return field("Category", category);
    }

    /** Of that size in GiB. */
    public DiskSpec size(int size) {
        return field("Size", size);
    }

    /** One that cannot be detached. */
    public DiskSpec notPortable() {
        return field("Portable", false);
    }
}
