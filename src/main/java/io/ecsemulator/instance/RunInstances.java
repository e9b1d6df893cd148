package io.ecsemulator.instance;

import io.ecsemulator.cloud.ChargeType;
import io.ecsemulator.cloud.Delays;
import io.ecsemulator.cloud.InstanceStatus;
import io.ecsemulator.cloud.InstanceTypes;
import io.ecsemulator.cloud.ListOf;
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
import io.ecsemulator.operation.NotEmulated;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.operation.Range;
import io.ecsemulator.operation.Rules;
import io.ecsemulator.operation.Stage;
import io.ecsemulator.operation.TagParameter;
import io.ecsemulator.operation.TextFormat;
import io.ecsemulator.operation.WithoutEffect;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Creates instances with their disks and starts them: they are Pending at once, Starting after the delay {@code run-instances}, and
 * Running after the further delay {@code start-instance}.
 */
@ApiOperation(
        editions = "2024, 2026",
        sample =
                "RegionId=cn-hangzhou&InstanceType=ecs.g6.large&ImageId=any&SecurityGroupId=sg-1&VSwitchId=vsw-1&DataDisk.1.Size=40")
final class RunInstances
        extends Operation<RunInstances.Parameters, InstancePlan<RunInstances.Parameters>, RunInstances.Response> {

    /**
     * Request parameters.
     *
     * @param Amount number of instances, 1 to 100; default 1
     * @param UniqueSuffix true: the names of several instances end with 001, 002 and so on; default false
     * @param RegionId id of the region
     * @param ZoneId id of the zone, that of the vSwitch; default that of the vSwitch, or the zone b of the region if it does not exist
     * @param InstanceType instance type, for instance ecs.g6.large
     * @param ImageId id of the image; of an unknown one as {@code unknown-ids} says; mandatory without ImageFamily
     * @param ImageFamily family of which the newest Available image is taken, instead of ImageId
     * @param InstanceName name of the instance; default its id
     * @param HostName host name; default from the id
     * @param Description description of the instance; default empty
     * @param SecurityGroupId id of the security group; one that does not exist is refused only with ecs.emulator.unknown-ids=refused
     * @param SecurityGroupIds ids of security groups, instead of SecurityGroupId
     * @param VSwitchId id of the vSwitch; one that does not exist is refused only with ecs.emulator.unknown-ids=refused
     * @param InstanceChargeType PrePaid for a subscription; default PostPaid
     * @param Period length of a subscription in PeriodUnit; mandatory for one: 1 to 9, 12, 24, 36, 48, 60 months or 1 to 4 weeks
     * @param PeriodUnit Month or Week; default Month
     * @param DeletionProtection whether the instance is protected from deletion; default false; not for a subscription
     * @param AutoReleaseTime when the instances are released, in half an hour to three years; default never. A subscription stays
     * @param SystemDisk the system disk
     * @param DataDisk data disks, at most 16
     * @param Tag tags of the instance and its disks, at most 20
     * @param ClientToken makes a repeated call with the same token one call
     * @param DryRun true: only check the request; default false
     * @param Settings what is stored and shown
     */
    @WithoutEffect({
        "AutoPay",
        "ClockOptions",
        "ImageOptions",
        "MinAmount",
        "NetworkInterfaceQueueNumber",
        "NetworkOptions",
        "PrivateDnsNameOptions",
        "SecurityOptions"
    })
    @NotEmulated({
        "CpuOptions",
        "HostNames.N",
        "Ipv6Address.N",
        "Ipv6AddressCount",
        "Isp",
        "LaunchTemplateId",
        "LaunchTemplateName",
        "LaunchTemplateVersion",
        "NetworkInterface.N",
        "SchedulerOptions"
    })
    record Parameters(
            @Range(min = 1, max = 100) @Nullable Integer Amount,
            @Nullable Boolean UniqueSuffix,
            @Mandatory @KnownRegion String RegionId,
            @Nullable String ZoneId,
            @Mandatory String InstanceType,
            @Nullable String ImageId,
            @Nullable String ImageFamily,
            @HasFormat(TextFormat.NAME) @Nullable String InstanceName,
            @Nullable String HostName,
            @HasFormat(TextFormat.DESCRIPTION) @Nullable String Description,
            @Nullable String SecurityGroupId,
            List<String> SecurityGroupIds,
            @Mandatory String VSwitchId,
            @Nullable ChargeType InstanceChargeType,
            @Nullable Integer Period,
            @Nullable String PeriodUnit,
            @Nullable Boolean DeletionProtection,
            @Nullable Instant AutoReleaseTime,
            SystemDisk SystemDisk,
            List<DataDisk> DataDisk,
            @MaxItems(TagParameter.MAX) List<TagParameter> Tag,
            @Nullable String ClientToken,
            @Nullable Boolean DryRun,
            @Inlined InstanceSettings Settings)
            implements CreateParameters {

        @Override
        public int amount() {
            return Objects.requireNonNullElse(Amount, 1);
        }

        private boolean isNumbered() {
            return amount() > 1 && Boolean.TRUE.equals(UniqueSuffix);
        }

        @Override
        public List<String> securityGroups() {
            return SecurityGroupId == null ? SecurityGroupIds : List.of(SecurityGroupId);
        }
    }

    /**
     * Response.
     *
     * @param OrderId number of the order of a subscription, else empty
     * @param TradePrice always 0: there are no prices
     */
    record Response(
            String RequestId,
            String OrderId,
            double TradePrice,
            @ListOf("InstanceIdSet") List<String> InstanceIdSets) {}

    private static final Set<Integer> RENEWAL_MONTHS = Set.of(1, 2, 3, 6, 12, 24, 36, 48, 60);
    private static final int MAX_HOST_NAME = 64;

    static final CreateRules.Wording WORDING = new CreateRules.Wording(
            CreateError.RUN_TYPE,
            CreateError.RUN_PERIOD_UNIT,
            CreateError.RUN_USER_DATA,
            CreateError.RUN_SYSTEM_DISK_TOO_LARGE,
            CreateError.RUN_DISK_NAME,
            CreateError.RUN_DISK_DESCRIPTION,
            CreateError.RUN_BANDWIDTH_IN,
            CreateError.RUN_BANDWIDTH_OUT,
            CreateError.RUN_NO_STOCK,
            CreateError.RUN_ADDRESS_MALFORMED,
            CreateError.RUN_ADDRESS_IN_USE,
            new GroupPlan.Wording(
                    CommonError.SECURITY_GROUP_NOT_IN_RECORDS,
                    GroupError.OTHER_VPC,
                    GroupError.RUN_TWO_TYPES,
                    GroupError.TOO_MANY,
                    GroupError.RUN_FULL));

    private static Rules<InstancePlan<Parameters>> declareRules() {
        return CreateRules.add(
                        CreateRules.of(Parameters.class, WORDING)
                                .invalid(CreateError.AMOUNT, "Amount")
                                .invalid(CreateError.AUTO_RELEASE_TIME, "AutoReleaseTime")
                                .stage(Stage.REQUEST)
                                .rule(
                                        CreateError.AUTO_RELEASE_TIME,
                                        "AutoReleaseTime is less than 30 minutes or more than three years away",
                                        InstancePlan::isReleaseOutOfRange)
                                .rule(
                                        CreateError.RUN_RENEWAL_PERIOD,
                                        "AutoRenew of a subscription is true and AutoRenewPeriod is given and none of 1, 2, 3, 6, 12, 24, 36, 48, 60 months or 1 to 3 weeks",
                                        plan -> plan.asked().Settings().AutoRenewPeriod() != null
                                                && plan.isRenewalPeriodInvalid(RENEWAL_MONTHS))
                                .rule(
                                        GatewayError.MISSING_PARAMETER,
                                        plan -> "SecurityGroupId",
                                        "neither SecurityGroupId nor SecurityGroupIds.N is given",
                                        plan -> plan.asked().securityGroups().isEmpty()),
                        WORDING)
                .stage(Stage.EXISTENCE)
                .rule(
                        CreateError.POLICY_NOT_FOUND,
                        "the region has no automatic snapshot policy of the AutoSnapshotPolicyId of a disk, and ecs.emulator.unknown-ids is refused",
                        InstancePlan::isPolicyRefused)
                .stage(Stage.LIMITS)
                .rule(
                        CreateError.ONE_GROUP_AND_MANY,
                        "SecurityGroupId and SecurityGroupIds are both given",
                        plan -> plan.asked().SecurityGroupId != null
                                && !plan.asked().SecurityGroupIds.isEmpty())
                .rule(
                        CreateError.GROUP_REPEATED,
                        "two SecurityGroupIds.N are equal",
                        plan -> new HashSet<>(plan.asked().SecurityGroupIds).size()
                                < plan.asked().SecurityGroupIds.size())
                .rule(
                        CreateError.NAME_TOO_LONG_FOR_SUFFIX,
                        "the instances get suffixes, and InstanceName is too long for one",
                        plan -> plan.asked().isNumbered()
                                && plan.asked().InstanceName != null
                                && !TextFormat.NAME.matches(plan.asked().InstanceName + suffix(1)))
                .rule(
                        CreateError.HOST_NAME_TOO_LONG_FOR_SUFFIX,
                        "the instances get suffixes, and HostName is too long for one",
                        plan -> plan.asked().isNumbered()
                                && plan.asked().HostName != null
                                && plan.asked().HostName.length() + suffix(1).length() > MAX_HOST_NAME)
                .dryRun(
                        GatewayError.DRY_RUN,
                        plan -> Boolean.TRUE.equals(plan.asked().DryRun()))
                .build();
    }

    private final InstanceTypes types;
    private final Delays delays;
    private final UnknownIds unknownIds;

    RunInstances(InstanceTypes types, Delays delays, UnknownIds unknownIds) {
        super(RunInstances::declareRules);
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
        Instant starting = world.now().plus(delays.runInstances());
        PendingTransition<InstanceStatus> next = new PendingTransition<>(
                InstanceStatus.Starting,
                starting,
                new PendingTransition<>(InstanceStatus.Running, starting.plus(delays.startInstance())));
        List<String> ids = IntStream.rangeClosed(1, plan.asked().amount())
                .mapToObj(
                        number -> plan.create(world, number - 1, plan.asked().isNumbered() ? suffix(number) : "", next))
                .toList();
        return new Response(call.requestId(), plan.orderId(world), 0, ids);
    }

    private static String suffix(int number) {
        return "%03d".formatted(number);
    }
}
