package io.ecsemulator.instance;

import io.ecsemulator.cloud.Delays;
import io.ecsemulator.cloud.InstanceStatus;
import io.ecsemulator.cloud.InstanceTypes;
import io.ecsemulator.cloud.ListOf;
import io.ecsemulator.cloud.PendingTransition;
import io.ecsemulator.operation.ApiError;
import io.ecsemulator.operation.ApiException;
import io.ecsemulator.operation.ApiOperation;
import io.ecsemulator.operation.Call;
import io.ecsemulator.operation.Checks;
import io.ecsemulator.operation.GatewayError;
import io.ecsemulator.operation.TagParameter;
import io.ecsemulator.operation.TextFormat;
import io.ecsemulator.operation.UndeclaredOperation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Creates instances with their disks and starts them: they are Pending at once, then Starting, then Running. */
@ApiOperation(editions = "")
final class RunInstances extends UndeclaredOperation<RunInstances.Parameters, RunInstances.Answer> {

    /**
     * What a caller says.
     *
     * @param Amount 1 to 100, default 1
     * @param UniqueSuffix true: the names of several instances end with 001, 002 and so on
     * @param RegionId mandatory
     * @param ZoneId default the zone b of the region
     * @param InstanceType mandatory; one that is not known is taken if it looks like one
     * @param ImageId any: there are no images
     * @param SecurityGroupId any: there are no groups
     * @param SecurityGroupIds instead of SecurityGroupId
     * @param VSwitchId any: there are no switches
     * @param InstanceChargeType PostPaid, which is the default, or PrePaid
     * @param Period of a subscription, mandatory for it
     * @param PeriodUnit Month, which is the default, or Week
     * @param DataDisk at the most 16
     * @param Tag at the most 20, for the instances and disks
     * @param ClientToken makes a second call with it one and the same
     * @param DryRun true: only check the call
     */
    record Parameters(
            @Nullable Integer Amount,
            @Nullable Boolean UniqueSuffix,
            @Nullable String RegionId,
            @Nullable String ZoneId,
            @Nullable String InstanceType,
            @Nullable String ImageId,
            @Nullable String InstanceName,
            @Nullable String HostName,
            @Nullable String Description,
            @Nullable String SecurityGroupId,
            List<String> SecurityGroupIds,
            @Nullable String VSwitchId,
            @Nullable String InstanceChargeType,
            @Nullable Integer Period,
            @Nullable String PeriodUnit,
            @Nullable Boolean DeletionProtection,
            SystemDisk SystemDisk,
            List<DataDisk> DataDisk,
            List<TagParameter> Tag,
            @Nullable String ClientToken,
            @Nullable Boolean DryRun)
            implements Creation {

        @Override
        public List<String> securityGroups() {
            return Checks.isBlank(SecurityGroupId) ? SecurityGroupIds : List.of(SecurityGroupId);
        }

        @Override
        public Wording wording() {
            return Wording.RUN_INSTANCES;
        }
    }

    /**
     * What a caller gets.
     *
     * @param OrderId of a subscription, else empty
     * @param TradePrice 0: there are no prices
     */
    record Answer(
            String RequestId,
            String OrderId,
            double TradePrice,
            @ListOf("InstanceIdSet") List<String> InstanceIdSets) {}

    private static final int MOST = 100;

    private final InstanceTypes types;
    private final Delays delays;

    RunInstances(InstanceTypes types, Delays delays) {
        this.types = types;
        this.delays = delays;
    }

    @Override
    public String edition() {
        return "2024, 2026";
    }

    @Override
    public List<ApiError> errors() {
        return Stream.concat(
                        Stream.of(
                                CreationError.AMOUNT,
                                CreationError.ONE_GROUP_AND_MANY,
                                CreationError.GROUP_REPEATED,
                                CreationError.NAME_TOO_LONG_FOR_SUFFIX,
                                CreationError.HOST_NAME_TOO_LONG_FOR_SUFFIX),
                        Creation.Wording.RUN_INSTANCES.errors().stream())
                .toList();
    }

    @Override
    public Answer handle(Parameters parameters, Call call) {
        return call.store().step(world -> {
            NewInstance instance = NewInstance.checked(world, parameters, types);
            int amount = amount(parameters);
            checkGroups(parameters);
            boolean isNumbered = amount > 1 && Boolean.TRUE.equals(parameters.UniqueSuffix());
            if (isNumbered) {
                checkSuffix(parameters);
            }
            Checks.notDry(parameters.DryRun(), GatewayError.DRY_RUN);
            Instant starting = world.now().plus(delays.runInstances());
            PendingTransition<InstanceStatus> next = new PendingTransition<>(
                    InstanceStatus.Starting,
                    starting,
                    new PendingTransition<>(InstanceStatus.Running, starting.plus(delays.startInstance())));
            List<String> ids = new ArrayList<>(amount);
            for (int number = 1; number <= amount; number++) {
                ids.add(instance.make(world, isNumbered ? suffix(number) : "", next));
            }
            return new Answer(call.requestId(), instance.orderId(world), 0, ids);
        });
    }

    private static int amount(Parameters parameters) {
        int amount = parameters.Amount() == null ? 1 : parameters.Amount();
        if (amount < 1 || amount > MOST) {
            throw new ApiException(CreationError.AMOUNT);
        }
        return amount;
    }

    private static void checkGroups(Parameters parameters) {
        List<String> groups = parameters.SecurityGroupIds();
        if (!groups.isEmpty() && !Checks.isBlank(parameters.SecurityGroupId())) {
            throw new ApiException(CreationError.ONE_GROUP_AND_MANY);
        }
        if (new HashSet<>(groups).size() < groups.size()) {
            throw new ApiException(CreationError.GROUP_REPEATED);
        }
    }

    private static void checkSuffix(Parameters parameters) {
        String suffix = suffix(1);
        String name = Checks.orElse(parameters.InstanceName(), "");
        if (!name.isEmpty() && !TextFormat.NAME.matches(name + suffix)) {
            throw new ApiException(CreationError.NAME_TOO_LONG_FOR_SUFFIX);
        }
        if (Checks.orElse(parameters.HostName(), "").length() + suffix.length() > 64) {
            throw new ApiException(CreationError.HOST_NAME_TOO_LONG_FOR_SUFFIX);
        }
    }

    private static String suffix(int number) {
        return "%03d".formatted(number);
    }
}
