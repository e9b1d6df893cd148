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
import io.ecsemulator.cloud.Region;
import io.ecsemulator.cloud.World;
import io.ecsemulator.operation.ApiError;
import io.ecsemulator.operation.ApiException;
import io.ecsemulator.operation.Call;
import io.ecsemulator.operation.Checks;
import io.ecsemulator.operation.Edition;
import io.ecsemulator.operation.GatewayError;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.operation.Rule;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Detaches a disk from an instance: the disk is Detaching at once, still on its instance, and Available after a while.
 * Which disks can be detached depends on the edition of the document: {@link DetachDiskRules2018}, {@link
 * DetachDiskRules2026}.
 */
@Component
public final class DetachDisk implements Operation<DetachDisk.Parameters, DetachDisk.Answer> {

    /**
     * What a caller says.
     *
     * @param InstanceId mandatory, the instance that the disk is on
     * @param DiskId mandatory, the disk to detach
     * @param DeleteWithInstance edition 2026: whether the disk goes when the instance goes, by default if it is a system
     *     disk. A text, because edition 2018 has no such parameter and so takes whatever it is
     * @param RegionId edition 2026: if it is there, it must be a region
     */
    public record Parameters(
            @Nullable String InstanceId,
            @Nullable String DiskId,
            @Nullable String DeleteWithInstance,
            @Nullable String RegionId) {}

    /** What a caller gets; the disk is then Detaching. */
    public record Answer(String RequestId) {}

    /**
     * What can be set.
     *
     * @param edition the edition of the document
     * @param parallelLimit edition 2026: how many disks an instance that may detach in parallel may detach at once, while
     *     others detach one at a time; 0 if any instance may detach any number
     */
    public record Settings(Edition edition, int parallelLimit) {}

    /**
     * What the rules look at.
     *
     * @param deleteWithInstance null if it is not given
     * @param detaching how many other disks the instance is detaching, counted if there is a limit
     */
    public record Attempt(
            Parameters parameters,
            @Nullable Boolean deleteWithInstance,
            @Nullable Instance foundInstance,
            @Nullable Disk foundDisk,
            int detaching,
            InstanceTypes types,
            Settings settings) {

        static Attempt at(World world, Parameters parameters, InstanceTypes types, Settings settings) {
            String instanceId = Objects.requireNonNullElse(parameters.InstanceId, "");
            String diskId = Objects.requireNonNullElse(parameters.DiskId, "");
            return new Attempt(
                    parameters,
                    settings.edition == Edition.E2018
                            ? null
                            : bool("DeleteWithInstance", parameters.DeleteWithInstance),
                    world.instance(instanceId),
                    world.disk(diskId),
                    settings.parallelLimit == 0 ? 0 : detaching(world, instanceId, diskId),
                    types,
                    settings);
        }

        private static int detaching(World world, String instanceId, String diskId) {
            return (int) world.disksOn(instanceId).stream()
                    .filter(disk ->
                            disk.isDetachingFrom(instanceId) && !disk.DiskId().equals(diskId))
                    .count();
        }

        Instance instance() {
            return Objects.requireNonNull(foundInstance);
        }

        Disk disk() {
            return Objects.requireNonNull(foundDisk);
        }

        boolean isIncomplete() {
            return Checks.isBlank(parameters.InstanceId) || Checks.isBlank(parameters.DiskId);
        }

        boolean namesNoRegion() {
            String regionId = parameters.RegionId;
            return regionId != null && !regionId.isBlank() && !Region.exists(regionId);
        }

        boolean isOfSystemDisk() {
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
    private final List<Rule<Attempt>> rules;

    DetachDisk(InstanceTypes types, Delays delays, Settings settings) {
        this.types = types;
        this.delays = delays;
        this.settings = settings;
        this.rules = settings.edition == Edition.E2018 ? DetachDiskRules2018.RULES : DetachDiskRules2026.RULES;
    }

    @Override
    public String edition() {
        return settings.edition == Edition.E2018 ? "2018, 2019" : "2026";
    }

    @Override
    public List<ApiError> errors() {
        return rules.stream().map(Rule::error).toList();
    }

    @Override
    public Class<Parameters> parameters() {
        return Parameters.class;
    }

    @Override
    public Answer handle(Parameters parameters, Call call) {
        return call.store().step(world -> {
            Attempt attempt = Attempt.at(world, parameters, types, settings);
            Rule.check(rules, attempt);
            detach(world, attempt);
            return new Answer(call.requestId());
        });
    }

    private void detach(World world, Attempt attempt) {
        Disk disk = attempt.disk();
        Instance instance = attempt.instance();
        Instant due = world.now().plus(delays.detachDisk());
        boolean deleteWithInstance = Objects.requireNonNullElse(attempt.deleteWithInstance, attempt.isOfSystemDisk());
        world.put(disk.detaching(due, new PendingDetach(instance.InstanceId(), deleteWithInstance)));
        if (attempt.isOfSystemDisk()) {
            world.put(DetachedSystemDisk.givenUpBy(instance, disk.DiskId()));
        }
    }

    private static @Nullable Boolean bool(String name, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String value = text.trim();
        if (value.equalsIgnoreCase("true") || value.equalsIgnoreCase("false")) {
            return Boolean.valueOf(value);
        }
        throw new ApiException(GatewayError.INVALID_PARAMETER, name);
    }
}
