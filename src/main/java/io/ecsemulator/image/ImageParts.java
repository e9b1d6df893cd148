package io.ecsemulator.image;

import io.ecsemulator.cloud.DeviceNames;
import io.ecsemulator.cloud.DiskType;
import io.ecsemulator.cloud.Image;
import io.ecsemulator.cloud.Snapshot;
import io.ecsemulator.cloud.World;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The disks of an image that is to be made of snapshots. */
final class ImageParts {

    private static final int EMPTY_DISK_SIZE = 20;

    /**
     * A disk.
     *
     * @param snapshotId id of the snapshot with its data; null for an empty disk
     * @param snapshot that snapshot, or null if the region has none of that id
     * @param device its device name, which may be malformed
     * @param size in GiB
     */
    record Part(
            DiskType type,
            @Nullable String snapshotId,
            @Nullable Snapshot snapshot,
            String device,
            int size) {

        private static Part of(CreateImage.Mapping asked, @Nullable Snapshot snapshot, Set<String> devices) {
            DiskType type = asked.DiskType() != null
                    ? asked.DiskType()
                    : snapshot == null ? DiskType.data : snapshot.SourceDiskType();
            String device = type == DiskType.system ? DeviceNames.SYSTEM : DeviceNames.next(devices);
            int size = snapshot == null ? EMPTY_DISK_SIZE : Integer.parseInt(snapshot.SourceDiskSize());
            return new Part(
                    type,
                    asked.SnapshotId(),
                    snapshot,
                    asked.Device() == null ? device : named(asked.Device()),
                    Objects.requireNonNullElse(asked.Size(), size));
        }

        /** {@code /dev/vdb} is shown as {@code /dev/xvdb}. */
        private static String named(String device) {
            return device.replaceFirst("^/dev/vd", "/dev/xvd");
        }

        boolean isDeviceMalformed() {
            return type == DiskType.system ? !device.equals(DeviceNames.SYSTEM) : !DeviceNames.isData(device);
        }

        /** Whether it is smaller than its snapshot. */
        boolean isTooSmall() {
            return snapshot != null && size < Integer.parseInt(snapshot.SourceDiskSize());
        }

        /** Whether it is a system disk with the data of a data disk. */
        boolean isConverted() {
            return type == DiskType.system && snapshot != null && snapshot.SourceDiskType() == DiskType.data;
        }

        /** Whether it is a data disk with the data of a system disk. */
        boolean isDegraded() {
            return type == DiskType.data && snapshot != null && snapshot.SourceDiskType() == DiskType.system;
        }

        Image.DiskDeviceMapping toMapping() {
            return Image.DiskDeviceMapping.of(type, Objects.requireNonNullElse(snapshotId, ""), device, size);
        }
    }

    private ImageParts() {}

    static List<Part> of(List<CreateImage.Mapping> asked, World world, String regionId) {
        Set<String> devices = new HashSet<>();
        asked.forEach(mapping -> {
            if (mapping.Device() != null) {
                devices.add(Part.named(mapping.Device()));
            }
        });
        List<Part> parts = new ArrayList<>(asked.size());
        for (CreateImage.Mapping mapping : asked) {
            Part part = Part.of(mapping, world.snapshots().getIn(regionId, mapping.SnapshotId()), devices);
            devices.add(part.device);
            parts.add(part);
        }
        return parts;
    }
}
