package io.ecsemulator.image;

import io.ecsemulator.cloud.Architecture;
import io.ecsemulator.cloud.Disk;
import io.ecsemulator.cloud.DiskType;
import io.ecsemulator.cloud.Image;
import io.ecsemulator.cloud.ImageDefaults;
import io.ecsemulator.cloud.ImageStatus;
import io.ecsemulator.cloud.Instance;
import io.ecsemulator.cloud.OSType;
import io.ecsemulator.cloud.PendingTransition;
import io.ecsemulator.cloud.ResourceKinds;
import io.ecsemulator.cloud.Snapshot;
import io.ecsemulator.cloud.SnapshotCreation;
import io.ecsemulator.cloud.World;
import io.ecsemulator.operation.TagParameter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the rules of CreateImage look at.
 *
 * @param found the instance of that id in the region, or null
 * @param disks the disks of the instance, the system disk first
 * @param parts the disks that are made of snapshots
 * @param base the image whose system the new one has, or null if that is not known
 */
record CreateImageAttempt(
        CreateImage.Parameters asked,
        @Nullable Instance found,
        List<Disk> disks,
        List<ImageParts.Part> parts,
        @Nullable Image base,
        World world) {

    static CreateImageAttempt of(CreateImage.Parameters asked, World world) {
        Instance instance = asked.InstanceId() == null ? null : world.instance(asked.InstanceId());
        boolean isHere = instance != null && instance.RegionId().equals(asked.RegionId());
        List<ImageParts.Part> parts = ImageParts.of(asked.mappings(), world, asked.RegionId());
        List<Disk> disks = new ArrayList<>();
        if (instance != null && isHere) {
            disks.addAll(world.disksOn(instance.InstanceId()));
            disks.sort(Comparator.comparing(Disk::Type, Comparator.comparing(type -> type != DiskType.system))
                    .thenComparing(disk -> device(disk, instance)));
        }
        String baseId = instance != null ? instance.ImageId() : imageOf(parts, world);
        return new CreateImageAttempt(
                asked,
                isHere ? instance : null,
                disks,
                parts,
                baseId.isEmpty() ? null : world.image(baseId, asked.RegionId()),
                world);
    }

    /** The image that the disk came from whose snapshot the system disk is made of. */
    private static String imageOf(List<ImageParts.Part> parts, World world) {
        return parts.stream()
                .filter(part -> part.type() == DiskType.system && !part.isConverted())
                .map(ImageParts.Part::snapshot)
                .filter(Objects::nonNull)
                .map(snapshot -> world.disk(snapshot.SourceDiskId()))
                .filter(Objects::nonNull)
                .map(Disk::ImageId)
                .findFirst()
                .orElse("");
    }

    private static String device(Disk disk, Instance instance) {
        return disk.Attachments().stream()
                .filter(attachment -> attachment.InstanceId().equals(instance.InstanceId()))
                .map(attachment -> attachment.Device())
                .findFirst()
                .orElse("");
    }

    Instance instance() {
        return Objects.requireNonNull(found);
    }

    boolean isOfInstance() {
        return asked.InstanceId() != null;
    }

    /** The number of system disks of an image that is made of snapshots. */
    long systemParts() {
        return parts.stream().filter(part -> part.type() == DiskType.system).count();
    }

    /** Whether the system disk is made of the snapshot of a data disk: then the request says what the system is. */
    private boolean isConverted() {
        return parts.stream().anyMatch(ImageParts.Part::isConverted);
    }

    /** The architecture of the image. */
    Architecture architecture() {
        return isConverted()
                ? Objects.requireNonNullElse(asked.Architecture(), Architecture.x86_64)
                : base == null ? Architecture.x86_64 : base.Architecture();
    }

    /** Creates the image, which is Available when it is due, with the snapshots that it needs, and returns its id. */
    String create(World target, Instant due) {
        String id = target.newId(ResourceKinds.IMAGES, asked.RegionId());
        List<Image.DiskDeviceMapping> mappings = isOfInstance()
                ? snapshots(target, due)
                : parts.stream().map(ImageParts.Part::toMapping).toList();
        for (Image.DiskDeviceMapping mapping : mappings) {
            Snapshot snapshot = target.snapshot(mapping.SnapshotId());
            if (snapshot != null) {
                target.put(snapshot.usedForImage());
            }
        }
        int size = mappings.stream()
                .filter(mapping -> mapping.Type() == DiskType.system)
                .mapToInt(mapping -> Integer.parseInt(mapping.Size()))
                .findFirst()
                .orElseThrow();
        Image image = withSystem(ImageDefaults.of(id, asked.RegionId(), target.now()));
        target.put(image.with(b -> b.ImageName(Objects.requireNonNullElse(asked.ImageName(), id))
                .ImageFamily(Objects.requireNonNullElse(asked.ImageFamily(), ""))
                .ImageVersion(Objects.requireNonNullElse(asked.ImageVersion(), ""))
                .Description(Objects.requireNonNullElse(asked.Description(), ""))
                .BootMode(Objects.requireNonNullElse(asked.BootMode(), image.BootMode()))
                .Size(size)
                .Status(ImageStatus.Creating)
                .Progress("0%")
                .DiskDeviceMappings(mappings)
                .ResourceGroupId(Objects.requireNonNullElse(asked.ResourceGroupId(), ""))
                .Tags(TagParameter.toTags(asked.Tag()))
                .PendingTransition(new PendingTransition<>(ImageStatus.Available, due))));
        return id;
    }

    /** Begins a snapshot of each disk of the instance. */
    private List<Image.DiskDeviceMapping> snapshots(World target, Instant due) {
        List<Image.DiskDeviceMapping> mappings = new ArrayList<>(disks.size());
        for (Disk disk : disks) {
            Snapshot snapshot = SnapshotCreation.of(target, disk, due, 0);
            target.put(snapshot);
            mappings.add(Image.DiskDeviceMapping.of(
                    disk.Type(), snapshot.SnapshotId(), device(disk, instance()), disk.Size()));
        }
        return mappings;
    }

    /** That image with the system of the new one. */
    private Image withSystem(Image image) {
        if (isConverted()) {
            Platform platform = Objects.requireNonNullElse(asked.Platform(), Platform.OTHERS_LINUX);
            return platform.on(image, platform.system(), architecture());
        }
        if (base != null) {
            return image.withSystemOf(base);
        }
        if (found == null || found.OSName().equals(image.OSName())) {
            return image;
        }
        OSType system = found.runsWindows() ? OSType.windows : OSType.linux;
        Platform platform = found.runsWindows() ? Platform.WINDOWS_2022 : Platform.OTHERS_LINUX;
        return platform.on(image, system, Architecture.x86_64)
                .with(b -> b.OSName(found.OSName()).OSNameEn(found.OSNameEn()));
    }
}
