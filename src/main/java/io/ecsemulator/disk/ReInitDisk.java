package io.ecsemulator.disk;

import io.ecsemulator.cloud.Delays;
import io.ecsemulator.cloud.DetachedSystemDisk;
import io.ecsemulator.cloud.Disk;
import io.ecsemulator.cloud.DiskCategory;
import io.ecsemulator.cloud.DiskStatus;
import io.ecsemulator.cloud.DiskType;
import io.ecsemulator.cloud.Instance;
import io.ecsemulator.cloud.InstanceStatus;
import io.ecsemulator.cloud.OperationLockReason;
import io.ecsemulator.cloud.PendingTransition;
import io.ecsemulator.cloud.Snapshot;
import io.ecsemulator.cloud.UnknownIds;
import io.ecsemulator.cloud.World;
import io.ecsemulator.operation.ApiOperation;
import io.ecsemulator.operation.Call;
import io.ecsemulator.operation.CommonError;
import io.ecsemulator.operation.KnownRegion;
import io.ecsemulator.operation.Mandatory;
import io.ecsemulator.operation.OneOf;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.operation.Rules;
import io.ecsemulator.operation.Stage;
import io.ecsemulator.operation.TextFormat;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Initializes a disk of a stopped instance again: the disk is ReIniting at once, still on its instance, and In_use after the delay
 * {@code re-init-disk}.
 */
@ApiOperation(editions = "2026", sample = "DiskId=d-stopped")
final class ReInitDisk extends Operation<ReInitDisk.Parameters, ReInitDisk.Attempt, ReInitDisk.Response> {

    /**
     * Request parameters.
     *
     * @param DiskId id of the disk
     * @param RegionId id of the region; it is checked, but the disk is found by its id alone
     * @param AutoStartInstance whether the instance is started when the disk is In_use again; default false
     * @param KeyPairName name of the key pair of a Linux instance; for a system disk; one that does not exist is refused only with
     *     ecs.emulator.unknown-ids=refused
     * @param Password password of the instance, which is checked and not kept; for a system disk
     * @param SecurityEnhancementStrategy Active or Deactive; it has no effect
     */
    record Parameters(
            @Mandatory String DiskId,
            @KnownRegion @Nullable String RegionId,
            @Nullable Boolean AutoStartInstance,
            @Nullable String KeyPairName,
            @Nullable String Password,
            @OneOf({"Active", "Deactive"}) @Nullable String SecurityEnhancementStrategy) {

        private boolean startsInstance() {
            return Boolean.TRUE.equals(AutoStartInstance);
        }

        private boolean isPasswordMalformed(boolean isWindows) {
            return Password != null && !TextFormat.isPassword(Password, isWindows);
        }
    }

    /** Response; the disk is then ReIniting. */
    record Response(String RequestId) {}

    /**
     * What the rules look at.
     *
     * @param others the disks on the instance of the disk
     * @param hasInstantAccess whether a snapshot of the disk has instant access
     * @param isSourceSnapshotDeleted whether the snapshot that the disk was created from does not exist any more
     * @param isKeyPairRefused whether there is no key pair of that name and that is refused
     */
    record Attempt(
            Parameters parameters,
            TargetDisk target,
            Collection<Disk> others,
            boolean hasInstantAccess,
            boolean isSourceSnapshotDeleted,
            boolean isKeyPairRefused) {

        private Disk disk() {
            return target.disk();
        }

        /** Whether the disk is In_use on an instance that meets a condition. */
        private boolean hasInstanceThat(Predicate<Instance> condition) {
            return target.instances().stream().anyMatch(condition);
        }

        private boolean isSystemDisk() {
            return disk().Type() == DiskType.system;
        }

        /** Whether the disk is not paid for, or its instance, or with AutoStartInstance another disk of the instance. */
        private boolean isInArrears() {
            return target.isInArrears()
                    || (parameters.startsInstance()
                            && others.stream().anyMatch(other -> other.isLockedFor(OperationLockReason.financial)));
        }
    }

