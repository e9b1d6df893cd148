package io.ecsemulator.disk;

import static io.ecsemulator.cloud.InstanceStatus.Running;
import static io.ecsemulator.cloud.InstanceStatus.Stopped;

import io.ecsemulator.cloud.Attachment;
import io.ecsemulator.cloud.Delays;
import io.ecsemulator.cloud.DetachedSystemDisk;
import io.ecsemulator.cloud.DeviceNames;
import io.ecsemulator.cloud.Disk;
import io.ecsemulator.cloud.DiskCategory;
import io.ecsemulator.cloud.DiskStatus;
import io.ecsemulator.cloud.DiskType;
import io.ecsemulator.cloud.Instance;
import io.ecsemulator.cloud.InstanceTypes;
import io.ecsemulator.cloud.InstanceTypes.InstanceType;
import io.ecsemulator.cloud.World;
import io.ecsemulator.operation.ApiOperation;
import io.ecsemulator.operation.Call;
import io.ecsemulator.operation.KnownRegion;
import io.ecsemulator.operation.Mandatory;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.operation.TextFormat;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Attaches a disk to an instance: the disk is Attaching at once, with its device name on the instance, and In_use after the delay
 * {@code attach-disk}.
 *
 * @see AttachDiskRules
 */
@ApiOperation(editions = "2026", sample = "InstanceId=i-23jggx34b&DiskId=d-available")
public final class AttachDisk extends Operation<AttachDisk.Parameters, AttachDisk.Attempt, AttachDisk.Response> {

    /**
     * Request parameters.
     *
     * @param InstanceId id of the instance to attach the disk to
     * @param DiskId id of the disk to attach
     * @param Bootable true: attach the disk as the system disk that it was before it was detached; default false
     * @param DeleteWithInstance whether the disk is released together with the instance; default false
     * @param Device device name of a data disk, {@code /dev/xvdb} to {@code /dev/xvdz} or with two letters; default the first free
     *     one. A system disk always has {@code /dev/xvda}
     * @param Force true: detach a regional disk from an instance of another zone first, also if its detach from there is stuck; default
     *     false
     * @param KeyPairName name of the key pair of a Linux instance; for a system disk
     * @param Password password of the instance, which is checked and not kept; for a system disk
     * @param RegionId id of the region; it is checked, but the disk is found by its id alone
     */
    public record Parameters(
            @Mandatory String InstanceId,
            @Mandatory String DiskId,
            @Nullable Boolean Bootable,
            @Nullable Boolean DeleteWithInstance,
            @Nullable String Device,
            @Nullable Boolean Force,
            @Nullable String KeyPairName,
            @Nullable String Password,
            @KnownRegion @Nullable String RegionId) {

        boolean isBootable() {
            return Boolean.TRUE.equals(Bootable);
        }

        boolean isForced() {
            return Boolean.TRUE.equals(Force);
        }
    }

    /** Response; the disk is then Attaching. */
    public record Response(String RequestId) {}

