package io.ecsemulator.instance;

import static io.ecsemulator.cloud.InstanceStatus.Pending;
import static io.ecsemulator.cloud.InstanceStatus.Running;
import static io.ecsemulator.cloud.InstanceStatus.Starting;
import static io.ecsemulator.cloud.InstanceStatus.Stopped;

import io.ecsemulator.cloud.ChargeType;
import io.ecsemulator.cloud.Instance;
import io.ecsemulator.cloud.InstanceStatus;
import io.ecsemulator.cloud.NetworkType;
import io.ecsemulator.cloud.UnknownIds;
import io.ecsemulator.cloud.World;
import io.ecsemulator.operation.ApiOperation;
import io.ecsemulator.operation.Call;
import io.ecsemulator.operation.CommonError;
import io.ecsemulator.operation.HasFormat;
import io.ecsemulator.operation.Mandatory;
import io.ecsemulator.operation.NotEmulated;
import io.ecsemulator.operation.OneOf;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.operation.Rules;
import io.ecsemulator.operation.Stage;
import io.ecsemulator.operation.TextFormat;
import io.ecsemulator.operation.WithoutEffect;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Modifies attributes of an instance at once; attributes that the request does not name stay as they are. */
@ApiOperation(editions = "2024", sample = "InstanceId=i-23jggx34b&InstanceName=sample")
final class ModifyInstanceAttribute
        extends Operation<
                ModifyInstanceAttribute.Parameters, ModifyInstanceAttribute.Attempt, ModifyInstanceAttribute.Response> {

    /**
     * Request parameters.
     *
     * @param InstanceId id of the instance
     * @param InstanceName new name
     * @param Description new description
     * @param HostName new host name; not for an instance that is Pending or Starting
     * @param Password new password, which is checked but not stored; not for an instance that is Pending or Starting
     * @param UserData new user data in Base64, at most 32 KiB before encoding; only for an I/O-optimized instance in a VPC
     * @param DeletionProtection whether the instance is protected from deletion; true not for a subscription
     * @param Recyclable whether the instance goes to the recycle bin when it is released
     * @param CreditSpecification performance mode of a burstable instance; only for an instance that is Running or Stopped
     * @param SecurityGroupIds ids of all security groups of the instance, only for an instance in a VPC; one that does not exist is refused only with
     *     ecs.emulator.unknown-ids=refused
     */
    @WithoutEffect({
        "EnableJumboFrame",
        "EnableNetworkEncryption",
        "NetworkInterfaceQueueNumber",
        "RemoteConnectionOptions"
    })
    @NotEmulated("CpuOptions")
    record Parameters(
            @Mandatory String InstanceId,
            @HasFormat(TextFormat.NAME) @Nullable String InstanceName,
            @HasFormat(TextFormat.DESCRIPTION) @Nullable String Description,
            @Nullable String HostName,
            @Nullable String Password,
            @Nullable String UserData,
            @Nullable Boolean DeletionProtection,
            @Nullable Boolean Recyclable,

            @OneOf({"Standard", "Unlimited"}) @Nullable String CreditSpecification,

            List<String> SecurityGroupIds) {}

    /** Response. */
    record Response(String RequestId) {}

    /**
     * What the rules look at.
     *
     * @param groups the security groups of the request
     * @param userDataSize the size of the decoded user data in bytes; 0 if there are none, -1 if they cannot be decoded
     */
    record Attempt(Parameters parameters, InstanceTarget target, GroupPlan groups, int userDataSize) {

        private boolean isClassic() {
            return target.instance().InstanceNetworkType() != NetworkType.vpc;
        }

        private InstanceStatus status() {
            return target.instance().Status();
        }
    }

    private static final GroupPlan.Wording GROUPS = new GroupPlan.Wording(
            CommonError.SECURITY_GROUP_NOT_FOUND,
            GroupError.MODIFY_OTHER_VPC,
            GroupError.MODIFY_TWO_TYPES,
            GroupError.TOO_MANY,
            GroupError.MODIFY_FULL);

    private static Rules<Attempt> declareRules() {
        return Rules.<Attempt>of(Parameters.class, "2024")
                .invalid(InstanceError.NAME_MALFORMED, "InstanceName")
                .invalid(InstanceError.DESCRIPTION_MALFORMED, "Description")
                .invalid(InstanceError.CREDIT_INVALID, "CreditSpecification")
                .stage(Stage.REQUEST)
                .rule(InstanceError.USER_DATA_INVALID, "UserData is not Base64", attempt -> attempt.userDataSize < 0)
                .rule(
                        InstanceError.USER_DATA_TOO_LARGE,
                        "UserData has more than 32 KiB when decoded",
                        attempt -> attempt.userDataSize > EncodedUserData.MAX)
                .rule(
                        InstanceError.SECURITY_GROUP_REPEATED,
                        "two SecurityGroupIds.N are equal",
                        attempt -> new HashSet<>(attempt.parameters.SecurityGroupIds).size()
                                < attempt.parameters.SecurityGroupIds.size())
                .include(Attempt::target, InstanceTarget.EXISTENCE)
                .stage(Stage.REQUEST)
                .rule(
                        InstanceError.HOST_NAME_MALFORMED,
                        "HostName is not a host name for the instance's operating system",
                        attempt -> attempt.parameters.HostName != null
                                && !TextFormat.isHostName(
                                        attempt.parameters.HostName,
                                        attempt.target.instance().runsWindows()))
                .rule(
                        CommonError.PASSWORD_MALFORMED,
                        "Password is not a password for the instance's operating system",
                        attempt -> attempt.parameters.Password != null
                                && !TextFormat.isPassword(
                                        attempt.parameters.Password,
                                        attempt.target.instance().runsWindows()))
                .include(Attempt::target, InstanceTarget.SECURITY)
                .stage(Stage.STATUS)
                .rule(
                        InstanceError.PROTECTION_NOT_SUPPORTED,
                        "DeletionProtection is true and the instance is a subscription",
                        attempt -> Boolean.TRUE.equals(attempt.parameters.DeletionProtection)
                                && attempt.target.instance().InstanceChargeType() == ChargeType.PrePaid)
                .rule(
                        InstanceError.CLASSIC_NETWORK,
                        "SecurityGroupIds.N is given and the instance is in the classic network",
                        attempt -> !attempt.parameters.SecurityGroupIds.isEmpty() && attempt.isClassic())
                .include(Attempt::groups, GroupPlan.rules(GROUPS))
                .stage(Stage.STATUS)
                .rule(
                        InstanceError.USER_DATA_NOT_SUPPORTED,
                        "UserData is given and the instance is in the classic network or not I/O-optimized",
                        attempt -> attempt.parameters.UserData != null
                                && (attempt.isClassic()
                                        || !attempt.target.instance().IoOptimized()))
                .rule(
                        CommonError.INCORRECT_INSTANCE_STATUS,
                        "HostName or Password is given and the instance is Pending or Starting",
                        attempt -> (attempt.parameters.HostName != null || attempt.parameters.Password != null)
                                && (attempt.status() == Starting || attempt.status() == Pending))
                .rule(
                        InstanceError.CREDIT_RESTRICTED,
                        "CreditSpecification is given and the instance is neither Running nor Stopped",
                        attempt -> attempt.parameters.CreditSpecification != null
                                && attempt.status() != Running
                                && attempt.status() != Stopped)
                .build();
    }

    private final UnknownIds unknownIds;

    ModifyInstanceAttribute(UnknownIds unknownIds) {
        super(ModifyInstanceAttribute::declareRules);
        this.unknownIds = unknownIds;
    }

    @Override
    protected Attempt attempt(Parameters parameters, World world) {
        InstanceTarget target = InstanceTarget.of(world, parameters.InstanceId);
        return new Attempt(
                parameters,
                target,
                groups(parameters, target.found(), world),
                EncodedUserData.decodedSize(parameters.UserData));
    }

    private GroupPlan groups(Parameters parameters, @Nullable Instance instance, World world) {
        return GroupPlan.of(
                world,
                instance == null ? "" : instance.RegionId(),
                parameters.SecurityGroupIds,
                instance == null ? List.of() : instance.SecurityGroupIds(),
                instance == null ? null : instance.VpcAttributes().VpcId(),
                1,
                unknownIds);
    }

    @Override
    protected Response execute(Attempt attempt, World world, Call call) {
        Instance instance = attempt.target.instance();
        Parameters to = attempt.parameters;
        world.put(instance.with(b -> {
            b.InstanceName(Objects.requireNonNullElse(to.InstanceName, instance.InstanceName()));
            b.Description(Objects.requireNonNullElse(to.Description, instance.Description()));
            b.HostName(Objects.requireNonNullElse(to.HostName, instance.HostName()));
            b.DeletionProtection(Objects.requireNonNullElse(to.DeletionProtection, instance.DeletionProtection()));
            b.Recyclable(Objects.requireNonNullElse(to.Recyclable, instance.Recyclable()));
            b.CreditSpecification(Objects.requireNonNullElse(to.CreditSpecification, instance.CreditSpecification()));
            if (to.UserData != null) {
                b.UserData(EncodedUserData.stored(to.UserData));
            }
            if (!to.SecurityGroupIds.isEmpty()) {
                b.SecurityGroupIds(to.SecurityGroupIds);
            }
        }));
        return new Response(call.requestId());
    }
}
