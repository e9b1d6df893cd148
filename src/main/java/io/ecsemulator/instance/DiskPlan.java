package io.ecsemulator.instance;

import io.ecsemulator.cloud.DeviceNames;
import io.ecsemulator.cloud.Disk;
import io.ecsemulator.cloud.DiskCategory;
import io.ecsemulator.cloud.DiskCreation;
import io.ecsemulator.cloud.DiskDefaults;
import io.ecsemulator.cloud.DiskType;
import io.ecsemulator.cloud.Instance;
import io.ecsemulator.cloud.InstanceTypes.InstanceType;
import io.ecsemulator.cloud.ResourceKinds;
import io.ecsemulator.cloud.Snapshot;
import io.ecsemulator.cloud.World;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A disk that is to be created with an instance.
 *
 * @param asked what the request says of it
 * @param device its device name, which may be malformed
 * @param snapshotId the id of the snapshot that it is created from, or null; null for a system disk
 * @param snapshot the snapshot that has its data, for a system disk that of the image; null if it does not exist in the region
 * @param defaultSize its size in GiB if the request says none
 * @param instanceType the type of the instance
 */
record DiskPlan(
        DiskType type,
        CreateParameters.DiskOptions asked,
        String device,
        boolean deleteWithInstance,
        @Nullable String snapshotId,
        @Nullable Snapshot snapshot,
        int defaultSize,
        InstanceType instanceType) {

    static DiskPlan of(
            CreateParameters.SystemDisk asked,
            @Nullable Snapshot snapshot,
            int defaultSize,
            InstanceType instanceType) {
        return new DiskPlan(
                DiskType.system, asked, DeviceNames.SYSTEM, true, null, snapshot, defaultSize, instanceType);
    }

    static DiskPlan of(
            CreateParameters.DataDisk asked, String device, @Nullable Snapshot snapshot, InstanceType instanceType) {
        boolean deleteWithInstance = !Boolean.FALSE.equals(asked.DeleteWithInstance());
        return new DiskPlan(
                DiskType.data,
                asked,
                device,
                deleteWithInstance,
                asked.SnapshotId(),
                snapshot,
                snapshot == null ? 0 : Integer.parseInt(snapshot.SourceDiskSize()),
                instanceType);
    }

    /** The name of the category, which may not exist. */
    String category() {
        return Objects.requireNonNullElseGet(asked.Category(), instanceType::defaultDiskCategory);
    }

    /** The performance level; empty for the default. */
    String level() {
        return Objects.requireNonNullElse(asked.PerformanceLevel(), "");
    }

    boolean isEncrypted() {
        return Boolean.TRUE.equals(asked.Encrypted()) || (snapshot != null && snapshot.Encrypted());
    }

    private String key() {
        return Objects.requireNonNullElse(asked.KMSKeyId(), snapshot == null ? "" : snapshot.KMSKeyId());
    }

    boolean isBursting() {
        return Boolean.TRUE.equals(asked.BurstingEnabled());
    }

    long iops() {
        return Objects.requireNonNullElse(asked.ProvisionedIops(), 0L);
    }

    /** The category at the performance level, or null if there is none. */
    @Nullable
    DiskCategory foundCategory() {
        return DiskCategory.of(category(), level());
    }

    /** The category, for rules after its existence. */
    DiskCategory categoryAndLevel() {
        return Objects.requireNonNull(foundCategory());
    }

    /** The size in GiB. */
    int size() {
        return Objects.requireNonNullElse(asked.Size(), defaultSize);
    }

    /** Creates the disk: it is Creating, and In_use on the instance from {@code due} on. */
    void create(World world, Instance instance, InstanceSettings settings, Instant due) {
        String source = Objects.requireNonNullElse(snapshotId, "");
        String policy = Objects.requireNonNullElse(asked.AutoSnapshotPolicyId(), "");
        Disk disk = DiskDefaults.of(
                        world.newId(ResourceKinds.DISKS, instance.RegionId()),
                        instance.RegionId(),
                        instance.ZoneId(),
                        type,
                        categoryAndLevel().Category(),
                        categoryAndLevel().PerformanceLevel(),
                        size(),
                        world.now())
                .provisioned(iops())
                .with(b -> b.DiskName(Objects.requireNonNullElse(asked.DiskName(), ""))
                        .Description(Objects.requireNonNullElse(asked.Description(), ""))
                        .DeleteWithInstance(deleteWithInstance)
                        .Encrypted(isEncrypted())
                        .KMSKeyId(key())
                        .AutoSnapshotPolicyId(policy)
                        .EnableAutomatedSnapshotPolicy(!policy.isEmpty())
                        .BurstingEnabled(isBursting())
                        .ResourceGroupId(instance.ResourceGroupId())
                        .StorageSetId(Objects.requireNonNullElse(settings.StorageSetId(), ""))
                        .StorageSetPartitionNumber(settings.partitions())
                        .StorageClusterId(Objects.requireNonNullElse(asked.StorageClusterId(), ""))
                        .SourceSnapshotId(source)
                        .ImageId(type == DiskType.system ? instance.ImageId() : "")
                        .Tags(instance.Tags()));
        world.put(DiskCreation.on(disk, instance, device, due));
        DiskCreation.markUsed(world, source);
    }
}
