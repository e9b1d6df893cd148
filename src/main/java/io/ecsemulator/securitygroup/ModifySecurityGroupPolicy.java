package io.ecsemulator.securitygroup;

import io.ecsemulator.cloud.AccessPolicy;
import io.ecsemulator.cloud.SecurityGroupType;
import io.ecsemulator.cloud.World;
import io.ecsemulator.operation.ApiOperation;
import io.ecsemulator.operation.Call;
import io.ecsemulator.operation.CommonError;
import io.ecsemulator.operation.IgnoreCase;
import io.ecsemulator.operation.KnownRegion;
import io.ecsemulator.operation.Mandatory;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.operation.Rules;
import io.ecsemulator.operation.Stage;
import org.jspecify.annotations.Nullable;

/** Says whether the instances of a basic security group reach each other. */
@ApiOperation(editions = "2024", sample = "RegionId=cn-hangzhou&SecurityGroupId=sg-demo&InnerAccessPolicy=Drop")
final class ModifySecurityGroupPolicy
        extends Operation<
                ModifySecurityGroupPolicy.Parameters,
                ModifySecurityGroupPolicy.Attempt,
                ModifySecurityGroupPolicy.Response> {

    /**
     * Request parameters.
     *
     * @param SecurityGroupId id of the security group
     * @param RegionId id of the region
     * @param InnerAccessPolicy Accept or Drop, in any case
     * @param ClientToken makes a repeated call with the same token one call
     */
    record Parameters(
            @Mandatory String SecurityGroupId,
            @Mandatory @KnownRegion String RegionId,
            @Mandatory @IgnoreCase AccessPolicy InnerAccessPolicy,
            @Nullable String ClientToken) {}

    /** Response. */
    record Response(String RequestId) {}

    /** What the rules look at. */
    record Attempt(Parameters parameters, SecurityGroupTarget target) {}

    private static Rules<Attempt> declareRules() {
        return Rules.<Attempt>of(Parameters.class, "2024")
                .missing(SecurityGroupError.REGION_OF_POLICY_MISSING, "RegionId")
                .invalid(CommonError.REGION_NOT_FOUND, "RegionId")
                .invalid(SecurityGroupError.INNER_POLICY, "InnerAccessPolicy")
                .include(Attempt::target, SecurityGroupTarget.CHANGEABLE)
                .stage(Stage.STATUS)
                .rule(
                        SecurityGroupError.INNER_POLICY_OF_ENTERPRISE,
                        "it is an enterprise security group",
                        attempt -> attempt.target.group().SecurityGroupType() == SecurityGroupType.enterprise)
                .build();
    }

    ModifySecurityGroupPolicy() {
        super(ModifySecurityGroupPolicy::declareRules);
    }

    @Override
    protected Attempt attempt(Parameters parameters, World world) {
        return new Attempt(parameters, SecurityGroupTarget.of(world, parameters.SecurityGroupId, parameters.RegionId));
    }

    @Override
    protected Response execute(Attempt attempt, World world, Call call) {
        world.put(attempt.target.group().withInnerAccessPolicy(attempt.parameters.InnerAccessPolicy));
        return new Response(call.requestId());
    }
}
