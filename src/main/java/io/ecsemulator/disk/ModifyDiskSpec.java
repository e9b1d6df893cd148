package io.ecsemulator.disk;

import static io.ecsemulator.cloud.InstanceStatus.Running;
import static io.ecsemulator.cloud.InstanceStatus.Stopped;

import io.ecsemulator.cloud.Delays;
import io.ecsemulator.cloud.DetachedSystemDisk;
import io.ecsemulator.cloud.Disk;
import io.ecsemulator.cloud.DiskCategory;
import io.ecsemulator.cloud.DiskStatus;
import io.ecsemulator.cloud.MultiAttach;
import io.ecsemulator.cloud.PendingSpec;
import io.ecsemulator.cloud.SnapshotCategory;
import io.ecsemulator.cloud.Task;
import io.ecsemulator.cloud.World;
import io.ecsemulator.operation.ApiError;
import io.ecsemulator.operation.ApiOperation;
import io.ecsemulator.operation.Call;
import io.ecsemulator.operation.Checks;
import io.ecsemulator.operation.GatewayError;
import io.ecsemulator.operation.UndeclaredOperation;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Changes the category of a disk, the level of an ESSD or the provisioned IOPS of an AutoPL disk: the disk is as it was
 * until the task that the answer names is Finished.
 */
@ApiOperation(editions = "")
final class ModifyDiskSpec extends UndeclaredOperation<ModifyDiskSpec.Parameters, ModifyDiskSpec.Answer> {

    /**
     * What a caller says.
     *
     * @param DiskId mandatory
     * @param DiskCategory default as it is
     * @param PerformanceLevel of an ESSD, default as it is, or PL1 for one that becomes an ESSD
     * @param ProvisionedIops of an AutoPL disk, default as they are, or 0 for one that becomes an AutoPL disk
     * @param DryRun true: only check the call
     */
    record Parameters(
            @Nullable String DiskId,
            @Nullable String DiskCategory,
            @Nullable String PerformanceLevel,
            @Nullable Long ProvisionedIops,
            @Nullable Boolean DryRun) {}

    /**
     * What a caller gets.
     *
     * @param TaskId of a task that is Finished as soon as the disk has changed
     * @param OrderId empty but for a subscription disk
     */
    record Answer(String RequestId, String TaskId, String OrderId) {}

    /** All that a disk can be changed from and to, the least first. */
    private static final List<String> CATEGORIES =
            List.of("cloud_efficiency", "cloud_ssd", DiskCategory.AUTO, DiskCategory.ESSD);

    private static final Set<String> LEVELS = Set.of("PL0", "PL1", "PL2", "PL3");
    private static final String DEFAULT_LEVEL = "PL1";

    private final Delays delays;

    ModifyDiskSpec(Delays delays) {
        this.delays = delays;
    }

    @Override
    public String edition() {
        return "2026";
    }

    @Override
    public List<ApiError> errors() {
        return List.of(
                DiskChangeError.CATEGORY_INVALID,
                DiskChangeError.LEVEL_INVALID,
                DiskError.DISK_DOES_NOT_EXIST,
                DiskChangeError.DISK_IN_ARREARS,
                DiskChangeError.INSTANCE_IN_ARREARS,
                DiskChangeError.HAS_BEEN_SYSTEM_DISK,
                DiskChangeError.MULTI_ATTACH,
                DiskChangeError.CATEGORY_FIXED,
                DiskChangeError.DISK_NOT_READY,
                DiskError.INCORRECT_DISK_STATUS,
                DiskChangeError.INSTANCE_STATUS,
                DiskChangeError.CREATING_SNAPSHOT,
                DiskChangeError.LEVEL_OF_NO_ESSD,
                DiskChangeError.IOPS_NOT_SUPPORTED,
                DiskChangeError.NO_CHANGE,
                DiskChangeError.FLASH_SNAPSHOT,
                DiskChangeError.DOWNGRADE,
                DiskChangeError.LEVEL_TOO_LOW,
                DiskChangeError.LEVEL_AND_SIZE,
                DiskChangeError.CATEGORY_NOT_SUPPORTED,
                DiskChangeError.TOO_MANY_IOPS);
    }

    @Override
    public Answer handle(Parameters parameters, Call call) {
        Checks.required("DiskId", parameters.DiskId());
        Checks.oneOf(Set.copyOf(CATEGORIES), parameters.DiskCategory(), DiskChangeError.CATEGORY_INVALID);
        Checks.oneOf(LEVELS, parameters.PerformanceLevel(), DiskChangeError.LEVEL_INVALID);
        return call.store().step(world -> {
            Disk disk = DiskChecks.disk(world, parameters.DiskId());
            checkState(world, disk);
            PendingSpec spec = wanted(disk, parameters, world.now().plus(delays.modifyDiskSpec()));
            checkChange(world, disk, spec);
            Checks.notDry(parameters.DryRun(), GatewayError.DRY_RUN);
            world.put(disk.withPendingSpec(spec));
            Task task = DiskChecks.task(world, disk, action(), spec.DueTime());
            return new Answer(call.requestId(), task.TaskId(), DiskChecks.order(world, disk));
        });
    }

