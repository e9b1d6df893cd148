package io.ecsemulator.instance;

import io.ecsemulator.cloud.ChargeType;
import io.ecsemulator.cloud.Delays;
import io.ecsemulator.cloud.InstanceStatus;
import io.ecsemulator.cloud.InstanceTypes;
import io.ecsemulator.cloud.PendingTransition;
import io.ecsemulator.cloud.UnknownIds;
import io.ecsemulator.cloud.World;
import io.ecsemulator.operation.ApiOperation;
import io.ecsemulator.operation.Call;
import io.ecsemulator.operation.CommonError;
import io.ecsemulator.operation.GatewayError;
import io.ecsemulator.operation.HasFormat;
import io.ecsemulator.operation.Inlined;
import io.ecsemulator.operation.KnownRegion;
import io.ecsemulator.operation.Mandatory;
import io.ecsemulator.operation.MaxItems;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.operation.Rules;
import io.ecsemulator.operation.Stage;
import io.ecsemulator.operation.TagParameter;
import io.ecsemulator.operation.TextFormat;
import io.ecsemulator.operation.WithoutEffect;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Creates an instance with its disks: it is Pending at once and Stopped after the delay {@code create-instance}. */
@ApiOperation(
        editions = "2024, 2026",
        sample =
                "RegionId=cn-hangzhou&InstanceType=ecs.g6.large&ImageId=any&SecurityGroupId=sg-1&VSwitchId=vsw-1&DataDisk.1.Size=40")
final class CreateInstance
        extends Operation<CreateInstance.Parameters, InstancePlan<CreateInstance.Parameters>, CreateInstance.Response> {

    /**
     * Request parameters.
     *
     * @param RegionId id of the region
     * @param ZoneId id of the zone, that of the vSwitch; default that of the vSwitch, or the zone b of the region if it does not exist
     * @param InstanceType instance type, for instance ecs.g6.large
     * @param ImageId id of the image; of an unknown one as {@code unknown-ids} says; mandatory without ImageFamily
     * @param ImageFamily family of which the newest Available image is taken, instead of ImageId
     * @param InstanceName name of the instance; default its id
     * @param HostName host name; default from the id
     * @param Description description of the instance; default empty
     * @param SecurityGroupId id of the security group; one that does not exist is refused only with ecs.emulator.unknown-ids=refused
     * @param VSwitchId id of the vSwitch; one that does not exist is refused only with ecs.emulator.unknown-ids=refused
     * @param InstanceChargeType PrePaid for a subscription; default PostPaid
     * @param Period length of a subscription in PeriodUnit; mandatory for one: 1 to 9, 12, 24, 36, 48, 60 months or 1 to 4 weeks
     * @param PeriodUnit Month or Week; default Month
     * @param DeletionProtection whether the instance is protected from deletion; default false; not for a subscription
     * @param SystemDisk the system disk
     * @param DataDisk data disks, at most 16
     * @param Tag tags of the instance and its disks, at most 20
     * @param ClientToken makes a repeated call with the same token one call
     * @param DryRun true: only check the request; default false
     * @param Settings what is stored and shown
     */
    @WithoutEffect({"ClusterId", "InnerIpAddress", "NodeControllerId", "UseAdditionalService", "VlanId"})
    record Parameters(
            @Mandatory @KnownRegion String RegionId,
            @Nullable String ZoneId,
            @Mandatory String InstanceType,
            @Nullable String ImageId,
            @Nullable String ImageFamily,
            @HasFormat(TextFormat.NAME) @Nullable String InstanceName,
            @Nullable String HostName,
            @HasFormat(TextFormat.DESCRIPTION) @Nullable String Description,
            @Mandatory String SecurityGroupId,
            @Mandatory String VSwitchId,
            @Nullable ChargeType InstanceChargeType,
            @Nullable Integer Period,
            @Nullable String PeriodUnit,
            @Nullable Boolean DeletionProtection,
            SystemDisk SystemDisk,
            List<DataDisk> DataDisk,
            @MaxItems(TagParameter.MAX) List<TagParameter> Tag,
            @Nullable String ClientToken,
            @Nullable Boolean DryRun,
            @Inlined InstanceSettings Settings)
            implements CreateParameters {

        @Override
        public List<String> securityGroups() {
            return List.of(SecurityGroupId);
        }
    }

    /**
     * Response.
     *
     * @param OrderId number of the order of a subscription, else empty
     * @param TradePrice always 0: there are no prices
     */
    record Response(String RequestId, String InstanceId, String OrderId, double TradePrice) {}

    static final CreateRules.Wording WORDING = new CreateRules.Wording(
            CommonError.INSTANCE_TYPE,
            CreateError.CREATE_PERIOD_UNIT,
            CreateError.CREATE_USER_DATA,
            CommonError.SYSTEM_DISK_TOO_LARGE,
            CreateError.CREATE_DISK_NAME,
            CreateError.CREATE_DISK_DESCRIPTION,
            CreateError.CREATE_BANDWIDTH_IN,
            CreateError.CREATE_BANDWIDTH_OUT,
            CommonError.NO_STOCK,
            CreateError.CREATE_ADDRESS_MALFORMED,
            CreateError.CREATE_ADDRESS_IN_USE,
            new GroupPlan.Wording(
                    CommonError.SECURITY_GROUP_NOT_FOUND, GroupError.OTHER_VPC, null, null, GroupError.CREATE_FULL));

    private static final Set<Integer> RENEWAL_MONTHS = Set.of(1, 2, 3, 6, 12);

    private static Rules<InstancePlan<Parameters>> declareRules() {
        return CreateRules.add(
                        CreateRules.of(Parameters.class, WORDING)
                                .stage(Stage.REQUEST)
                                .rule(
                                        CreateError.CREATE_RENEWAL_PERIOD,
                                        "AutoRenew of a subscription is true and AutoRenewPeriod is none of 1, 2, 3, 6 or 12 months or 1 to 3 weeks",
                                        plan -> plan.isRenewalPeriodInvalid(RENEWAL_MONTHS)),
                        WORDING)
                .dryRun(
                        GatewayError.DRY_RUN,
                        plan -> Boolean.TRUE.equals(plan.asked().DryRun()))
                .build();
    }

    private final InstanceTypes types;
    private final Delays delays;
    private final UnknownIds unknownIds;

    CreateInstance(InstanceTypes types, Delays delays, UnknownIds unknownIds) {
        super(CreateInstance::declareRules);
        this.types = types;
        this.delays = delays;
        this.unknownIds = unknownIds;
    }

    @Override
    protected InstancePlan<Parameters> attempt(Parameters parameters, World world) {
        return InstancePlan.of(world, parameters, types, unknownIds);
    }

    @Override
    protected Response execute(InstancePlan<Parameters> plan, World world, Call call) {
        Instant stopped = world.now().plus(delays.createInstance());
        String id = plan.create(world, 0, "", new PendingTransition<>(InstanceStatus.Stopped, stopped));
        return new Response(call.requestId(), id, plan.orderId(world), 0);
    }
}
