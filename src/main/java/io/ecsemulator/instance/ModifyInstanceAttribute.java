package io.ecsemulator.instance;

import static io.ecsemulator.cloud.InstanceStatus.Pending;
import static io.ecsemulator.cloud.InstanceStatus.Running;
import static io.ecsemulator.cloud.InstanceStatus.Starting;
import static io.ecsemulator.cloud.InstanceStatus.Stopped;

import io.ecsemulator.cloud.ChargeType;
import io.ecsemulator.cloud.Instance;
import io.ecsemulator.cloud.NetworkType;
import io.ecsemulator.operation.ApiError;
import io.ecsemulator.operation.ApiException;
import io.ecsemulator.operation.ApiOperation;
import io.ecsemulator.operation.Call;
import io.ecsemulator.operation.Checks;
import io.ecsemulator.operation.TextFormat;
import io.ecsemulator.operation.UndeclaredOperation;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Changes what is said of an instance, at once. What a caller does not name stays as it is. */
@ApiOperation(editions = "")
final class ModifyInstanceAttribute
        extends UndeclaredOperation<ModifyInstanceAttribute.Parameters, ModifyInstanceAttribute.Answer> {

    /**
     * What a caller says.
     *
     * @param InstanceId mandatory
     * @param Password checked and forgotten
     * @param UserData in Base64; checked and forgotten
     * @param DeletionProtection not for a subscription
     * @param CreditSpecification Standard or Unlimited
     * @param SecurityGroupIds all that it is to be in
     */
    record Parameters(
            @Nullable String InstanceId,
            @Nullable String InstanceName,
            @Nullable String Description,
            @Nullable String HostName,
            @Nullable String Password,
            @Nullable String UserData,
            @Nullable Boolean DeletionProtection,
            @Nullable Boolean Recyclable,
            @Nullable String CreditSpecification,
            List<String> SecurityGroupIds) {}

    /** What a caller gets. */
    record Answer(String RequestId) {}

    private static final int LARGEST_USER_DATA = 32 * 1024;
    private static final Set<String> CREDITS = Set.of("Standard", "Unlimited");

    @Override
    public String edition() {
        return "2024";
    }

    @Override
    public List<ApiError> errors() {
        return List.of(
                InstanceError.NAME_MALFORMED,
                InstanceError.DESCRIPTION_MALFORMED,
                InstanceError.CREDIT_INVALID,
                InstanceError.USER_DATA_INVALID,
                InstanceError.USER_DATA_TOO_LARGE,
                InstanceError.SECURITY_GROUP_REPEATED,
                InstanceError.INSTANCE_NOT_FOUND,
                InstanceError.HOST_NAME_MALFORMED,
                InstanceError.PASSWORD_MALFORMED,
                InstanceError.LOCKED_FOR_SECURITY,
                InstanceError.PROTECTION_NOT_SUPPORTED,
                InstanceError.CLASSIC_NETWORK,
                InstanceError.USER_DATA_NOT_SUPPORTED,
                InstanceError.INCORRECT_STATUS,
                InstanceError.CREDIT_RESTRICTED);
    }

    @Override
    public Answer handle(Parameters parameters, Call call) {
        Checks.required("InstanceId", parameters.InstanceId());
        checkTexts(parameters);
        return call.store().step(world -> {
            Instance instance = InstanceChecks.instance(world, parameters.InstanceId());
            checkAgainst(instance, parameters);
            world.put(changed(instance, parameters));
            return new Answer(call.requestId());
        });
    }

    private static void checkTexts(Parameters parameters) {
        String name = given(parameters.InstanceName());
        String description = given(parameters.Description());
        String credit = given(parameters.CreditSpecification());
        String userData = given(parameters.UserData());
        Checks.refuseIf(name != null && !TextFormat.NAME.matches(name), InstanceError.NAME_MALFORMED);
        Checks.refuseIf(
                description != null && !TextFormat.DESCRIPTION.matches(description),
                InstanceError.DESCRIPTION_MALFORMED);
        Checks.refuseIf(credit != null && !CREDITS.contains(credit), InstanceError.CREDIT_INVALID);
        if (userData != null) {
            checkUserData(userData);
        }
        List<String> groups = parameters.SecurityGroupIds();
        Checks.refuseIf(new HashSet<>(groups).size() < groups.size(), InstanceError.SECURITY_GROUP_REPEATED);
    }

    private static void checkUserData(String userData) {
        byte[] raw;
        try {
            raw = Base64.getDecoder().decode(userData.replaceAll("\\s", ""));
        } catch (IllegalArgumentException e) {
            throw new ApiException(InstanceError.USER_DATA_INVALID);
        }
        Checks.refuseIf(raw.length > LARGEST_USER_DATA, InstanceError.USER_DATA_TOO_LARGE);
    }

    private static void checkAgainst(Instance instance, Parameters parameters) {
        boolean isWindows = instance.runsWindows();
        String hostName = given(parameters.HostName());
        String password = given(parameters.Password());
        String userData = given(parameters.UserData());
        Checks.refuseIf(
                hostName != null && !InstanceChecks.isHostName(hostName, isWindows), InstanceError.HOST_NAME_MALFORMED);
        Checks.refuseIf(
                password != null && !TextFormat.isPassword(password, isWindows), InstanceError.PASSWORD_MALFORMED);
        InstanceChecks.notLocked(instance);
        Checks.refuseIf(
                Boolean.TRUE.equals(parameters.DeletionProtection())
                        && instance.InstanceChargeType() == ChargeType.PrePaid,
                InstanceError.PROTECTION_NOT_SUPPORTED);
        boolean isClassic = instance.InstanceNetworkType() != NetworkType.vpc;
        Checks.refuseIf(!parameters.SecurityGroupIds().isEmpty() && isClassic, InstanceError.CLASSIC_NETWORK);
        Checks.refuseIf(
                userData != null && (isClassic || !instance.IoOptimized()), InstanceError.USER_DATA_NOT_SUPPORTED);
        Checks.refuseIf(
                (hostName != null || password != null)
                        && (instance.Status() == Starting || instance.Status() == Pending),
                InstanceError.INCORRECT_STATUS);
        Checks.refuseIf(
                given(parameters.CreditSpecification()) != null
                        && instance.Status() != Running
                        && instance.Status() != Stopped,
                InstanceError.CREDIT_RESTRICTED);
    }

    private static Instance changed(Instance instance, Parameters parameters) {
        return instance.with(b -> {
            b.InstanceName(Checks.orElse(parameters.InstanceName(), instance.InstanceName()));
            b.Description(Checks.orElse(parameters.Description(), instance.Description()));
            b.HostName(Checks.orElse(parameters.HostName(), instance.HostName()));
            b.CreditSpecification(Checks.orElse(parameters.CreditSpecification(), instance.CreditSpecification()));
            if (parameters.DeletionProtection() != null) {
                b.DeletionProtection(parameters.DeletionProtection());
            }
            if (parameters.Recyclable() != null) {
                b.Recyclable(parameters.Recyclable());
            }
            if (!parameters.SecurityGroupIds().isEmpty()) {
                b.SecurityGroupIds(parameters.SecurityGroupIds());
            }
        });
    }

    private static @Nullable String given(@Nullable String text) {
        return Checks.isBlank(text) ? null : text;
    }
}
