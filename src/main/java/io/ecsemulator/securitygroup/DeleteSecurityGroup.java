package io.ecsemulator.securitygroup;

import io.ecsemulator.cloud.World;
import io.ecsemulator.operation.ApiOperation;
import io.ecsemulator.operation.Call;
import io.ecsemulator.operation.CommonError;
import io.ecsemulator.operation.KnownRegion;
import io.ecsemulator.operation.Mandatory;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.operation.Rules;
import io.ecsemulator.operation.Stage;

/** Deletes a security group with its rules at once. */
@ApiOperation(editions = "2024", sample = "RegionId=cn-hangzhou&SecurityGroupId=sg-unused")
final class DeleteSecurityGroup
        extends Operation<DeleteSecurityGroup.Parameters, DeleteSecurityGroup.Attempt, DeleteSecurityGroup.Response> {

    /**
     * Request parameters.
     *
     * @param RegionId id of the region
     * @param SecurityGroupId id of the security group
     */
    record Parameters(
            @Mandatory @KnownRegion String RegionId,
            @Mandatory String SecurityGroupId) {}

    /** Response. */
    record Response(String RequestId) {}

    /**
     * What the rules look at.
     *
     * @param hasInstances whether an instance is in the group
     * @param isReferenced whether a rule of another group names the group
     */
    record Attempt(SecurityGroupTarget target, boolean hasInstances, boolean isReferenced) {}

    private static Rules<Attempt> declareRules() {
        return Rules.<Attempt>of(Parameters.class, "2024")
                .missing(SecurityGroupError.REGION_MISSING, "RegionId")
                .invalid(CommonError.REGION_NOT_FOUND, "RegionId")
                .stage(Stage.EXISTENCE)
                .rule(
                        SecurityGroupError.GROUP_NOT_FOUND,
                        "the region has no such security group",
                        attempt -> attempt.target.found() == null)
                .include(Attempt::target, SecurityGroupTarget.NOT_MANAGED)
                .stage(Stage.STATUS)
                .rule(SecurityGroupError.IN_USE, "an instance is in the group", Attempt::hasInstances)
                .rule(SecurityGroupError.IN_USE, "a rule of another group names the group", Attempt::isReferenced)
                .build();
    }

    DeleteSecurityGroup() {
        super(DeleteSecurityGroup::declareRules);
    }

    @Override
    protected Attempt attempt(Parameters parameters, World world) {
        return new Attempt(
                SecurityGroupTarget.of(world, parameters.SecurityGroupId, parameters.RegionId),
                world.instanceCountIn(parameters.SecurityGroupId) > 0,
                world.groupsReferencing(parameters.SecurityGroupId).stream()
                        .anyMatch(group -> !group.SecurityGroupId().equals(parameters.SecurityGroupId)));
    }

    @Override
    protected Response execute(Attempt attempt, World world, Call call) {
        world.securityGroups().remove(attempt.target.group().SecurityGroupId());
        return new Response(call.requestId());
    }
}
