package io.ecsemulator.testkit;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A disk that a test sets up; {@link World#disk} creates one. Default status: In_use on an instance, else Available. */
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

    /** Sets the instance; {@link InstanceSpec#with} does it as well. */
    public DiskSpec on(String instanceId) {
        return field("InstanceId", instanceId);
    }

    /** Sets the status to In_use. */
    public DiskSpec attached() {
        return status("In_use");
    }

    /** Sets the status to Available: on no instance. */
    public DiskSpec available() {
        return status("Available");
    }

    /** Sets the status to Attaching, without a due time: it stays so until a test changes it. */
    public DiskSpec attaching() {
        return status("Attaching");
    }

    /** Sets the status to Detaching, without a due time: it stays so until a test changes it. */
    public DiskSpec detaching() {
        return status("Detaching");
    }

    /** Makes it a system disk. */
    public DiskSpec system() {
        return field("Type", "system");
    }

    /** Sets the Category, such as {@code cloud_essd}. */
    public DiskSpec category(String category) {
        return field("Category", category);
    }

    /** Sets the size in GiB. */
    public DiskSpec size(int size) {
        return field("Size", size);
    }

    /** Sets Portable to false: the disk cannot be detached. */
    public DiskSpec notPortable() {
        return field("Portable", false);
    }
}
