package io.ecsemulator.securitygroup;

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

/** Adds ingress rules to a security group. A rule that the group has already is not added again. */
@ApiOperation(
        editions = "2024",
        sample =
                "RegionId=cn-hangzhou&SecurityGroupId=sg-demo&Permissions.1.IpProtocol=TCP&Permissions.1.PortRange=443/443&Permissions.1.SourceCidrIp=0.0.0.0/0")
final class AuthorizeSecurityGroup
        extends Operation<AuthorizeSecurityGroup.Parameters, Authorization, AuthorizeSecurityGroup.Response> {

    /**
     * Request parameters.
     *
     * @param RegionId id of the region
     * @param SecurityGroupId id of the security group
     * @param Permissions the rules, at most 100
     * @param Rule the only rule, in the older form
     * @param ClientToken makes a repeated call with the same token one call
     */
    @NotEmulated("Permissions.N.PortRangeListId")
    record Parameters(
            @Mandatory @KnownRegion String RegionId,
            @Mandatory String SecurityGroupId,
            @MaxItems(100) List<IngressParameters> Permissions,
            @Inlined IngressParameters Rule,
            @Nullable String ClientToken) {}

    /** Response. */
    record Response(String RequestId) {}

    AuthorizeSecurityGroup() {
        super(() -> Authorization.rules(Parameters.class, RuleWording.AUTHORIZE_INGRESS, PeerWording.INGRESS));
    }

    @Override
    protected Authorization attempt(Parameters parameters, World world) {
        return Authorization.of(
                world,
                SecurityGroupTarget.of(world, parameters.SecurityGroupId, parameters.RegionId),
                !parameters.Permissions.isEmpty() && !parameters.Rule.equals(IngressParameters.NONE),
                AskedRule.of(parameters.Permissions, parameters.Rule));
    }

    @Override
    protected Response execute(Authorization attempt, World world, Call call) {
        attempt.execute(world);
        return new Response(call.requestId());
    }
}
