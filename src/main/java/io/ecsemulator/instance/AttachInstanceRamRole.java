package io.ecsemulator.instance;

import io.ecsemulator.cloud.Instance;
import io.ecsemulator.cloud.ListOf;
import io.ecsemulator.cloud.World;
import io.ecsemulator.operation.ApiOperation;
import io.ecsemulator.operation.Call;
import io.ecsemulator.operation.JsonArray;
import io.ecsemulator.operation.KnownRegion;
import io.ecsemulator.operation.Mandatory;
import io.ecsemulator.operation.MaxItems;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.operation.Rules;
import io.ecsemulator.operation.WithoutEffect;
import java.util.ArrayList;
import java.util.List;

/** Gives instances a RAM role at once. An instance that has a RAM role keeps it and counts as a failure. */
@ApiOperation(editions = "2024", sample = "RegionId=cn-hangzhou&RamRoleName=role&InstanceIds=[\"i-23jggx34b\"]")
final class AttachInstanceRamRole
        extends Operation<
                AttachInstanceRamRole.Parameters,
                RamRoleTargets<AttachInstanceRamRole.Parameters>,
                AttachInstanceRamRole.Response> {

    /**
     * Request parameters.
     *
     * @param RegionId id of the region of the instances
     * @param RamRoleName name of the RAM role, not checked
     * @param InstanceIds ids of 1 to 100 instances
     */
    @WithoutEffect("Policy")
    record Parameters(
            @Mandatory @KnownRegion String RegionId,
            @Mandatory String RamRoleName,

            @JsonArray @Mandatory @MaxItems(RamRoleTargets.MAX)
            List<String> InstanceIds) {}

    /**
     * Response.
     *
     * @param TotalCount number of instances
     * @param FailCount number of instances that the call did not change
     */
    record Response(
            String RequestId,
            String RamRoleName,
            int TotalCount,
            int FailCount,
            @ListOf("AttachInstanceRamRoleResult") List<Result> AttachInstanceRamRoleResults) {}

    /**
     * The result for one instance.
     *
     * @param Code {@code 200}, or {@code InvalidRamRole.AlreadyAttached} if it has a RAM role
     * @param Message "success", or the message of the error
     */
    record Result(String InstanceId, boolean Success, String Code, String Message) {}

    private static Rules<RamRoleTargets<Parameters>> declareRules() {
        return RamRoleTargets.instanceRules(RamRoleTargets.parameterRules(Parameters.class));
    }

    AttachInstanceRamRole() {
        super(AttachInstanceRamRole::declareRules);
    }

    @Override
    protected RamRoleTargets<Parameters> attempt(Parameters parameters, World world) {
        return RamRoleTargets.of(parameters, world, parameters.InstanceIds, parameters.RegionId);
    }

    @Override
    protected Response execute(RamRoleTargets<Parameters> attempt, World world, Call call) {
        String role = attempt.parameters().RamRoleName;
        List<Result> results = new ArrayList<>();
        int failures = 0;
        for (Instance instance : attempt.instances()) {
            if (instance.RamRoleName().isEmpty()) {
                world.put(instance.withRamRoleName(role));
                results.add(new Result(instance.InstanceId(), true, "200", "success"));
            } else {
                failures++;
                results.add(new Result(
                        instance.InstanceId(),
                        false,
                        "InvalidRamRole.AlreadyAttached",
                        "The specified instance has a RAM role already."));
            }
        }
        return new Response(call.requestId(), role, results.size(), failures, results);
    }
}
