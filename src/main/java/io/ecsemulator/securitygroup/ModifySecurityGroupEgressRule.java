package io.ecsemulator.securitygroup;

import io.ecsemulator.cloud.Direction;
import io.ecsemulator.cloud.World;
import io.ecsemulator.operation.ApiOperation;
import io.ecsemulator.operation.Call;
import io.ecsemulator.operation.Inlined;
import io.ecsemulator.operation.KnownRegion;
import io.ecsemulator.operation.Mandatory;
import io.ecsemulator.operation.NotEmulated;
import io.ecsemulator.operation.Operation;
import org.jspecify.annotations.Nullable;

/**
 * Changes an egress rule of a security group. A rule that is named by its id gets what the request gives, but keeps the type of its
 * peer. Without an id the request describes the rule, and changes its description.
 */
@ApiOperation(
        editions = "2024",
        sample = "RegionId=cn-hangzhou&SecurityGroupId=sg-demo&SecurityGroupRuleId=sgr-demo-2&Priority=2")
final class ModifySecurityGroupEgressRule
        extends Operation<
                ModifySecurityGroupEgressRule.Parameters, Modification, ModifySecurityGroupEgressRule.Response> {

    /**
     * Request parameters.
     *
     * @param RegionId id of the region
     * @param SecurityGroupId id of the security group
     * @param SecurityGroupRuleId id of the rule
     * @param Rule what the rule becomes; without SecurityGroupRuleId what it is, and its new description
     * @param ClientToken makes a repeated call with the same token one call
     */
    @NotEmulated("PortRangeListId")
    record Parameters(
            @Mandatory @KnownRegion String RegionId,
            @Mandatory String SecurityGroupId,
            @Nullable String SecurityGroupRuleId,
            @Inlined EgressParameters Rule,
            @Nullable String ClientToken) {}

    /** Response. */
    record Response(String RequestId) {}

    ModifySecurityGroupEgressRule() {
        super(() -> Modification.rules(
                Parameters.class,
                RuleWording.MODIFY_EGRESS,
                PeerWording.EGRESS,
                PermissionError.TARGET_OF_EGRESS_NOT_FOUND));
    }

    @Override
    protected Modification attempt(Parameters parameters, World world) {
        return new Modification(
                world,
                SecurityGroupTarget.of(world, parameters.SecurityGroupId, parameters.RegionId),
                Direction.egress,
                parameters.SecurityGroupRuleId,
                new AskedRule("", parameters.Rule),
                !parameters.Rule.equals(EgressParameters.NONE));
    }

    @Override
    protected Response execute(Modification attempt, World world, Call call) {
        attempt.execute();
        return new Response(call.requestId());
    }
}
