package io.ecsemulator.instance;

import io.ecsemulator.cloud.DeviceNames;
import io.ecsemulator.cloud.Disk;
import io.ecsemulator.cloud.DiskCategory;
import io.ecsemulator.cloud.DiskCreation;
import io.ecsemulator.cloud.DiskDefaults;
import io.ecsemulator.cloud.DiskType;
import io.ecsemulator.cloud.Instance;
import io.ecsemulator.cloud.ResourceKinds;
import io.ecsemulator.cloud.Snapshot;
import io.ecsemulator.cloud.World;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A disk that is to be created with an instance.
 *
 * @param device its device name, which may be malformed
 * @param category the name of its category, which may not exist
 * @param level its performance level; empty for the default
 * @param askedSize the size that the request gives, in GiB, or null
 * @param isEncrypted whether the request wants it encrypted, or null
 * @param snapshotId the id of the snapshot that it is created from, or null
 * @param snapshot that snapshot, or null if it does not exist in the region
 * @param family the instance's type family
 */
record DiskPlan(
        DiskType type,
        String device,
        String category,
        String level,
        @Nullable Integer askedSize,
        String name,
        String description,
        boolean deleteWithInstance,
        @Nullable Boolean isEncrypted,
        @Nullable String snapshotId,
        @Nullable Snapshot snapshot,
        String family) {

    static DiskPlan of(CreateParameters.SystemDisk asked, String family) {
        return new DiskPlan(
                DiskType.system,
                DeviceNames.SYSTEM,
                Objects.requireNonNullElse(asked.Category(), DiskDefaults.CATEGORY),
                Objects.requireNonNullElse(asked.PerformanceLevel(), ""),
                asked.Size(),
                Objects.requireNonNullElse(asked.DiskName(), ""),
                Objects.requireNonNullElse(asked.Description(), ""),
                true,
                null,
                null,
                null,
                family);
    }

    static DiskPlan of(CreateParameters.DataDisk asked, String device, @Nullable Snapshot snapshot, String family) {
        return new DiskPlan(
                DiskType.data,
                device,
                Objects.requireNonNullElse(asked.Category(), DiskDefaults.CATEGORY),
                Objects.requireNonNullElse(asked.PerformanceLevel(), ""),
                asked.Size(),
                Objects.requireNonNullElse(asked.DiskName(), ""),
                Objects.requireNonNullElse(asked.Description(), ""),
                !Boolean.FALSE.equals(asked.DeleteWithInstance()),
                asked.Encrypted(),
                asked.SnapshotId(),
                snapshot,
                family);
    }

    /** The category at the performance level, or null if there is none. */
    @Nullable
    DiskCategory foundCategory() {
        return DiskCategory.of(category, level);
    }

    /** The category, for rules after its existence. */
    DiskCategory categoryAndLevel() {
        return Objects.requireNonNull(foundCategory());
    }

    /** The size of the snapshot in GiB, or 0. */
    int minSize() {
        return snapshot == null ? 0 : Integer.parseInt(snapshot.SourceDiskSize());
    }

    /** The size in GiB. */
    int size() {
        return Objects.requireNonNullElse(askedSize, type == DiskType.system ? DiskDefaults.SIZE : minSize());
    }

    /** Creates the disk: it is Creating, and In_use on the instance from {@code due} on. */
    void create(World world, Instance instance, Instant due) {
        String source = Objects.requireNonNullElse(snapshotId, "");
        Disk disk = DiskDefaults.of(
                        world.newId(ResourceKinds.DISKS, instance.RegionId()),
                        instance.RegionId(),
                        instance.ZoneId(),
                        type,
                        categoryAndLevel().Category(),
                        categoryAndLevel().PerformanceLevel(),
                        size(),
                        world.now())
                .with(b -> b.DiskName(name)
                        .Description(description)
                        .DeleteWithInstance(deleteWithInstance)
                        .Encrypted(Boolean.TRUE.equals(isEncrypted) || (snapshot != null && snapshot.Encrypted()))
                        .SourceSnapshotId(source)
                        .ImageId(type == DiskType.system ? instance.ImageId() : "")
                        .Tags(instance.Tags()));
        world.put(DiskCreation.on(disk, instance, device, due));
        DiskCreation.markUsed(world, source);
    }
}
