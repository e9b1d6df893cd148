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
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Takes the RAM role from instances at once. An instance with another role than RamRoleName keeps it and counts as a failure. */
@ApiOperation(editions = "2024", sample = "RegionId=cn-hangzhou&InstanceIds=[\"i-23jggx34b\"]")
final class DetachInstanceRamRole
        extends Operation<
                DetachInstanceRamRole.Parameters,
                RamRoleTargets<DetachInstanceRamRole.Parameters>,
                DetachInstanceRamRole.Response> {

    /**
     * Request parameters.
     *
     * @param RegionId id of the region of the instances
     * @param RamRoleName name of the RAM role; default any
     * @param InstanceIds ids of 1 to 100 instances
     */
    record Parameters(
            @Mandatory @KnownRegion String RegionId,
            @Nullable String RamRoleName,

            @JsonArray @Mandatory @MaxItems(RamRoleTargets.MAX)
            List<String> InstanceIds) {

        private boolean isAbout(Instance instance) {
            return RamRoleName == null || RamRoleName.equals(instance.RamRoleName());
        }
    }

    /**
     * Response.
     *
     * @param RamRoleName name in the request, or empty
     * @param TotalCount number of instances
     * @param FailCount number of instances with another RAM role
     */
    record Response(
            String RequestId,
            String RamRoleName,
            int TotalCount,
            int FailCount,
            @ListOf("DetachInstanceRamRoleResult") List<Result> DetachInstanceRamRoleResults) {}

    /**
     * The result for one instance.
     *
     * @param Code {@code 200}, or {@code InvalidRamRole.NotFound} if it has another RAM role
     * @param Message {@code Success}, or the message of the error
     * @param InstanceRamRoleSets the RAM role that it had before the call
     */
    record Result(
            String InstanceId,
            boolean Success,
            String Code,
            String Message,
            @ListOf("InstanceRamRoleSet") List<RamRoleTargets.InstanceRamRoleSet> InstanceRamRoleSets) {}

    private static Rules<RamRoleTargets<Parameters>> declareRules() {
        return RamRoleTargets.instanceRules(RamRoleTargets.parameterRules(Parameters.class));
    }

    DetachInstanceRamRole() {
        super(DetachInstanceRamRole::declareRules);
    }

    @Override
    protected RamRoleTargets<Parameters> attempt(Parameters parameters, World world) {
        return RamRoleTargets.of(parameters, world, parameters.InstanceIds, parameters.RegionId);
    }

    @Override
    protected Response execute(RamRoleTargets<Parameters> attempt, World world, Call call) {
        List<Result> results = new ArrayList<>();
        int failures = 0;
        for (Instance instance : attempt.instances()) {
            boolean isDetached = attempt.parameters().isAbout(instance);
            if (isDetached) {
                world.put(instance.withRamRoleName(""));
            } else {
                failures++;
            }
            results.add(new Result(
                    instance.InstanceId(),
                    isDetached,
                    isDetached ? "200" : "InvalidRamRole.NotFound",
                    isDetached ? "Success" : "The specified RAMRoleName does not exist.",
                    List.of(RamRoleTargets.InstanceRamRoleSet.of(instance))));
        }
        return new Response(
                call.requestId(),
                Objects.requireNonNullElse(attempt.parameters().RamRoleName, ""),
                results.size(),
                failures,
                results);
    }
}
