package io.ecsemulator.instance;

import io.ecsemulator.cloud.Delays;
import io.ecsemulator.cloud.InstanceStatus;
import io.ecsemulator.cloud.InstanceTypes;
import io.ecsemulator.cloud.PendingTransition;
import io.ecsemulator.operation.ApiError;
import io.ecsemulator.operation.ApiOperation;
import io.ecsemulator.operation.Call;
import io.ecsemulator.operation.Checks;
import io.ecsemulator.operation.GatewayError;
import io.ecsemulator.operation.TagParameter;
import io.ecsemulator.operation.UndeclaredOperation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Creates an instance with its disks: it is Pending at once and Stopped after a while. */
@ApiOperation(editions = "")
final class CreateInstance extends UndeclaredOperation<CreateInstance.Parameters, CreateInstance.Answer> {

    /**
     * What a caller says.
     *
     * @param RegionId mandatory
     * @param ZoneId default the zone b of the region
     * @param InstanceType mandatory; one that is not known is taken if it looks like one
     * @param ImageId any: there are no images
     * @param SecurityGroupId any: there are no groups
     * @param VSwitchId any: there are no switches
     * @param InstanceChargeType PostPaid, which is the default, or PrePaid
     * @param Period of a subscription, mandatory for it
     * @param PeriodUnit Month, which is the default, or Week
     * @param DataDisk at the most 16
     * @param Tag at the most 20, for the instance and disks
     * @param ClientToken makes a second call with it one and the same
     * @param DryRun true: only check the call
     */
    record Parameters(
            @Nullable String RegionId,
            @Nullable String ZoneId,
            @Nullable String InstanceType,
            @Nullable String ImageId,
            @Nullable String InstanceName,
            @Nullable String HostName,
            @Nullable String Description,
            @Nullable String SecurityGroupId,
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
            return Checks.isBlank(SecurityGroupId) ? List.of() : List.of(SecurityGroupId);
        }

        @Override
        public Wording wording() {
            return Wording.CREATE_INSTANCE;
        }
    }

    /**
     * What a caller gets.
     *
     * @param OrderId of a subscription, else empty
     * @param TradePrice 0: there are no prices
     */
    record Answer(String RequestId, String InstanceId, String OrderId, double TradePrice) {}

    private final InstanceTypes types;
    private final Delays delays;

    CreateInstance(InstanceTypes types, Delays delays) {
        this.types = types;
        this.delays = delays;
    }

    @Override
    public String edition() {
        return "2024, 2026";
    }

    @Override
    public List<ApiError> errors() {
        return Creation.Wording.CREATE_INSTANCE.errors();
    }

    @Override
    public Answer handle(Parameters parameters, Call call) {
        return call.store().step(world -> {
            NewInstance instance = NewInstance.checked(world, parameters, types);
            Checks.notDry(parameters.DryRun(), GatewayError.DRY_RUN);
            String id = instance.make(
                    world,
                    "",
                    new PendingTransition<>(InstanceStatus.Stopped, world.now().plus(delays.createInstance())));
            return new Answer(call.requestId(), id, instance.orderId(world), 0);
        });
    }
}
