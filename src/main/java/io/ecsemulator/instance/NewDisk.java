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
import io.ecsemulator.operation.ApiException;
import io.ecsemulator.operation.Checks;
import io.ecsemulator.operation.TextFormat;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A disk that is to be made with an instance, checked. */
record NewDisk(
        DiskType type,
        String device,
        DiskCategory category,
        int size,
        String name,
        String description,
        boolean deleteWithInstance,
        boolean encrypted,
        String snapshotId) {

    private static final int MOST_DATA_DISKS = 16;

    /**
     * The disks of a new instance, its system disk first.
     *
     * @throws ApiException if one of them cannot be
     */
    static List<NewDisk> all(World world, Creation creation, InstanceType type) {
        List<NewDisk> disks = new ArrayList<>();
        disks.add(system(creation.SystemDisk(), type, creation.wording()));
        if (creation.DataDisk().size() > Math.min(MOST_DATA_DISKS, type.DiskQuantity() - 1)) {
            throw new ApiException(CreationError.TOO_MANY_DISKS);
        }
        Set<String> devices = givenDevices(creation.DataDisk());
        for (Creation.DataDisk asked : creation.DataDisk()) {
            String device = Checks.orElse(asked.Device(), DeviceNames.next(devices));
            devices.add(device);
            disks.add(data(world, creation, asked, device, type));
        }
        return disks;
    }

    private static NewDisk system(Creation.SystemDisk asked, InstanceType type, Creation.Wording wording) {
        DiskCategory category = DiskCategory.of(
                Checks.orElse(asked.Category(), DiskDefaults.CATEGORY), Checks.orElse(asked.PerformanceLevel(), ""));
        if (category == null) {
            throw new ApiException(
                    DiskCategory.exists(Checks.orElse(asked.Category(), ""))
                            ? CreationError.PERFORMANCE_LEVEL
                            : wording.systemDiskCategory());
        }
        if (category.LargestSystem() == 0) {
            throw new ApiException(wording.systemDiskCategory());
        }
        checkAgainst(type, category);
        int size = asked.Size() == null ? DiskDefaults.SIZE : asked.Size();
        if (size < category.SmallestSystem()) {
            throw new ApiException(CreationError.SYSTEM_DISK_TOO_SMALL);
        }
        if (size > category.LargestSystem()) {
            throw new ApiException(wording.systemDiskTooLarge());
        }
        checkTexts(asked.DiskName(), asked.Description(), wording);
        return new NewDisk(
                DiskType.system,
                DeviceNames.SYSTEM,
                category,
                size,
                Checks.orElse(asked.DiskName(), ""),
                Checks.orElse(asked.Description(), ""),
                true,
                false,
                "");
    }

    private static NewDisk data(
            World world, Creation creation, Creation.DataDisk asked, String device, InstanceType type) {
        DiskCategory category = DiskCategory.of(
                Checks.orElse(asked.Category(), DiskDefaults.CATEGORY), Checks.orElse(asked.PerformanceLevel(), ""));
        if (category == null) {
            throw new ApiException(
                    DiskCategory.exists(Checks.orElse(asked.Category(), ""))
                            ? CreationError.PERFORMANCE_LEVEL
                            : CreationError.DATA_DISK_CATEGORY);
        }
        checkAgainst(type, category);
        Snapshot snapshot = snapshot(world, creation, asked);
        int size = size(asked, category, snapshot);
        checkTexts(asked.DiskName(), asked.Description(), creation.wording());
        return new NewDisk(
                DiskType.data,
                device,
                category,
                size,
                Checks.orElse(asked.DiskName(), ""),
                Checks.orElse(asked.Description(), ""),
                !Boolean.FALSE.equals(asked.DeleteWithInstance()),
                Boolean.TRUE.equals(asked.Encrypted()) || (snapshot != null && snapshot.Encrypted()),
                snapshot == null ? "" : snapshot.SnapshotId());
    }

    private static void checkAgainst(InstanceType type, DiskCategory category) {
        if (!category.fits(type.InstanceTypeFamily())) {
            throw new ApiException(CreationError.CATEGORY_NOT_OF_TYPE);
        }
    }

    private static @Nullable Snapshot snapshot(World world, Creation creation, Creation.DataDisk asked) {
        if (asked.SnapshotId() == null || asked.SnapshotId().isBlank()) {
            return null;
        }
        Snapshot snapshot = world.snapshot(asked.SnapshotId());
        if (snapshot == null || !snapshot.RegionId().equals(creation.RegionId())) {
            throw new ApiException(CreationError.SNAPSHOT_NOT_FOUND);
        }
        if (!snapshot.Available()) {
            throw new ApiException(CreationError.SNAPSHOT_NOT_READY);
        }
        if (snapshot.SourceDiskType() == DiskType.system) {
            throw new ApiException(CreationError.SNAPSHOT_OF_SYSTEM_DISK);
        }
        if (snapshot.Encrypted() && Boolean.FALSE.equals(asked.Encrypted())) {
            throw new ApiException(CreationError.SNAPSHOT_ENCRYPTED);
        }
        return snapshot;
    }

    private static int size(Creation.DataDisk asked, DiskCategory category, @Nullable Snapshot snapshot) {
        int least = snapshot == null ? 0 : Integer.parseInt(snapshot.SourceDiskSize());
        int size = asked.Size() == null ? least : asked.Size();
        if (!category.allows(DiskType.data, size)) {
            boolean isOfAnotherLevel = !Checks.isBlank(asked.PerformanceLevel()) && category.isTooHighFor(size);
            throw new ApiException(
                    isOfAnotherLevel ? CreationError.PERFORMANCE_LEVEL_AND_SIZE : CreationError.DATA_DISK_SIZE);
        }
        if (size < least) {
            throw new ApiException(CreationError.SMALLER_THAN_SNAPSHOT);
        }
        return size;
    }

    private static void checkTexts(@Nullable String name, @Nullable String description, Creation.Wording wording) {
        if (name != null && !name.isBlank() && !TextFormat.NAME.matches(name)) {
            throw new ApiException(wording.diskName());
        }
        if (description != null && !description.isBlank() && !TextFormat.DESCRIPTION.matches(description)) {
            throw new ApiException(wording.diskDescription());
        }
    }

    private static Set<String> givenDevices(List<Creation.DataDisk> asked) {
        Set<String> devices = new HashSet<>();
        for (Creation.DataDisk disk : asked) {
            String device = Checks.orElse(disk.Device(), "");
            if (!device.isEmpty() && !DeviceNames.isData(device)) {
                throw new ApiException(CreationError.DEVICE_MALFORMED);
            }
            if (!device.isEmpty() && !devices.add(device)) {
                throw new ApiException(CreationError.DEVICE_IN_USE);
            }
        }
        return devices;
    }

    /** Makes it: it is Creating, and In_use on the instance from {@code due} on. */
    void make(World world, Instance instance, Instant due) {
        Disk disk = DiskDefaults.of(
                        world.newId(ResourceKinds.DISKS, instance.RegionId()),
                        instance.RegionId(),
                        instance.ZoneId(),
                        type,
                        category.Category(),
                        category.PerformanceLevel(),
                        size,
                        world.now())
                .with(b -> b.DiskName(name)
                        .Description(description)
                        .DeleteWithInstance(deleteWithInstance)
                        .Encrypted(encrypted)
                        .SourceSnapshotId(snapshotId)
                        .ImageId(type == DiskType.system ? instance.ImageId() : "")
                        .Tags(instance.Tags()));
        world.put(DiskCreation.on(disk, instance, device, due));
        DiskCreation.markUsed(world, snapshotId);
    }
}
