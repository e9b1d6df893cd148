package io.ecsemulator.disk;

import static io.ecsemulator.operation.Checks.refuseIf;

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
import io.ecsemulator.cloud.Region;
import io.ecsemulator.cloud.Snapshot;
import io.ecsemulator.cloud.World;
import io.ecsemulator.operation.ApiError;
import io.ecsemulator.operation.ApiOperation;
import io.ecsemulator.operation.Call;
import io.ecsemulator.operation.Checks;
import io.ecsemulator.operation.GatewayError;
import io.ecsemulator.operation.TextFormat;
import io.ecsemulator.operation.UndeclaredOperation;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes a disk what it was when it was created: it is ReIniting at once, still on its instance, and In_use again after a
 * while.
 */
@ApiOperation(editions = "")
final class ReInitDisk extends UndeclaredOperation<ReInitDisk.Parameters, ReInitDisk.Answer> {

    /**
     * What a caller says.
     *
     * @param DiskId mandatory, a disk of an instance that is Stopped
     * @param RegionId if it is there, it must be a region
     * @param AutoStartInstance whether the instance starts when the disk is done
     * @param KeyPairName of a system disk: what its instance, which is not Windows, is to be entered with
     * @param Password of a system disk: checked and forgotten
     * @param SecurityEnhancementStrategy Active or Deactive; it has no effect
     */
    record Parameters(
            @Nullable String DiskId,
            @Nullable String RegionId,
            @Nullable Boolean AutoStartInstance,
            @Nullable String KeyPairName,
            @Nullable String Password,
            @Nullable String SecurityEnhancementStrategy) {

        boolean startsInstance() {
            return Boolean.TRUE.equals(AutoStartInstance);
        }
    }

    /** What a caller gets; the disk is then ReIniting. */
    record Answer(String RequestId) {}

    private static final Set<String> STRATEGIES = Set.of("Active", "Deactive");

    private final Delays delays;

    ReInitDisk(Delays delays) {
        this.delays = delays;
    }

    @Override
    public String edition() {
        return "2026";
    }

    @Override
    public List<ApiError> errors() {
        return List.of(
                DiskError.REGION_MALFORMED,
                ReInitDiskError.PASSWORD_MALFORMED,
                DiskError.DISK_DOES_NOT_EXIST,
                ReInitDiskError.MULTI_ATTACH,
                ReInitDiskError.CATEGORY,
                DiskError.INSTANCE_LOCKED,
                DiskChangeError.INSTANCE_IN_ARREARS,
                DiskError.INCORRECT_DISK_STATUS,
                DiskError.INCORRECT_INSTANCE_STATUS,
                ReInitDiskError.HIBERNATION,
                ReInitDiskError.KEY_PAIR_ON_WINDOWS,
                DiskChangeError.CREATING_SNAPSHOT,
                ReInitDiskError.INSTANT_ACCESS,
                ReInitDiskError.SOURCE_SNAPSHOT_GONE,
                ReInitDiskError.IMAGE_GONE);
    }

    @Override
    public Answer handle(Parameters parameters, Call call) {
        Checks.required("DiskId", parameters.DiskId());
        String regionId = Checks.orElse(parameters.RegionId(), "");
        refuseIf(!regionId.isEmpty() && !Region.exists(regionId), DiskError.REGION_MALFORMED);
        String strategy = Checks.orElse(parameters.SecurityEnhancementStrategy(), "Deactive");
        refuseIf(!STRATEGIES.contains(strategy), GatewayError.INVALID_PARAMETER, "SecurityEnhancementStrategy");
        checkPassword(parameters.Password(), false);
        return call.store().step(world -> {
            Disk disk = DiskChecks.disk(world, parameters.DiskId());
            refuseIf(disk.hasMultiAttach(), ReInitDiskError.MULTI_ATTACH);
            refuseIf(DiskCategory.isLocal(disk.Category()), ReInitDiskError.CATEGORY);
            checkLocks(world, disk, parameters.startsInstance());
            refuseIf(disk.Status() != DiskStatus.In_use, DiskError.INCORRECT_DISK_STATUS);
            Instance instance = Objects.requireNonNull(world.instance(disk.InstanceId()));
            checkInstance(instance, parameters);
            checkSource(world, disk, instance);
            reInit(world, disk, instance, parameters);
            return new Answer(call.requestId());
        });
    }

