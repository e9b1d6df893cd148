package io.ecsemulator.snapshot;

import static io.ecsemulator.cloud.InstanceStatus.Running;
import static io.ecsemulator.cloud.InstanceStatus.Stopped;

import io.ecsemulator.cloud.Delays;
import io.ecsemulator.cloud.Disk;
import io.ecsemulator.cloud.DiskCategory;
import io.ecsemulator.cloud.DiskStatus;
import io.ecsemulator.cloud.Instance;
import io.ecsemulator.cloud.OperationLockReason;
import io.ecsemulator.cloud.PendingTransition;
import io.ecsemulator.cloud.ResourceKinds;
import io.ecsemulator.cloud.Snapshot;
import io.ecsemulator.cloud.SnapshotCategory;
import io.ecsemulator.cloud.SnapshotDefaults;
import io.ecsemulator.cloud.SnapshotStatus;
import io.ecsemulator.cloud.SnapshotType;
import io.ecsemulator.cloud.World;
import io.ecsemulator.operation.ApiOperation;
import io.ecsemulator.operation.Call;
import io.ecsemulator.operation.CommonError;
import io.ecsemulator.operation.HasFormat;
import io.ecsemulator.operation.IgnoreCase;
import io.ecsemulator.operation.Mandatory;
import io.ecsemulator.operation.MaxItems;
import io.ecsemulator.operation.OneOf;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.operation.Range;
import io.ecsemulator.operation.Rules;
import io.ecsemulator.operation.Stage;
import io.ecsemulator.operation.TagError;
import io.ecsemulator.operation.TagParameter;
import io.ecsemulator.operation.TextFormat;
import io.ecsemulator.operation.WithoutEffect;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Creates a snapshot of a disk: it is progressing at once and accomplished after the delay {@code create-snapshot}. */
@ApiOperation(editions = "2024", sample = "DiskId=d-23jbf2v5m")
final class CreateSnapshot
        extends Operation<CreateSnapshot.Parameters, CreateSnapshot.Attempt, CreateSnapshot.Response> {

    /**
     * Request parameters.
     *
     * @param DiskId id of the disk
     * @param SnapshotName name of the snapshot, which does not begin with {@code auto}, as those of automatic snapshots do; default
     *     empty
     * @param Description description of the snapshot; default empty
     * @param RetentionDays days after which the snapshot is deleted, 1 to 65536; default never
     * @param Category category of the snapshot, in any case; default standard
     * @param InstantAccess whether the snapshot can be used at once; checked, but without effect: snapshots of ESSDs always can,
     *     others cannot
     * @param InstantAccessRetentionDays days for which the snapshot can be used at once, 1 to 65535; ignored unless InstantAccess is
     *     true; default RetentionDays
     * @param ResourceGroupId id of the resource group, not checked
     * @param Tag tags of the snapshot, at most 20
     * @param ClientToken makes a repeated call with the same token one call
     */
    @WithoutEffect("StorageLocationArn")
    record Parameters(
            @Mandatory String DiskId,
            @HasFormat(TextFormat.NAME) @Nullable String SnapshotName,
            @HasFormat(TextFormat.DESCRIPTION) @Nullable String Description,

            @Range(min = 1, max = 65_536) @Nullable Integer RetentionDays,

            @IgnoreCase @OneOf({"standard", "flash"}) @Nullable
            SnapshotCategory Category,

            @Nullable Boolean InstantAccess,
            @Nullable Integer InstantAccessRetentionDays,
            @Nullable String ResourceGroupId,
            @MaxItems(TagParameter.MAX) List<TagParameter> Tag,
            @Nullable String ClientToken) {

        boolean isInstantAccess() {
            return Boolean.TRUE.equals(InstantAccess);
        }
    }

    /** Response; the snapshot is then progressing. */
    record Response(String RequestId, String SnapshotId) {}

    /**
     * What the rules look at.
     *
     * @param found the disk of that id, or null if it does not exist or has been released
     * @param users the instances that the disk is In_use on; in another status the instances do not matter to the disk
     * @param snapshots the snapshots of the disk
     */
    record Attempt(Parameters parameters, @Nullable Disk found, List<Instance> users, Collection<Snapshot> snapshots) {

        Disk disk() {
            return Objects.requireNonNull(found);
        }

        boolean isInUse() {
            return disk().Status() == DiskStatus.In_use;
        }

        long manualSnapshots() {
            return snapshots.stream()
                    .filter(snapshot -> snapshot.SnapshotType() == SnapshotType.user)
                    .count();
        }
    }

    private static final int MAX_INSTANT_ACCESS_DAYS = 65_535;
    private static final int MAX_MANUAL_SNAPSHOTS = 256;

    private static Rules<Attempt> declareRules() {
        return Rules.<Attempt>of(Parameters.class, "2024")
                .invalid(SnapshotError.NAME_MALFORMED, "SnapshotName")
                .invalid(CommonError.DESCRIPTION_MALFORMED, "Description")
                .invalid(SnapshotError.CATEGORY, "Category")
                .invalid(SnapshotError.RETENTION_DAYS, "RetentionDays")
                .tooMany(TagError.QUOTA_EXCEEDED, "Tag")
                .stage(Stage.REQUEST)
                .rule(
                        SnapshotError.NAME_MALFORMED,
                        "SnapshotName begins with auto",
                        attempt -> attempt.parameters.SnapshotName != null
                                && attempt.parameters.SnapshotName.startsWith("auto"))
                .rule(
                        SnapshotError.CATEGORY_AND_INSTANT_ACCESS,
                        "InstantAccess is true and Category is given",
                        attempt -> attempt.parameters.isInstantAccess() && attempt.parameters.Category != null)
                .rule(
                        SnapshotError.INSTANT_ACCESS_DAYS,
                        "InstantAccess is true and InstantAccessRetentionDays is not within 1 and "
                                + MAX_INSTANT_ACCESS_DAYS,
                        attempt -> attempt.parameters.isInstantAccess()
                                && attempt.parameters.InstantAccessRetentionDays != null
                                && (attempt.parameters.InstantAccessRetentionDays < 1
                                        || attempt.parameters.InstantAccessRetentionDays > MAX_INSTANT_ACCESS_DAYS))
                .include(attempt -> attempt.parameters.Tag, TagParameter.RULES)
                .stage(Stage.EXISTENCE)
                .rule(
                        CommonError.DISK_NOT_FOUND,
                        "the disk does not exist, or has been released",
                        attempt -> attempt.found == null)
                .stage(Stage.STATUS)
                .rule(
                        SnapshotError.DISK_CATEGORY,
                        "the disk is a local disk or an elastic ephemeral disk",
                        attempt -> !attempt.disk().Category().startsWith("cloud"))
                .stage(Stage.LOCKS)
                .rule(
                        SnapshotError.INSTANCE_LOCKED,
                        "the disk is In_use and its instance's OperationLocks contain security",
                        attempt -> attempt.users.stream()
                                .anyMatch(instance -> instance.isLockedFor(OperationLockReason.security)))
                .rule(
                        CommonError.DISK_EXPIRED,
                        "the disk's OperationLocks contain financial",
                        attempt -> attempt.disk().isLockedFor(OperationLockReason.financial))
                .stage(Stage.STATUS)
                .rule(
                        CommonError.INCORRECT_DISK_STATUS,
                        "the disk's status is neither In_use nor Available",
                        attempt -> !attempt.isInUse() && attempt.disk().Status() != DiskStatus.Available)
                .rule(
                        SnapshotError.NEVER_ATTACHED,
                        "the disk has never been attached to an instance",
                        attempt -> attempt.disk().AttachedTime() == null)
                .rule(
                        CommonError.INSTANCE_STATUS_UNSUPPORTED,
                        "the disk is In_use and its instance is neither Running nor Stopped",
                        attempt -> attempt.users.stream()
                                .anyMatch(instance -> instance.Status() != Running && instance.Status() != Stopped))
                .rule(
                        SnapshotError.NEVER_USED,
                        "the disk is In_use and its instance has never been started",
                        attempt -> attempt.isInUse()
                                && attempt.users.stream().allMatch(instance -> instance.StartTime() == null))
                .rule(
                        CommonError.HIBERNATION_CONFIGURED,
                        "the disk is In_use and its instance is configured for hibernation",
                        attempt -> attempt.users.stream()
                                .anyMatch(instance ->
                                        instance.HibernationOptions().Configured()))
                .rule(
                        SnapshotError.UNDER_WAY,
                        "a snapshot of the disk is being created",
                        attempt -> attempt.snapshots.stream()
                                .anyMatch(snapshot -> snapshot.Status() == SnapshotStatus.progressing))
                .stage(Stage.LIMITS)
                .rule(
                        SnapshotError.QUOTA,
                        "the disk has " + MAX_MANUAL_SNAPSHOTS + " manual snapshots",
                        attempt -> attempt.manualSnapshots() >= MAX_MANUAL_SNAPSHOTS)
                .build();
    }

    private final Delays delays;

    CreateSnapshot(Delays delays) {
        super(CreateSnapshot::declareRules);
        this.delays = delays;
    }

    @Override
    protected Attempt attempt(Parameters parameters, World world) {
        Disk disk = world.disk(parameters.DiskId);
        return new Attempt(
                parameters,
                disk == null || !disk.listed() ? null : disk,
                disk == null ? List.of() : world.instancesUsing(disk),
                world.snapshotsOf(parameters.DiskId));
    }

    @Override
    protected Response execute(Attempt attempt, World world, Call call) {
        Snapshot snapshot = snapshot(attempt, world);
        world.put(snapshot);
        return new Response(call.requestId(), snapshot.SnapshotId());
    }

    private Snapshot snapshot(Attempt attempt, World world) {
        Parameters asked = attempt.parameters;
        Disk disk = attempt.disk();
        Snapshot plain = SnapshotDefaults.of(
                world.newId(ResourceKinds.SNAPSHOTS, disk.RegionId()), disk.RegionId(), world.now());
        int retentionDays = Objects.requireNonNullElse(asked.RetentionDays, 0);
        // Documents since December 2020: a snapshot of an ESSD can be used at once, whatever InstantAccess is.
        boolean isInstant =
                disk.Category().equals(DiskCategory.ESSD) || disk.Category().equals(DiskCategory.AUTO);
        return plain.with(b -> b.SnapshotName(Objects.requireNonNullElse(asked.SnapshotName, ""))
                .Description(Objects.requireNonNullElse(asked.Description, ""))
                .Status(SnapshotStatus.progressing)
                .Progress("0%")
                .Available(isInstant)
                .InstantAccess(isInstant)
                .InstantAccessRetentionDays(
                        isInstant ? Objects.requireNonNullElse(asked.InstantAccessRetentionDays, retentionDays) : 0)
                .RetentionDays(retentionDays)
                .SourceDiskId(disk.DiskId())
                .SourceDiskSize(String.valueOf(disk.Size()))
                .SourceDiskType(disk.Type())
                // The snapshots of a disk are one chain; a new one begins when none is left.
                .SnapshotLinkId(attempt.snapshots.stream()
                        .findFirst()
                        .map(Snapshot::SnapshotLinkId)
                        .orElse(plain.SnapshotLinkId()))
                .Category(Objects.requireNonNullElse(asked.Category, plain.Category()))
                .Encrypted(disk.Encrypted())
                .KMSKeyId(disk.KMSKeyId())
                .ProductCode(disk.ProductCode())
                .ResourceGroupId(Objects.requireNonNullElse(asked.ResourceGroupId, ""))
                .Tags(TagParameter.toTags(asked.Tag))
                .PendingTransition(new PendingTransition<>(
                        SnapshotStatus.accomplished, world.now().plus(delays.createSnapshot()))));
    }
}
