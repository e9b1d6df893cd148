package io.ecsemulator.disk;

import static io.ecsemulator.cloud.InstanceStatus.Running;
import static io.ecsemulator.cloud.InstanceStatus.Stopped;

import io.ecsemulator.cloud.Delays;
import io.ecsemulator.cloud.DetachedSystemDisk;
import io.ecsemulator.cloud.Disk;
import io.ecsemulator.cloud.DiskType;
import io.ecsemulator.cloud.Instance;
import io.ecsemulator.cloud.InstanceTypes;
import io.ecsemulator.cloud.PendingDetach;
import io.ecsemulator.cloud.World;
import io.ecsemulator.operation.ApiOperation;
import io.ecsemulator.operation.Call;
import io.ecsemulator.operation.Edition;
import io.ecsemulator.operation.KnownRegion;
import io.ecsemulator.operation.Mandatory;
import io.ecsemulator.operation.Operation;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Detaches a disk from an instance: the disk is Detaching at once, still on its instance, and Available after the delay {@code
 * detach-disk}. Editions 2018 and 2019 of the document allow data disks only; edition 2026 allows the system disk of a Stopped
 * instance too, and has the parameters DeleteWithInstance and RegionId.
 *
 * @see DetachDiskRules2018
 * @see DetachDiskRules2026
 */
@ApiOperation(editions = "2018, 2019", sample = "InstanceId=i-23jggx34b&DiskId=d-23jbf2v5m")
public final class DetachDisk extends Operation<DetachDisk.Parameters, DetachDisk.Attempt, DetachDisk.Response> {

    /**
     * Request parameters.
     *
     * @param InstanceId id of the instance that the disk is attached to
     * @param DiskId id of the disk to detach
     * @param DeleteWithInstance edition 2026: whether the disk is released together with the instance; default true for a system
     *     disk, false for a data disk. Edition 2018 has no such parameter and ignores it
     * @param RegionId edition 2026: id of the region; it is checked, but the disk is found by its id alone
     */
    public record Parameters(
            @Mandatory String InstanceId,
            @Mandatory String DiskId,
            @Nullable Boolean DeleteWithInstance,
            @KnownRegion @Nullable String RegionId) {}

    /** Response; the disk is then Detaching. */
    public record Response(String RequestId) {}

    /**
     * Settings of the operation.
     *
     * @param edition the edition of the document
     * @param operations how many disks an instance may attach or detach at once; in edition 2026 more than one only if the
     *     instance has the tag supportConcurrencyDetach
     */
    public record Settings(Edition edition, DiskOperations operations) {}

    /**
     * What the rules look at.
     *
     * @param foundInstance the instance of that id, or null
     * @param foundDisk the disk of that id, or null
     * @param load how many other disks the instance is attaching or detaching
     */
    public record Attempt(
            Parameters parameters,
            @Nullable Instance foundInstance,
            @Nullable Disk foundDisk,
            DiskOperations.Load load,
            InstanceTypes types) {

        Instance instance() {
            return Objects.requireNonNull(foundInstance);
        }

        Disk disk() {
            return Objects.requireNonNull(foundDisk);
        }

        boolean isSystemDisk() {
            return disk().Type() == DiskType.system;
        }

        boolean isOnInstance() {
            return disk().isOn(instance().InstanceId());
        }

        boolean isInstanceSettled() {
            return instance().Status() == Running || instance().Status() == Stopped;
        }

        boolean lacksHotDetach() {
            return instance().Status() == Running
                    && !types.canHotDetach(instance().InstanceTypeFamily());
        }
    }

    private final InstanceTypes types;
    private final Delays delays;
    private final Settings settings;

    DetachDisk(InstanceTypes types, Delays delays, Settings settings) {
        super(() -> settings.edition == Edition.E2018 ? DetachDiskRules2018.RULES : DetachDiskRules2026.RULES);
        this.types = types;
        this.delays = delays;
        this.settings = settings;
    }

    @Override
    public String editions() {
        return settings.edition == Edition.E2018 ? super.editions() : "2026";
    }

    @Override
    public List<DetachDisk> inEachEdition() {
        return Stream.of(Edition.values())
                .map(edition -> new DetachDisk(types, delays, new Settings(edition, settings.operations)))
                .toList();
    }

    @Override
    protected Attempt attempt(Parameters parameters, World world) {
        return new Attempt(
                parameters,
                world.instance(parameters.InstanceId),
                world.disk(parameters.DiskId),
                settings.operations.load(world, parameters.InstanceId, parameters.DiskId),
                types);
    }

    /**
     * The disk is Detaching and keeps its InstanceId, Device and attachment. After the delay {@code detach-disk} it is Available:
     * no InstanceId, Device or attachment, DeleteWithInstance false, DetachedTime set, AttachedTime kept. If several calls race for
     * one disk, exactly one succeeds. A disk on several instances is detached from the instance in the request: it is Detaching for
     * all, and In_use again afterwards if it is still attached to another instance.
     *
     * <p>In edition 2026 DeleteWithInstance of the detached disk has the value of the request, default false. If it is true, the
     * disk's tag {@code acs:ecs:sourceInstanceId} names the instance; deleting that instance deletes the disk. A detached system disk
     * is Available with Type {@code data}, Portable, without ExpiredTime, with DeleteWithInstance true unless the request says false,
     * with the tags {@code acs:ecs:sourceInstanceId}, {@code acs:ecs:diskDeleteProtection} and {@code acs:ecs:diskPayType}, and with
     * the lock {@code detached-system-disk}. Its instance stays Stopped and gets the tag {@code acs:ecs:sourceSystemDiskId} in the
     * same step as the call.
     *
     * <p>The limit of rule {@code InvalidOperation.Conflict} is the setting {@code ecs.emulator.disk-operations-per-instance};
     * without it an instance detaches any number of disks at once. In edition 2026 only an instance with the tag {@code
     * supportConcurrencyDetach=true} may detach several disks at once, as many as the limit; ECS allows 5.
     */
    @Override
    protected Response execute(Attempt attempt, World world, Call call) {
        Disk disk = attempt.disk();
        Instance instance = attempt.instance();
        Instant due = world.now().plus(delays.detachDisk());
        boolean deleteWithInstance =
                Objects.requireNonNullElse(attempt.parameters.DeleteWithInstance, attempt.isSystemDisk());
        world.put(disk.detaching(due, new PendingDetach(instance.InstanceId(), deleteWithInstance)));
        if (attempt.isSystemDisk()) {
            world.put(DetachedSystemDisk.withoutSystemDisk(instance, disk.DiskId()));
        }
        return new Response(call.requestId());
    }
}