    private static void checkPassword(@Nullable String password, boolean isWindows) {
        refuseIf(
                password != null && !password.isBlank() && !TextFormat.isPassword(password, isWindows),
                ReInitDiskError.PASSWORD_MALFORMED);
    }

    /** To start the instance, all its disks must be paid for. */
    private static void checkLocks(World world, Disk disk, boolean startsInstance) {
        List<Instance> instances = DiskChecks.instancesUsing(world, disk);
        refuseIf(
                instances.stream().anyMatch(instance -> instance.isLockedFor(OperationLockReason.security)),
                DiskError.INSTANCE_LOCKED);
        Stream<Disk> disks = startsInstance ? world.disksOn(disk.InstanceId()).stream() : Stream.<Disk>empty();
        refuseIf(
                instances.stream().anyMatch(instance -> instance.isInArrears(world.now()))
                        || Stream.concat(disks, Stream.of(disk))
                                .anyMatch(each -> each.isLockedFor(OperationLockReason.financial)),
                DiskChangeError.INSTANCE_IN_ARREARS);
    }

    private static void checkInstance(Instance instance, Parameters parameters) {
        boolean wasStarted = instance.StartTime() != null;
        refuseIf(instance.Status() != InstanceStatus.Stopped || !wasStarted, DiskError.INCORRECT_INSTANCE_STATUS);
        refuseIf(instance.HibernationOptions().Configured(), ReInitDiskError.HIBERNATION);
        boolean isWindows = instance.runsWindows();
        checkPassword(parameters.Password(), isWindows);
        refuseIf(!Checks.isBlank(parameters.KeyPairName()) && isWindows, ReInitDiskError.KEY_PAIR_ON_WINDOWS);
    }

    /** That it is still there what the disk was made from. */
    private static void checkSource(World world, Disk disk, Instance instance) {
        DiskChecks.noSnapshotUnderWay(world, disk);
        refuseIf(
                world.snapshotsOf(disk.DiskId()).stream().anyMatch(Snapshot::InstantAccess),
                ReInitDiskError.INSTANT_ACCESS);
        if (disk.Type() == DiskType.system) {
            refuseIf(instance.ImageId().isEmpty(), ReInitDiskError.IMAGE_GONE);
        } else {
            String source = disk.SourceSnapshotId();
            refuseIf(!source.isEmpty() && world.snapshot(source) == null, ReInitDiskError.SOURCE_SNAPSHOT_GONE);
        }
    }

    private void reInit(World world, Disk disk, Instance instance, Parameters parameters) {
        Instant due = world.now().plus(delays.reInitDisk());
        world.put(disk.reIniting(due));
        Instance changed = disk.Type() == DiskType.system
                ? instance.withKeyPairName(Checks.orElse(parameters.KeyPairName(), instance.KeyPairName()))
                : instance;
        boolean isAskedToStart = parameters.startsInstance() && !DetachedSystemDisk.isMissing(world, instance);
        if (isAskedToStart || instance.startsByItself()) {
            changed = changed.startingAt(whenAllAreDone(world, instance, due), delays.startInstance());
        }
        world.put(changed);
    }

    /** When none of the instance's disks is ReIniting any more. It cannot start before, whichever disk it is to start for. */
    private static Instant whenAllAreDone(World world, Instance instance, Instant due) {
        return world.disksOn(instance.InstanceId()).stream()
                .filter(disk -> disk.Status() == DiskStatus.ReIniting)
                .map(Disk::PendingTransition)
                .filter(Objects::nonNull)
                .map(PendingTransition::DueTime)
                .reduce(due, (a, b) -> a.isAfter(b) ? a : b);
    }
}
