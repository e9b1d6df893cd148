package io.ecsemulator.disk;

import static io.ecsemulator.cloud.InstanceStatus.Running;
import static io.ecsemulator.cloud.InstanceStatus.Stopped;

import io.ecsemulator.cloud.Delays;
import io.ecsemulator.cloud.DetachedSystemDisk;
import io.ecsemulator.cloud.DiskCategory;
import io.ecsemulator.cloud.DiskStatus;
import io.ecsemulator.cloud.DiskType;
import io.ecsemulator.cloud.Instance;
import io.ecsemulator.cloud.InstanceStatus;
import io.ecsemulator.cloud.World;
import io.ecsemulator.operation.ApiOperation;
import io.ecsemulator.operation.Call;
import io.ecsemulator.operation.CommonError;
import io.ecsemulator.operation.Mandatory;
import io.ecsemulator.operation.OneOf;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.operation.Range;
import io.ecsemulator.operation.Rules;
import io.ecsemulator.operation.Stage;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Resizes a disk: it has its new size at once; its task is Finished after the delay {@code resize-disk}. */
@ApiOperation(editions = "2026", sample = "DiskId=d-diskid1&NewSize=200&Type=online")
final class ResizeDisk extends Operation<ResizeDisk.Parameters, ResizeDisk.Attempt, ResizeDisk.Response> {

    /**
     * Request parameters.
     *
     * @param DiskId id of the disk
     * @param NewSize new size in GiB, larger than the present size
     * @param Type offline: takes effect after a restart of the instance; online: at once; default offline
     * @param ClientToken makes a repeated call with the same token one call
     */
    record Parameters(
            @Mandatory String DiskId,
            @Mandatory @Range(min = 1, max = 65_536) Integer NewSize,
            @OneOf({"offline", "online"}) @Nullable String Type,
            @Nullable String ClientToken) {}

    /**
     * Response.
     *
     * @param OrderId number of the order for a subscription disk, else empty
     */
    record Response(String RequestId, String OrderId) {}

    /** What the rules look at. */
    record Attempt(Parameters parameters, TargetDisk target) {

        boolean isOnline() {
            return "online".equals(parameters.Type);
        }

        boolean hasInstanceThat(Predicate<Instance> condition) {
            return target.instances().stream().anyMatch(condition);
        }

        /** An offline resize of a multi-attach disk needs all its instances Stopped. */
        boolean canResizeOffline(InstanceStatus status) {
            return status == Stopped || (status == Running && !target.disk().hasMultiAttach());
        }

        /** The size is within the limits of the category. */
        boolean isSizeAllowed() {
            DiskCategory category =
                    DiskCategory.of(target.disk().Category(), target.disk().PerformanceLevel());
            return category != null && category.allows(target.disk().Type(), parameters.NewSize);
        }
    }

    private static Rules<Attempt> declareRules() {
        return Rules.<Attempt>of(Parameters.class, "2026")
                .invalid(DiskChangeError.RESIZE_TYPE, "Type")
                .include(Attempt::target, TargetDisk.EXISTENCE)
                .include(Attempt::target, TargetDisk.SECURITY)
                .include(Attempt::target, TargetDisk.PAYMENT)
                .stage(Stage.STATUS)
                .rule(
                        DiskChangeError.DETACHED_SYSTEM_DISK,
                        "it is a detached system disk",
                        attempt -> DetachedSystemDisk.is(attempt.target.disk()))
                .rule(
                        DiskError.CATEGORY_NOT_SUPPORTED,
                        "disks of its category cannot be created",
                        attempt -> !DiskCategory.exists(attempt.target.disk().Category()))
                .include(Attempt::target, TargetDisk.AVAILABLE_OR_IN_USE)
                .rule(
                        DiskChangeError.CONFLICT,
                        "a ModifyDiskSpec of the disk is under way",
                        attempt -> attempt.target.disk().PendingSpec() != null)
                .rule(
                        DiskChangeError.CATEGORY_NOT_ONLINE,
                        "Type is online and its category is cloud",
                        attempt -> attempt.isOnline()
                                && attempt.target.disk().Category().equals("cloud"))
                .rule(
                        DiskChangeError.DISK_STATUS_NOT_ONLINE,
                        "Type is online and the disk is not In_use",
                        attempt -> attempt.isOnline() && attempt.target.disk().Status() != DiskStatus.In_use)
                .rule(
                        DiskChangeError.INSTANCE_NOT_RUNNING,
                        "Type is online and an instance that uses the disk is not Running",
                        attempt ->
                                attempt.isOnline() && attempt.hasInstanceThat(instance -> instance.Status() != Running))
                .rule(
                        CommonError.INCORRECT_INSTANCE_STATUS,
                        "Type is not online and an instance that uses the disk is neither Running nor Stopped; for a multi-attach disk, not Stopped",
                        attempt -> !attempt.isOnline()
                                && attempt.hasInstanceThat(instance -> !attempt.canResizeOffline(instance.Status())))
                .include(Attempt::target, TargetDisk.NO_SNAPSHOT_UNDER_WAY)
                .stage(Stage.LIMITS)
                .rule(
                        DiskChangeError.SIZE_SMALLER,
                        "NewSize is smaller than the disk's size",
                        attempt -> attempt.parameters.NewSize
                                < attempt.target.disk().Size())
                .rule(
                        DiskChangeError.SIZE_NOT_LARGER,
                        "NewSize is the disk's size",
                        attempt -> attempt.parameters.NewSize
                                == attempt.target.disk().Size())
                .rule(
                        DiskChangeError.SYSTEM_DISK_SIZE,
                        "it is a system disk and its category does not allow NewSize",
                        attempt -> attempt.target.disk().Type() == DiskType.system && !attempt.isSizeAllowed())
                .rule(
                        CommonError.DATA_DISK_SIZE,
                        "it is a data disk and its category does not allow NewSize",
                        attempt -> attempt.target.disk().Type() == DiskType.data && !attempt.isSizeAllowed())
                .build();
    }

    private final Delays delays;

    ResizeDisk(Delays delays) {
        super(ResizeDisk::declareRules);
        this.delays = delays;
    }

    @Override
    protected Attempt attempt(Parameters parameters, World world) {
        return new Attempt(parameters, TargetDisk.of(world, parameters.DiskId));
    }

    @Override
    protected Response execute(Attempt attempt, World world, Call call) {
        world.put(attempt.target.disk().resized(attempt.parameters.NewSize));
        attempt.target.beginTask(world, action(), world.now().plus(delays.resizeDisk()));
        return new Response(call.requestId(), attempt.target.order(world));
    }
}