    /**
     * What the rules look at.
     *
     * @param foundInstance the instance of that id, or null
     * @param foundDisk the disk of that id, or null
     * @param others the disks that are on the instance
     * @param holder the instance that the disk is on; null if it is on none, or may be on several
     * @param load how many other disks the instance is attaching or detaching
     */
    public record Attempt(
            Parameters parameters,
            @Nullable Instance foundInstance,
            @Nullable Disk foundDisk,
            Collection<Disk> others,
            @Nullable Instance holder,
            DiskOperations.Load load,
            InstanceTypes types,
            Instant now) {

        Instance instance() {
            return Objects.requireNonNull(foundInstance);
        }

        Disk disk() {
            return Objects.requireNonNull(foundDisk);
        }

        InstanceType type() {
            return InstanceTypes.get(instance().InstanceType());
        }

        private boolean isOnInstance() {
            return disk().isOn(instance().InstanceId());
        }

        boolean isDeviceMalformed() {
            return !parameters.isBootable() && parameters.Device != null && !DeviceNames.isData(parameters.Device);
        }

        boolean isPasswordInvalid() {
            return parameters.isBootable()
                    && parameters.Password != null
                    && !TextFormat.isPassword(parameters.Password, instance().runsWindows());
        }

        /** Whether the disk is on that instance already, or on another one that it would have to leave first. */
        boolean isOccupied() {
            return disk().Status() == DiskStatus.In_use
                    && (isOnInstance() || !(disk().hasMultiAttach() || parameters.isForced()));
        }

        /** Whether the instance's type does not take the disk's category. A local disk is part of its instance's machine. */
        boolean isCategoryUnsupported() {
            return !DiskCategory.isLocal(disk().Category()) && !type().takes(disk().Category());
        }

        boolean isInstanceFull() {
            return others.size() >= types.diskQuantity(type());
        }

        /** Whether it is an elastic ephemeral disk that was last on another instance. */
        boolean belongsToAnother() {
            return DiskCategory.isElasticEphemeral(disk().Category())
                    && disk().Tags().stream()
                            .anyMatch(tag -> tag.TagKey().equals(DetachedSystemDisk.SOURCE_INSTANCE_TAG))
                    && !DetachedSystemDisk.isFrom(instance(), disk());
        }

        /** Whether Force takes it from another instance on which its detach is stuck. */
        boolean isForcedFromAnother() {
            return parameters.isForced() && disk().Status() == DiskStatus.Detaching && !isOnInstance();
        }

        boolean isForcedWithinZone() {
            return parameters.isForced()
                    && holder != null
                    && holder.ZoneId().equals(instance().ZoneId());
        }

        boolean isInstanceReady() {
            return instance().Status() == Stopped || (instance().Status() == Running && !parameters.isBootable());
        }

        boolean lacksHotPlug() {
            return instance().Status() == Running
                    && !types.canHotDetach(instance().InstanceTypeFamily());
        }

        boolean isDeviceTaken() {
            return parameters.isBootable()
                    ? others.stream().anyMatch(disk -> disk.Type() == DiskType.system)
                    : parameters.Device != null && devices().contains(parameters.Device);
        }

        String device() {
            return parameters.isBootable()
                    ? DeviceNames.SYSTEM
                    : Objects.requireNonNullElseGet(parameters.Device, () -> DeviceNames.next(devices()));
        }

        private Set<String> devices() {
            return DeviceNames.taken(others, instance().InstanceId());
        }
    }

    private final InstanceTypes types;
    private final Delays delays;
    private final DiskOperations operations;

    AttachDisk(InstanceTypes types, Delays delays, DiskOperations operations) {
        super(() -> AttachDiskRules.RULES);
        this.types = types;
        this.delays = delays;
        this.operations = operations;
    }

    @Override
    protected Attempt attempt(Parameters parameters, World world) {
        Disk disk = world.disk(parameters.DiskId);
        return new Attempt(
                parameters,
                world.instance(parameters.InstanceId),
                disk,
                world.disksOn(parameters.InstanceId),
                disk == null ? null : world.instance(disk.InstanceId()),
                operations.load(world, parameters.InstanceId, parameters.DiskId),
                types,
                world.now());
    }

    /**
     * The disk is Attaching, and its attachment has a Device. InstanceId and Device of the disk itself are empty until the delay
     * {@code attach-disk} has passed and the disk is In_use. Without Device in the request, the disk gets the first free device name
     * from {@code /dev/xvdb} on.
     *
     * <p>A disk with MultiAttach can be attached to several instances, one after the other: its status is Attaching while it is
     * being attached to another instance, so only one call succeeds at a time, and its InstanceId and Device stay empty.
     *
     * <p>With Bootable a detached system disk becomes the system disk of its instance again: its Type is {@code system}, and the tags
     * and the lock that DetachDisk added to disk and instance are removed. With Force a regional disk is moved from its instance to
     * an instance in another zone at once.
     */
    @Override
    protected Response execute(Attempt attempt, World world, Call call) {
        Parameters parameters = attempt.parameters();
        Instance instance = attempt.instance();
        // A forced attach takes the disk from its instance without a transition of its own.
        Disk disk = parameters.isForced() ? taken(attempt.disk()) : attempt.disk();
        Disk attaching = disk.attaching(
                        new Attachment(instance.InstanceId(), attempt.device(), world.now()),
                        world.now().plus(delays.attachDisk()))
                .withDeleteWithInstance(Boolean.TRUE.equals(parameters.DeleteWithInstance));
        if (parameters.isBootable()) {
            world.put(DetachedSystemDisk.backOn(instance, attaching));
            boolean hasKeyPair = parameters.KeyPairName != null && !instance.runsWindows();
            world.put(DetachedSystemDisk.withSystemDiskRestored(
                    hasKeyPair ? instance.withKeyPairName(parameters.KeyPairName) : instance));
        } else {
            world.put(attaching.withType(DiskType.data));
        }
        return new Response(call.requestId());
    }

    /** The disk away from its instance at once, also if its detach from there is stuck. */
    private static Disk taken(Disk disk) {
        return disk.with(b -> b.Attachments(List.of())
                .Status(DiskStatus.Available)
                .PendingTransition(null)
                .PendingDetach(null));
    }
}