    /** The rules in the order of their precedence, which the document does not give: it is ours. */
    private static Rules<Attempt> declareRules() {
        return Rules.<Attempt>of(Parameters.class, "2026")
                .invalid(CommonError.REGION_MALFORMED, "RegionId")
                .stage(Stage.REQUEST)
                .rule(
                        CommonError.PASSWORD_MALFORMED,
                        "Password is not a valid password",
                        attempt -> attempt.parameters.isPasswordMalformed(false))
                .include(Attempt::target, TargetDisk.EXISTENCE)
                .stage(Stage.STATUS)
                .rule(
                        CommonError.OPERATION_NOT_FOR_MULTI_ATTACH,
                        "the disk's MultiAttach is not Disabled",
                        attempt -> attempt.disk().hasMultiAttach())
                .rule(
                        DiskError.OPERATION_NOT_FOR_CATEGORY,
                        "it is a local disk",
                        attempt -> DiskCategory.isLocal(attempt.disk().Category()))
                .include(Attempt::target, TargetDisk.SECURITY)
                .rule(
                        CommonError.INSTANCE_IN_ARREARS,
                        "the OperationLocks of the disk, its instance or, with AutoStartInstance, another disk of the instance contain"
                                + " financial, or the instance's subscription has expired",
                        Attempt::isInArrears)
                .stage(Stage.STATUS)
                .rule(
                        CommonError.INCORRECT_DISK_STATUS,
                        "the disk's status is not In_use",
                        attempt -> attempt.disk().Status() != DiskStatus.In_use)
                .rule(
                        CommonError.INCORRECT_INSTANCE_STATUS,
                        "the instance is not Stopped, or was never started",
                        attempt -> attempt.hasInstanceThat(instance ->
                                instance.Status() != InstanceStatus.Stopped || instance.StartTime() == null))
                .rule(
                        CommonError.HIBERNATION_CONFIGURED,
                        "the instance is configured for hibernation",
                        attempt -> attempt.hasInstanceThat(
                                instance -> instance.HibernationOptions().Configured()))
                .rule(
                        CommonError.PASSWORD_MALFORMED,
                        "the instance runs Windows and Password is not a valid password for Windows",
                        attempt -> attempt.hasInstanceThat(Instance::runsWindows)
                                && attempt.parameters.isPasswordMalformed(true))
                .rule(
                        DiskChangeError.KEY_PAIR_ON_WINDOWS,
                        "the instance runs Windows and KeyPairName is given",
                        attempt -> attempt.hasInstanceThat(Instance::runsWindows)
                                && attempt.parameters.KeyPairName != null)
                .rule(
                        DiskChangeError.KEY_PAIR_NOT_FOUND,
                        "the instance's region has no key pair of KeyPairName, and ecs.emulator.unknown-ids is refused",
                        Attempt::isKeyPairRefused)
                .include(Attempt::target, TargetDisk.NO_SNAPSHOT_UNDER_WAY)
                .rule(
                        DiskChangeError.INSTANT_ACCESS,
                        "a snapshot of the disk has instant access",
                        Attempt::hasInstantAccess)
                .rule(
                        DiskChangeError.IMAGE_GONE,
                        "it is a system disk and its instance's ImageId is empty",
                        attempt -> attempt.isSystemDisk()
                                && attempt.hasInstanceThat(
                                        instance -> instance.ImageId().isEmpty()))
                .rule(
                        DiskChangeError.SOURCE_SNAPSHOT_GONE,
                        "it is a data disk and the snapshot that it was created from has been deleted",
                        attempt -> !attempt.isSystemDisk() && attempt.isSourceSnapshotDeleted)
                .build();
    }

    private final Delays delays;
    private final UnknownIds unknownIds;

    ReInitDisk(Delays delays, UnknownIds unknownIds) {
        super(ReInitDisk::declareRules);
        this.delays = delays;
        this.unknownIds = unknownIds;
    }

    @Override
    protected Attempt attempt(Parameters parameters, World world) {
        TargetDisk target = TargetDisk.of(world, parameters.DiskId);
        Disk disk = target.found();
        return new Attempt(
                parameters,
                target,
                disk == null ? List.of() : world.disksOn(disk.InstanceId()),
                world.snapshotsOf(parameters.DiskId).stream().anyMatch(Snapshot::InstantAccess),
                disk != null && !disk.SourceSnapshotId().isEmpty() && world.snapshot(disk.SourceSnapshotId()) == null,
                disk != null && unknownIds.refuseKeyPair(world, disk.RegionId(), parameters.KeyPairName));
    }

    @Override
    protected Response execute(Attempt attempt, World world, Call call) {
        Parameters parameters = attempt.parameters;
        Instance instance = attempt.target.instances().get(0);
        Instant due = world.now().plus(delays.reInitDisk());
        world.put(attempt.disk().reIniting(due));
        Instance changed = attempt.isSystemDisk() && parameters.KeyPairName != null
                ? instance.withKeyPairName(parameters.KeyPairName)
                : instance;
        boolean isAskedToStart = parameters.startsInstance() && !DetachedSystemDisk.isMissing(world, instance);
        if (isAskedToStart || instance.startsByItself()) {
            changed = changed.startingAt(whenAllAreInitialized(world, instance, due), delays.startInstance());
        }
        world.put(changed);
        return new Response(call.requestId());
    }

    /** When no disk of the instance is ReIniting any more: the instance cannot start before, whichever disk it is to start for. */
    static Instant whenAllAreInitialized(World world, Instance instance, Instant due) {
        return world.disksOn(instance.InstanceId()).stream()
                .filter(disk -> disk.Status() == DiskStatus.ReIniting)
                .map(Disk::PendingTransition)
                .filter(Objects::nonNull)
                .map(PendingTransition::DueTime)
                .reduce(due, (a, b) -> a.isAfter(b) ? a : b);
    }
}
