package io.ecsemulator.instance;

import io.ecsemulator.cloud.Image;
import io.ecsemulator.cloud.Snapshot;
import io.ecsemulator.cloud.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The data disks that an image brings along for an instance. */
final class ImageDisks {

    private ImageDisks() {}

    /**
     * The data disks of a request, and those of the image. A data disk of the request with the Device of one of the image is that one:
     * what the request does not say of it, the image does. Others of the image have the category of the system disk.
     */
    static List<CreateParameters.DataDisk> withThoseOf(@Nullable Image image, CreateParameters asked, World world) {
        if (image == null) {
            return asked.DataDisk();
        }
        List<CreateParameters.DataDisk> all = new ArrayList<>(asked.DataDisk());
        for (Image.DiskDeviceMapping disk : image.dataDisks()) {
            int place = place(all, disk.Device());
            if (place < 0) {
                all.add(merged(disk, plain(disk.Device(), asked.SystemDisk().Category()), world));
            } else {
                all.set(place, merged(disk, all.get(place), world));
            }
        }
        return all;
    }

    private static int place(List<CreateParameters.DataDisk> disks, String device) {
        for (int i = 0; i < disks.size(); i++) {
            if (device.equals(disks.get(i).Device())) {
                return i;
            }
        }
        return -1;
    }

    private static CreateParameters.DataDisk plain(String device, @Nullable String category) {
        return new CreateParameters.DataDisk(
                category, null, null, device, null, null, null, null, null, null, null, null, null, null);
    }

    private static CreateParameters.DataDisk merged(
            Image.DiskDeviceMapping disk, CreateParameters.DataDisk asked, World world) {
        Snapshot snapshot = world.snapshot(disk.SnapshotId());
        return new CreateParameters.DataDisk(
                asked.Category(),
                Objects.requireNonNullElse(asked.Size(), Integer.parseInt(disk.Size())),
                asked.SnapshotId() == null && snapshot != null ? snapshot.SnapshotId() : asked.SnapshotId(),
                asked.Device(),
                asked.DiskName(),
                asked.Description(),
                asked.DeleteWithInstance(),
                asked.Encrypted(),
                asked.PerformanceLevel(),
                asked.KMSKeyId(),
                asked.AutoSnapshotPolicyId(),
                asked.BurstingEnabled(),
                asked.ProvisionedIops(),
                asked.StorageClusterId());
    }
}
