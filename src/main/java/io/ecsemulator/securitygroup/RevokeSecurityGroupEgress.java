package io.ecsemulator.securitygroup;

import io.ecsemulator.cloud.Direction;
import io.ecsemulator.cloud.World;
import io.ecsemulator.operation.ApiOperation;
import io.ecsemulator.operation.Call;
import io.ecsemulator.operation.Inlined;
import io.ecsemulator.operation.KnownRegion;
import io.ecsemulator.operation.Mandatory;
import io.ecsemulator.operation.MaxItems;
import io.ecsemulator.operation.NotEmulated;
import io.ecsemulator.operation.Operation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Removes egress rules from a security group: those of ids, or those that a request describes in full. */
@ApiOperation(
        editions = "2024",
        sample = "RegionId=cn-hangzhou&SecurityGroupId=sg-demo&SecurityGroupRuleId.1=sgr-demo-2")
final class RevokeSecurityGroupEgress
        extends Operation<RevokeSecurityGroupEgress.Parameters, Revocation, RevokeSecurityGroupEgress.Response> {

    /**
     * Request parameters. A rule is described by all its parameters but Description; one that is missing stands for its default.
     *
     * @param RegionId id of the region
     * @param SecurityGroupId id of the security group
     * @param SecurityGroupRuleId ids of rules, at most 100; without other parameters of rules
     * @param Permissions the rules, at most 100
     * @param Rule the only rule, in the older form
     * @param ClientToken makes a repeated call with the same token one call
     */
    @NotEmulated("Permissions.N.PortRangeListId")
    record Parameters(
            @Mandatory @KnownRegion String RegionId,
            @Mandatory String SecurityGroupId,
            @MaxItems(100) List<String> SecurityGroupRuleId,
            @MaxItems(100) List<EgressParameters> Permissions,
            @Inlined EgressParameters Rule,
            @Nullable String ClientToken) {}

    /** Response. */
    record Response(String RequestId) {}

    RevokeSecurityGroupEgress() {
        super(() -> Revocation.rules(Parameters.class, RuleWording.REVOKE_EGRESS, PeerWording.EGRESS));
    }

    @Override
    protected Revocation attempt(Parameters parameters, World world) {
        return Revocation.of(
                world,
                SecurityGroupTarget.of(world, parameters.SecurityGroupId, parameters.RegionId),
                Direction.egress,
                parameters.SecurityGroupRuleId,
                parameters.Permissions,
                parameters.Rule,
                !parameters.Rule.equals(EgressParameters.NONE));
    }

    @Override
    protected Response execute(Revocation attempt, World world, Call call) {
        attempt.execute(world);
        return new Response(call.requestId());
    }
}
