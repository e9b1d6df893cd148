package io.ecsemulator.disk;

import static io.ecsemulator.cloud.DiskStatus.In_use;
import static io.ecsemulator.cloud.DiskStatus.Released;
import static io.ecsemulator.cloud.InstanceStatus.Running;
import static io.ecsemulator.cloud.InstanceStatus.Stopped;

import io.ecsemulator.api.ApiError;
import io.ecsemulator.api.Call;
import io.ecsemulator.api.Operation;
import io.ecsemulator.api.Rule;
import io.ecsemulator.cloud.Delays;
import io.ecsemulator.cloud.Disk;
import io.ecsemulator.cloud.DiskType;
import io.ecsemulator.cloud.Instance;
import io.ecsemulator.cloud.InstanceTypes;
import io.ecsemulator.cloud.World;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Detaches a pay-as-you-go data disk from an instance: the disk is Detaching at once, still on its instance, and
 * Available after a while. Editions 2018 (Chinese, with the complete table of errors) and 2019 (English, which adds hot
 * detach) of the document.
 */
@Component
public final class DetachDisk implements Operation<DetachDisk.Parameters, DetachDisk.Answer> {

    /**
     * What a caller says.
     *
     * @param InstanceId mandatory, the instance that the disk is on
     * @param DiskId mandatory, the disk to detach
     */
    public record Parameters(
            @Nullable String InstanceId, @Nullable String DiskId) {}

    /** What a caller gets; the disk is then Detaching. */
    public record Answer(String RequestId) {}

    private static final String E2018 = "2018";
    private static final String E2018_2019 = "2018, 2019";
    private static final String E2019 = "2019";

    /** The preconditions; the first that is broken is the answer. The documents do not order them: we do. */
    public static final List<Rule<Attempt>> RULES = List.of(
            new Rule<>(
                    DiskError.PARAMETER_EMPTY,
                    "InstanceId or DiskId is missing or blank",
                    E2018,
                    attempt -> isBlank(attempt.parameters.InstanceId()) || isBlank(attempt.parameters.DiskId())),
            new Rule<>(
                    DiskError.INSTANCE_NOT_FOUND,
                    "there is no such instance",
                    E2018,
                    attempt -> attempt.foundInstance == null),
            new Rule<>(DiskError.DISK_NOT_FOUND, "there is no such disk", E2018, attempt -> attempt.foundDisk == null),
            new Rule<>(
                    DiskError.DISK_RELEASED,
                    "the disk has been released",
                    E2018,
                    attempt -> attempt.disk().Status() == Released),
            new Rule<>(
                    DiskError.NOT_ATTACHED,
                    "the disk is not attached to that instance",
                    E2018,
                    attempt -> !attempt.disk().isOn(attempt.instance().InstanceId())),
            new Rule<>(
                    DiskError.INCORRECT_DISK_STATUS,
                    "the disk's status is not In_use",
                    E2018_2019,
                    attempt -> attempt.disk().Status() != In_use),
            new Rule<>(
                    DiskError.SYSTEM_DISK,
                    "it is a system disk",
                    E2018,
                    attempt -> attempt.disk().Type() == DiskType.system),
            new Rule<>(
                    DiskError.NOT_PORTABLE,
                    "its Portable is false",
                    E2018_2019,
                    attempt -> !attempt.disk().Portable()),
            new Rule<>(
                    DiskError.INSTANCE_LOCKED,
                    "the instance's OperationLocks hold security; another reason does not matter",
                    E2018_2019,
                    attempt -> attempt.instance().isLockedFor(Instance.SECURITY)),
            new Rule<>(
                    DiskError.INCORRECT_INSTANCE_STATUS,
                    "the instance is neither Running nor Stopped",
                    E2018_2019,
                    attempt -> attempt.instance().Status() != Running
                            && attempt.instance().Status() != Stopped),
            new Rule<>(
                    DiskError.NO_HOT_DETACH,
                    "the instance is Running and its type has no hot detach",
                    E2019,
                    attempt -> attempt.instance().Status() == Running
                            && !attempt.types.canHotDetach(attempt.instance().InstanceTypeFamily())));

    /** What the rules look at. */
    public record Attempt(
            Parameters parameters,
            @Nullable Instance foundInstance,
            @Nullable Disk foundDisk,
            InstanceTypes types) {

        static Attempt at(World world, Parameters parameters, InstanceTypes types) {
            String instanceId = Objects.requireNonNullElse(parameters.InstanceId, "");
            String diskId = Objects.requireNonNullElse(parameters.DiskId, "");
            return new Attempt(parameters, world.instance(instanceId), world.disk(diskId), types);
        }

        Instance instance() {
            return Objects.requireNonNull(foundInstance);
        }

        Disk disk() {
            return Objects.requireNonNull(foundDisk);
        }
    }

    private final InstanceTypes types;
    private final Delays delays;

    DetachDisk(InstanceTypes types, Delays delays) {
        this.types = types;
        this.delays = delays;
    }

    @Override
    public String edition() {
        return "2018, 2019";
    }

    @Override
    public List<ApiError> errors() {
        return RULES.stream().map(Rule::error).toList();
    }

    @Override
    public Class<Parameters> parameters() {
        return Parameters.class;
    }

    @Override
    public Answer handle(Parameters parameters, Call call) {
        return call.store().step(world -> {
            Attempt attempt = Attempt.at(world, parameters, types);
            Rule.check(RULES, attempt);
            world.put(attempt.disk().detaching(world.now().plus(delays.detachDisk())));
            return new Answer(call.requestId());
        });
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
