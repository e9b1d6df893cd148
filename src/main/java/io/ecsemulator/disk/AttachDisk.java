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
import io.ecsemulator.cloud.Region;
import io.ecsemulator.cloud.World;
import io.ecsemulator.operation.ApiError;
import io.ecsemulator.operation.Call;
import io.ecsemulator.operation.Checks;
import io.ecsemulator.operation.GatewayError;
import io.ecsemulator.operation.NameFormats;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.operation.Rule;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Attaches a disk to an instance: the disk is Attaching at once, with its place on the instance, and In_use after a while.
 * Which disks can be attached to which instances is told by {@link AttachDiskRules}.
 */
@Component
public final class AttachDisk implements Operation<AttachDisk.Parameters, AttachDisk.Answer> {

    /**
     * What a caller says.
     *
     * @param InstanceId mandatory
     * @param DiskId mandatory
     * @param Bootable true: as the system disk that it was before it was detached
     * @param DeleteWithInstance whether the disk goes when the instance goes, by default not
     * @param Device default the first name that is free; a system disk has a name of its own
     * @param Force true: take a regional disk from an instance of another zone
     * @param KeyPairName what a Linux instance is logged in to with; for a system disk
     * @param Password checked and forgotten; for a system disk
     * @param RegionId if it is there, it must be a region
     */
    public record Parameters(
            @Nullable String InstanceId,
            @Nullable String DiskId,
            @Nullable Boolean Bootable,
            @Nullable Boolean DeleteWithInstance,
            @Nullable String Device,
            @Nullable Boolean Force,
            @Nullable String KeyPairName,
            @Nullable String Password,
            @Nullable String RegionId) {

        boolean isBootable() {
            return Boolean.TRUE.equals(Bootable);
        }

        boolean isForced() {
            return Boolean.TRUE.equals(Force);
        }
    }

    /** What a caller gets; the disk is then Attaching. */
    public record Answer(String RequestId) {}

    /**
     * What the rules look at.
     *
     * @param others the disks that are on the instance
     * @param holder the instance that the disk is on, or null if it is on none, or may be on several
     */
    public record Attempt(
            Parameters parameters,
            @Nullable Instance foundInstance,
            @Nullable Disk foundDisk,
            Collection<Disk> others,
            @Nullable Instance holder,
            InstanceTypes types,
            Instant now) {

        static Attempt at(World world, Parameters parameters, InstanceTypes types) {
            String instanceId = Objects.requireNonNullElse(parameters.InstanceId, "");
            Disk disk = world.disk(Objects.requireNonNullElse(parameters.DiskId, ""));
            return new Attempt(
                    parameters,
                    world.instance(instanceId),
                    disk,
                    world.disksOn(instanceId),
                    disk == null ? null : world.instance(disk.InstanceId()),
                    types,
                    world.now());
        }

        Instance instance() {
            return Objects.requireNonNull(foundInstance);
        }

        Disk disk() {
            return Objects.requireNonNull(foundDisk);
        }

        InstanceType type() {
            return types.get(instance().InstanceType());
        }

        boolean namesNoRegion() {
            String regionId = Checks.orElse(parameters.RegionId, "");
            return !regionId.isEmpty() && !Region.exists(regionId);
        }

        private boolean isOnInstance() {
            return disk().isOn(instance().InstanceId());
        }

        boolean namesNoDevice() {
            String device = Checks.orElse(parameters.Device, "");
            return !parameters.isBootable() && !device.isEmpty() && !DeviceNames.isData(device);
        }

        /** Whether it is on as many instances as it can be, or on that one already. */
        boolean isOccupied() {
            return disk().Status() == DiskStatus.In_use
                    && (isOnInstance() || !(disk().hasMultiAttach() || parameters.isForced()));
        }

        boolean isOfOtherFamilies() {
            DiskCategory category = DiskCategory.of(disk().Category(), disk().PerformanceLevel());
            return category != null && !category.fits(instance().InstanceTypeFamily());
        }

        /** Whether it is of the kind that stays with one instance, and that is another. */
        boolean belongsToAnother() {
            return DiskCategory.isElasticEphemeral(disk().Category())
                    && disk().Tags().stream()
                            .anyMatch(tag -> tag.TagKey().equals(DetachedSystemDisk.SOURCE_INSTANCE_TAG))
                    && !DetachedSystemDisk.isFrom(instance(), disk());
        }

        boolean isTakenFromTheSameZone() {
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
                    : devices().contains(Checks.orElse(parameters.Device, ""));
        }

        String device() {
            return parameters.isBootable()
                    ? DeviceNames.SYSTEM
                    : Checks.orElse(parameters.Device, DeviceNames.next(devices()));
        }

        private Set<String> devices() {
            return DeviceNames.taken(others, instance().InstanceId());
        }
    }

    private final InstanceTypes types;
    private final Delays delays;

    AttachDisk(InstanceTypes types, Delays delays) {
        this.types = types;
        this.delays = delays;
    }

    @Override
    public String edition() {
        return "2026";
    }

    @Override
    public List<ApiError> errors() {
        return AttachDiskRules.RULES.stream().map(Rule::error).toList();
    }

    @Override
    public Class<Parameters> parameters() {
        return Parameters.class;
    }

    @Override
    public Answer handle(Parameters parameters, Call call) {
        return call.store().step(world -> {
            Attempt attempt = Attempt.at(world, parameters, types);
            Rule.check(AttachDiskRules.RULES, attempt);
            checkPassword(parameters, attempt.instance());
            attach(world, attempt);
            return new Answer(call.requestId());
        });
    }

    private static void checkPassword(Parameters parameters, Instance instance) {
        String password = Checks.orElse(parameters.Password, "");
        Checks.refuseIf(
                parameters.isBootable()
                        && !password.isEmpty()
                        && !NameFormats.isPassword(password, instance.runsWindows()),
                GatewayError.INVALID_PARAMETER,
                "Password");
    }

    private void attach(World world, Attempt attempt) {
        Parameters parameters = attempt.parameters();
        Instance instance = attempt.instance();
        // One that is forced leaves the instance that it is on without a word.
        Disk disk = parameters.isForced() ? attempt.disk().withAttachments(List.of()) : attempt.disk();
        Disk attaching = disk.attaching(
                        new Attachment(instance.InstanceId(), attempt.device(), world.now()),
                        world.now().plus(delays.attachDisk()))
                .withDeleteWithInstance(Boolean.TRUE.equals(parameters.DeleteWithInstance));
        if (!parameters.isBootable()) {
            world.put(attaching.withType(DiskType.data));
            return;
        }
        world.put(DetachedSystemDisk.backOn(instance, attaching));
        String keyPair = instance.runsWindows() ? "" : Checks.orElse(parameters.KeyPairName, "");
        world.put(DetachedSystemDisk.givenBackTo(keyPair.isEmpty() ? instance : instance.withKeyPairName(keyPair)));
    }
}
