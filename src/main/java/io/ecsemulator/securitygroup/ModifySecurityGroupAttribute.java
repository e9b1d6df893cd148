package io.ecsemulator.securitygroup;

import io.ecsemulator.cloud.SecurityGroup;
import io.ecsemulator.cloud.World;
import io.ecsemulator.operation.ApiOperation;
import io.ecsemulator.operation.Call;
import io.ecsemulator.operation.CommonError;
import io.ecsemulator.operation.HasFormat;
import io.ecsemulator.operation.KnownRegion;
import io.ecsemulator.operation.Mandatory;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.operation.Rules;
import io.ecsemulator.operation.Stage;
import io.ecsemulator.operation.TextFormat;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Changes the name or the description of a security group. */
@ApiOperation(editions = "2024", sample = "RegionId=cn-hangzhou&SecurityGroupId=sg-demo&SecurityGroupName=front")
final class ModifySecurityGroupAttribute
        extends Operation<
                ModifySecurityGroupAttribute.Parameters,
                ModifySecurityGroupAttribute.Attempt,
                ModifySecurityGroupAttribute.Response> {

    /**
     * Request parameters.
     *
     * @param SecurityGroupId id of the security group
     * @param Description new description
     * @param SecurityGroupName new name
     * @param RegionId id of the region
     */
    record Parameters(
            @Mandatory String SecurityGroupId,
            @HasFormat(TextFormat.DESCRIPTION) @Nullable String Description,
            @HasFormat(TextFormat.NAME) @Nullable String SecurityGroupName,
            @Mandatory @KnownRegion String RegionId) {}

    /** Response. */
    record Response(String RequestId) {}

    /** What the rules look at. */
    record Attempt(Parameters parameters, SecurityGroupTarget target) {}

    private static Rules<Attempt> declareRules() {
        return Rules.<Attempt>of(Parameters.class, "2024")
                .invalid(CommonError.REGION_NOT_FOUND, "RegionId")
                .invalid(SecurityGroupError.DESCRIPTION, "Description")
                .invalid(SecurityGroupError.NAME, "SecurityGroupName")
                .stage(Stage.REQUEST)
                .rule(
                        SecurityGroupError.NOTHING_TO_CHANGE,
                        "neither Description nor SecurityGroupName is given",
                        attempt ->
                                attempt.parameters.Description == null && attempt.parameters.SecurityGroupName == null)
                .include(Attempt::target, SecurityGroupTarget.CHANGEABLE)
                .build();
    }

    ModifySecurityGroupAttribute() {
        super(ModifySecurityGroupAttribute::declareRules);
    }

    @Override
    protected Attempt attempt(Parameters parameters, World world) {
        return new Attempt(parameters, SecurityGroupTarget.of(world, parameters.SecurityGroupId, parameters.RegionId));
    }

    @Override
    protected Response execute(Attempt attempt, World world, Call call) {
        SecurityGroup group = attempt.target.group();
        Parameters to = attempt.parameters;
        world.put(group.with(b -> b.Description(Objects.requireNonNullElse(to.Description, group.Description()))
                .SecurityGroupName(Objects.requireNonNullElse(to.SecurityGroupName, group.SecurityGroupName()))));
        return new Response(call.requestId());
    }
}
