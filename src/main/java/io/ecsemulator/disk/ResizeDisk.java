package io.ecsemulator.disk;

import static io.ecsemulator.cloud.InstanceStatus.Running;
import static io.ecsemulator.cloud.InstanceStatus.Stopped;

import io.ecsemulator.cloud.Delays;
import io.ecsemulator.cloud.DetachedSystemDisk;
import io.ecsemulator.cloud.Disk;
import io.ecsemulator.cloud.DiskCategory;
import io.ecsemulator.cloud.DiskStatus;
import io.ecsemulator.cloud.DiskType;
import io.ecsemulator.cloud.Instance;
import io.ecsemulator.cloud.OperationLockReason;
import io.ecsemulator.cloud.World;
import io.ecsemulator.operation.ApiError;
import io.ecsemulator.operation.ApiException;
import io.ecsemulator.operation.Call;
import io.ecsemulator.operation.Checks;
import io.ecsemulator.operation.GatewayError;
import io.ecsemulator.operation.Operation;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes a disk larger: it has its new size at once, and a task that tells of it is Finished after a while. */
@Component
final class ResizeDisk implements Operation<ResizeDisk.Parameters, ResizeDisk.Answer> {

    /**
     * What a caller says.
     *
     * @param DiskId mandatory
     * @param NewSize mandatory, in GiB
     * @param Type offline, which is the default and needs a restart of the instance, or online
     * @param ClientToken makes a second call with it one and the same
     */
    record Parameters(
            @Nullable String DiskId,
            @Nullable Integer NewSize,
            @Nullable String Type,
            @Nullable String ClientToken) {}

    /**
     * What a caller gets.
     *
     * @param OrderId empty but for a subscription disk
     */
    record Answer(String RequestId, String OrderId) {}

    private static final String OFFLINE = "offline";
    private static final String ONLINE = "online";

    /** The most that NewSize can be, whatever the disk. */
    private static final int LARGEST = 65_536;

    private final Delays delays;

    ResizeDisk(Delays delays) {
        this.delays = delays;
    }

    @Override
    public String edition() {
        return "2026";
    }

    @Override
    public List<ApiError> errors() {
        return List.of(
                DiskChangeError.RESIZE_TYPE,
                DiskError.DISK_DOES_NOT_EXIST,
                DiskError.INSTANCE_LOCKED,
                DiskChangeError.DISK_IN_ARREARS,
                DiskChangeError.INSTANCE_IN_ARREARS,
                DiskChangeError.DETACHED_SYSTEM_DISK,
                DiskChangeError.CATEGORY_NOT_SUPPORTED,
                DiskError.INCORRECT_DISK_STATUS,
                DiskChangeError.CONFLICT,
                DiskChangeError.CATEGORY_NOT_ONLINE,
                DiskChangeError.DISK_STATUS_NOT_ONLINE,
                DiskChangeError.INSTANCE_NOT_RUNNING,
                DiskError.INCORRECT_INSTANCE_STATUS,
                DiskChangeError.CREATING_SNAPSHOT,
                DiskChangeError.SIZE_SMALLER,
                DiskChangeError.SIZE_NOT_LARGER,
                DiskChangeError.SIZE_TOO_LARGE,
                DiskChangeError.SYSTEM_DISK_SIZE,
                DiskChangeError.DATA_DISK_SIZE);
    }

    @Override
    public Class<Parameters> parameters() {
        return Parameters.class;
    }

    @Override
    public Answer handle(Parameters parameters, Call call) {
        Checks.required("DiskId", parameters.DiskId());
        Integer size = parameters.NewSize();
        if (size == null) {
            throw new ApiException(GatewayError.MISSING_PARAMETER, "NewSize");
        }
        String type = Checks.oneOf(Set.of(OFFLINE, ONLINE), parameters.Type(), DiskChangeError.RESIZE_TYPE);
        return call.store().step(world -> {
            Disk disk = DiskChecks.disk(world, parameters.DiskId());
            checkState(world, disk, ONLINE.equals(type));
            checkSize(disk, size);
            world.put(disk.resized(size));
            DiskChecks.task(world, disk, action(), world.now().plus(delays.resizeDisk()));
            return new Answer(call.requestId(), DiskChecks.order(world, disk));
        });
    }

    private static void checkState(World world, Disk disk, boolean isOnline) {
        List<Instance> instances = DiskChecks.instancesUsing(world, disk);
        Checks.refuseIf(
                instances.stream().anyMatch(instance -> instance.isLockedFor(OperationLockReason.security)),
                DiskError.INSTANCE_LOCKED);
        DiskChecks.paidFor(world, disk);
        Checks.refuseIf(DetachedSystemDisk.is(disk), DiskChangeError.DETACHED_SYSTEM_DISK);
        Checks.refuseIf(!DiskCategory.exists(disk.Category()), DiskChangeError.CATEGORY_NOT_SUPPORTED);
        Checks.refuseIf(
                disk.Status() != DiskStatus.In_use && disk.Status() != DiskStatus.Available,
                DiskError.INCORRECT_DISK_STATUS);
        // What it is to be of was chosen for the size that it has.
        Checks.refuseIf(disk.PendingSpec() != null, DiskChangeError.CONFLICT);
        if (isOnline) {
            Checks.refuseIf(disk.Category().equals("cloud"), DiskChangeError.CATEGORY_NOT_ONLINE);
            Checks.refuseIf(disk.Status() != DiskStatus.In_use, DiskChangeError.DISK_STATUS_NOT_ONLINE);
            Checks.refuseIf(
                    instances.stream().anyMatch(instance -> instance.Status() != Running),
                    DiskChangeError.INSTANCE_NOT_RUNNING);
        } else {
            // All systems that see a multi-attach disk must be off.
            boolean mayRun = !disk.hasMultiAttach();
            Checks.refuseIf(
                    instances.stream()
                            .anyMatch(instance ->
                                    instance.Status() != Stopped && !(mayRun && instance.Status() == Running)),
                    DiskError.INCORRECT_INSTANCE_STATUS);
        }
        DiskChecks.noSnapshotUnderWay(world, disk);
    }

    private static void checkSize(Disk disk, int size) {
        Checks.refuseIf(size < disk.Size(), DiskChangeError.SIZE_SMALLER);
        Checks.refuseIf(size == disk.Size(), DiskChangeError.SIZE_NOT_LARGER);
        Checks.refuseIf(size > LARGEST, DiskChangeError.SIZE_TOO_LARGE);
        DiskCategory category = DiskCategory.of(disk.Category(), disk.PerformanceLevel());
        Checks.refuseIf(
                category == null || !category.allows(disk.Type(), size),
                disk.Type() == DiskType.system ? DiskChangeError.SYSTEM_DISK_SIZE : DiskChangeError.DATA_DISK_SIZE);
    }
}
