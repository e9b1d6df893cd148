package io.ecsemulator.snapshot;

import io.ecsemulator.cloud.Delays;
import io.ecsemulator.cloud.Disk;
import io.ecsemulator.cloud.DiskCategory;
import io.ecsemulator.cloud.DiskStatus;
import io.ecsemulator.cloud.Instance;
import io.ecsemulator.cloud.InstanceStatus;
import io.ecsemulator.cloud.OperationLockReason;
import io.ecsemulator.cloud.PendingTransition;
import io.ecsemulator.cloud.Snapshot;
import io.ecsemulator.cloud.SnapshotCategory;
import io.ecsemulator.cloud.SnapshotDefaults;
import io.ecsemulator.cloud.SnapshotStatus;
import io.ecsemulator.cloud.SnapshotType;
import io.ecsemulator.cloud.Tag;
import io.ecsemulator.cloud.World;
import io.ecsemulator.operation.ApiError;
import io.ecsemulator.operation.ApiException;
import io.ecsemulator.operation.ApiOperation;
import io.ecsemulator.operation.Call;
import io.ecsemulator.operation.Checks;
import io.ecsemulator.operation.TagParameter;
import io.ecsemulator.operation.TextFormat;
import io.ecsemulator.operation.UndeclaredOperation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes a snapshot of a disk: it is progressing at once and accomplished after a while. */
@ApiOperation(editions = "")
final class CreateSnapshot extends UndeclaredOperation<CreateSnapshot.Parameters, CreateSnapshot.Answer> {

    /**
     * What a caller says.
     *
     * @param DiskId mandatory
     * @param SnapshotName not beginning with {@code auto}, as the names of automatic ones do
     * @param RetentionDays 1 to 65536, after which it is deleted; absent for never
     * @param Category Standard (default) or Flash, in any case
     * @param InstantAccess checked only: those of ESSDs have it always and others never
     * @param InstantAccessRetentionDays 1 to 65535, if InstantAccess is true
     * @param Tag at most 20
     */
    record Parameters(
            @Nullable String DiskId,
            @Nullable String SnapshotName,
            @Nullable String Description,
            @Nullable Integer RetentionDays,
            @Nullable String Category,
            @Nullable Boolean InstantAccess,
            @Nullable Integer InstantAccessRetentionDays,
            @Nullable String ResourceGroupId,
            List<TagParameter> Tag,
            @Nullable String ClientToken) {}

    /** What a caller gets; the snapshot is then progressing. */
    record Answer(String RequestId, String SnapshotId) {}

    private static final Set<String> CATEGORIES = Set.of("standard", "flash");
    private static final int MOST_RETENTION_DAYS = 65_536;
    private static final int MOST_INSTANT_ACCESS_DAYS = 65_535;

    /** CreateSnapshot, edition 2024: so many manual snapshots a disk may have. */
    private static final int MOST_OF_A_DISK = 256;

    private final Delays delays;

    CreateSnapshot(Delays delays) {
        this.delays = delays;
    }

    @Override
    public String edition() {
        return "2024";
    }

    @Override
    public List<ApiError> errors() {
        List<ApiError> errors = new ArrayList<>(List.of(
                SnapshotError.NAME_MALFORMED,
                SnapshotError.DESCRIPTION_MALFORMED,
                SnapshotError.CATEGORY,
                SnapshotError.RETENTION_DAYS,
                SnapshotError.CATEGORY_AND_INSTANT_ACCESS,
                SnapshotError.INSTANT_ACCESS_DAYS,
                SnapshotError.TOO_MANY_TAGS));
        errors.addAll(TagParameter.ERRORS);
        errors.addAll(List.of(
                SnapshotError.DISK_NOT_FOUND,
                SnapshotError.DISK_CATEGORY,
                SnapshotError.INSTANCE_LOCKED,
                SnapshotError.DISK_IN_ARREARS,
                SnapshotError.DISK_STATUS,
                SnapshotError.NEVER_ATTACHED,
                SnapshotError.INSTANCE_STATUS,
                SnapshotError.NEVER_USED,
                SnapshotError.HIBERNATION,
                SnapshotError.UNDER_WAY,
                SnapshotError.QUOTA));
        return errors;
    }

    @Override
    public Answer handle(Parameters parameters, Call call) {
        String diskId = Checks.required("DiskId", parameters.DiskId());
        checkTexts(parameters);
        checkDays(parameters);
        refuseIf(parameters.Tag().size() > TagParameter.MAX, SnapshotError.TOO_MANY_TAGS);
        List<Tag> tags = TagParameter.tags(parameters.Tag());
        return call.store().step(world -> {
            Disk disk = world.disk(diskId);
            if (disk == null || disk.Status() == DiskStatus.Released) {
                throw new ApiException(SnapshotError.DISK_NOT_FOUND);
            }
            check(world, disk);
            Snapshot snapshot = snapshot(world, disk, parameters, tags);
            world.put(snapshot);
            return new Answer(call.requestId(), snapshot.SnapshotId());
        });
    }

    private static void checkTexts(Parameters parameters) {
        String name = Checks.orElse(parameters.SnapshotName(), "");
        refuseIf(
                !name.isEmpty() && (!TextFormat.NAME.matches(name) || name.startsWith("auto")),
                SnapshotError.NAME_MALFORMED);
        String description = Checks.orElse(parameters.Description(), "");
        refuseIf(
                !description.isEmpty() && !TextFormat.DESCRIPTION.matches(description),
                SnapshotError.DESCRIPTION_MALFORMED);
        refuseIf(!CATEGORIES.contains(category(parameters)), SnapshotError.CATEGORY);
    }