    private static void checkState(World world, Disk disk) {
        DiskChecks.paidFor(world, disk);
        Checks.refuseIf(DetachedSystemDisk.is(disk), DiskChangeError.HAS_BEEN_SYSTEM_DISK, disk.DiskId());
        Checks.refuseIf(disk.MultiAttach() != MultiAttach.Disabled, DiskChangeError.MULTI_ATTACH);
        Checks.refuseIf(!CATEGORIES.contains(disk.Category()), DiskChangeError.CATEGORY_FIXED);
        Checks.refuseIf(
                disk.Status() != DiskStatus.In_use && disk.Status() != DiskStatus.Available,
                DiskChangeError.DISK_NOT_READY);
        Checks.refuseIf(disk.PendingSpec() != null, DiskError.INCORRECT_DISK_STATUS);
        Checks.refuseIf(
                DiskChecks.instancesUsing(world, disk).stream()
                        .anyMatch(instance -> instance.Status() != Running && instance.Status() != Stopped),
                DiskChangeError.INSTANCE_STATUS);
        DiskChecks.noSnapshotUnderWay(world, disk);
    }

    private static PendingSpec wanted(Disk disk, Parameters parameters, Instant due) {
        String category = Checks.orElse(parameters.DiskCategory(), disk.Category());
        boolean isOther = !category.equals(disk.Category());
        boolean isEssd = category.equals(DiskCategory.ESSD);
        boolean isAuto = category.equals(DiskCategory.AUTO);
        Checks.refuseIf(!isEssd && !Checks.isBlank(parameters.PerformanceLevel()), DiskChangeError.LEVEL_OF_NO_ESSD);
        Checks.refuseIf(!isAuto && parameters.ProvisionedIops() != null, DiskChangeError.IOPS_NOT_SUPPORTED);
        String level = isOther ? DEFAULT_LEVEL : level(disk);
        long iops = isOther ? 0 : disk.ProvisionedIops();
        return new PendingSpec(
                category,
                isEssd ? Checks.orElse(parameters.PerformanceLevel(), level) : "",
                isAuto ? Objects.requireNonNullElse(parameters.ProvisionedIops(), iops) : 0,
                due);
    }

    /** The level of an ESSD; one that a state document has may have none. */
    private static String level(Disk disk) {
        return Checks.orElse(disk.PerformanceLevel(), DEFAULT_LEVEL);
    }

    private static void checkChange(World world, Disk disk, PendingSpec spec) {
        boolean isSameCategory = spec.Category().equals(disk.Category());
        boolean isEssdStill = isSameCategory && spec.Category().equals(DiskCategory.ESSD);
        int levels = isEssdStill ? spec.PerformanceLevel().compareTo(level(disk)) : 0;
        Checks.refuseIf(
                isSameCategory && levels == 0 && spec.ProvisionedIops() == disk.ProvisionedIops(),
                DiskChangeError.NO_CHANGE);
        Checks.refuseIf(
                !isSameCategory
                        && world.snapshotsOf(disk.DiskId()).stream()
                                .anyMatch(snapshot -> snapshot.Category() == SnapshotCategory.flash),
                DiskChangeError.FLASH_SNAPSHOT);
        boolean isLess = CATEGORIES.indexOf(spec.Category()) < CATEGORIES.indexOf(disk.Category()) || levels < 0;
        Checks.refuseIf(isLess && DiskChecks.isSubscription(disk), DiskChangeError.DOWNGRADE);
        // A disk that is paid for as it is used can go down, but not as far as that.
        Checks.refuseIf(levels < 0 && spec.PerformanceLevel().equals("PL0"), DiskChangeError.LEVEL_TOO_LOW);
        DiskCategory category = DiskCategory.of(spec.Category(), spec.PerformanceLevel());
        Checks.refuseIf(
                category == null || !category.allows(disk.Type(), disk.Size()),
                spec.Category().equals(DiskCategory.ESSD)
                        ? DiskChangeError.LEVEL_AND_SIZE
                        : DiskChangeError.CATEGORY_NOT_SUPPORTED);
        Checks.refuseIf(
                spec.ProvisionedIops() < 0
                        || spec.ProvisionedIops() > DiskCategory.mostProvisionedIops(spec.Category(), disk.Size()),
                DiskChangeError.TOO_MANY_IOPS);
    }
}