    private static void checkDays(Parameters parameters) {
        refuseIf(!isWithin(parameters.RetentionDays(), MOST_RETENTION_DAYS), SnapshotError.RETENTION_DAYS);
        if (Boolean.TRUE.equals(parameters.InstantAccess())) {
            refuseIf(!Checks.isBlank(parameters.Category()), SnapshotError.CATEGORY_AND_INSTANT_ACCESS);
            refuseIf(
                    !isWithin(parameters.InstantAccessRetentionDays(), MOST_INSTANT_ACCESS_DAYS),
                    SnapshotError.INSTANT_ACCESS_DAYS);
        }
    }

    private static boolean isWithin(@Nullable Integer days, int most) {
        return days == null || (days >= 1 && days <= most);
    }

    private static String category(Parameters parameters) {
        return Checks.orElse(parameters.Category(), "standard").toLowerCase(Locale.ROOT);
    }

    private static void check(World world, Disk disk) {
        // Local disks and elastic ephemeral ones are of other categories.
        refuseIf(!disk.Category().startsWith("cloud"), SnapshotError.DISK_CATEGORY);
        boolean isInUse = disk.Status() == DiskStatus.In_use;
        // The lock lies on the instance, and matters to a disk while it is In_use only (appendix on locks).
        List<Instance> users = isInUse ? instancesOf(world, disk) : List.of();
        refuseIf(
                users.stream().anyMatch(i -> i.isLockedFor(OperationLockReason.security)),
                SnapshotError.INSTANCE_LOCKED);
        refuseIf(disk.isLockedFor(OperationLockReason.financial), SnapshotError.DISK_IN_ARREARS);
        refuseIf(!isInUse && disk.Status() != DiskStatus.Available, SnapshotError.DISK_STATUS);
        refuseIf(disk.AttachedTime() == null, SnapshotError.NEVER_ATTACHED);
        refuseIf(
                users.stream()
                        .map(Instance::Status)
                        .anyMatch(s -> s != InstanceStatus.Running && s != InstanceStatus.Stopped),
                SnapshotError.INSTANCE_STATUS);
        refuseIf(isInUse && users.stream().allMatch(i -> i.StartTime() == null), SnapshotError.NEVER_USED);
        refuseIf(users.stream().anyMatch(i -> i.HibernationOptions().Configured()), SnapshotError.HIBERNATION);
        refuseIf(world.isSnapshotUnderWay(disk.DiskId()), SnapshotError.UNDER_WAY);
        long manual = world.snapshotsOf(disk.DiskId()).stream()
                .filter(snapshot -> snapshot.SnapshotType() == SnapshotType.user)
                .count();
        refuseIf(manual >= MOST_OF_A_DISK, SnapshotError.QUOTA);
    }

    private static List<Instance> instancesOf(World world, Disk disk) {
        return disk.Attachments().stream()
                .map(attachment -> Objects.requireNonNull(world.instance(attachment.InstanceId())))
                .toList();
    }

    private Snapshot snapshot(World world, Disk disk, Parameters parameters, List<Tag> tags) {
        Snapshot plain = SnapshotDefaults.of(world.newId("s", disk.RegionId()), disk.RegionId(), world.now());
        int retentionDays = Objects.requireNonNullElse(parameters.RetentionDays(), 0);
        // Documents since December 2020: a snapshot of an ESSD can be used at once, whatever the caller says of that.
        boolean isInstant =
                disk.Category().equals(DiskCategory.ESSD) || disk.Category().equals("cloud_auto");
        return plain.with(b -> b.SnapshotName(Checks.orElse(parameters.SnapshotName(), ""))
                .Description(Checks.orElse(parameters.Description(), ""))
                .Status(SnapshotStatus.progressing)
                .Progress("0%")
                .Available(isInstant)
                .InstantAccess(isInstant)
                .InstantAccessRetentionDays(
                        isInstant
                                ? Objects.requireNonNullElse(parameters.InstantAccessRetentionDays(), retentionDays)
                                : 0)
                .RetentionDays(retentionDays)
                .SourceDiskId(disk.DiskId())
                .SourceDiskSize(String.valueOf(disk.Size()))
                .SourceDiskType(disk.Type())
                .SnapshotLinkId(linkOf(world, disk, plain.SnapshotLinkId()))
                .Category(SnapshotCategory.valueOf(category(parameters)))
                .Encrypted(disk.Encrypted())
                .KMSKeyId(disk.KMSKeyId())
                .ProductCode(disk.ProductCode())
                .ResourceGroupId(Checks.orElse(parameters.ResourceGroupId(), ""))
                .Tags(tags)
                .PendingTransition(new PendingTransition<>(
                        SnapshotStatus.accomplished, world.now().plus(delays.createSnapshot()))));
    }

    /** The snapshots of a disk are one chain; a new one begins when none is left. */
    private static String linkOf(World world, Disk disk, String absent) {
        return world.snapshotsOf(disk.DiskId()).stream()
                .findFirst()
                .map(Snapshot::SnapshotLinkId)
                .orElse(absent);
    }

    private static void refuseIf(boolean isWrong, ApiError error) {
        if (isWrong) {
            throw new ApiException(error);
        }
    }
}
