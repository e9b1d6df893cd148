package io.ecsemulator.securitygroup;

import io.ecsemulator.cloud.ResourceKinds;
import io.ecsemulator.cloud.SecurityGroup;
import io.ecsemulator.cloud.SecurityGroupDefaults;
import io.ecsemulator.cloud.SecurityGroupType;
import io.ecsemulator.cloud.UnknownIds;
import io.ecsemulator.cloud.World;
import io.ecsemulator.operation.ApiOperation;
import io.ecsemulator.operation.Call;
import io.ecsemulator.operation.HasFormat;
import io.ecsemulator.operation.KnownRegion;
import io.ecsemulator.operation.Mandatory;
import io.ecsemulator.operation.MaxItems;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.operation.Rules;
import io.ecsemulator.operation.Stage;
import io.ecsemulator.operation.TagError;
import io.ecsemulator.operation.TagParameter;
import io.ecsemulator.operation.TextFormat;
import io.ecsemulator.operation.WithoutEffect;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Creates a security group without rules: the instances of a basic group reach each other, and those of an enterprise group do
 * not.
 */
@ApiOperation(editions = "2024", sample = "RegionId=cn-hangzhou&VpcId=vpc-emulator&SecurityGroupName=web")
final class CreateSecurityGroup
        extends Operation<CreateSecurityGroup.Parameters, CreateSecurityGroup.Attempt, CreateSecurityGroup.Response> {

    /**
     * Request parameters.
     *
     * @param RegionId id of the region
     * @param Description description of the group; default empty
     * @param SecurityGroupName name of the group; default empty
     * @param VpcId id of the VPC, checked if {@code ecs.emulator.unknown-ids} is refused; without it the group is in the classic network
     * @param SecurityGroupType normal or enterprise; default normal
     * @param ResourceGroupId id of the resource group, not checked
     * @param Tag tags of the group, at most 20
     * @param ClientToken makes a repeated call with the same token one call
     */
    @WithoutEffect("ServiceManaged")
    record Parameters(
            @Mandatory @KnownRegion String RegionId,
            @HasFormat(TextFormat.DESCRIPTION) @Nullable String Description,
            @HasFormat(TextFormat.NAME) @Nullable String SecurityGroupName,
            @Nullable String VpcId,
            @Nullable SecurityGroupType SecurityGroupType,
            @Nullable String ResourceGroupId,
            @MaxItems(TagParameter.MAX) List<TagParameter> Tag,
            @Nullable String ClientToken) {

        private SecurityGroupType type() {
            return Objects.requireNonNullElse(SecurityGroupType, io.ecsemulator.cloud.SecurityGroupType.normal);
        }
    }

    /** Response. */
    record Response(String RequestId, String SecurityGroupId) {}

    /**
     * What the rules look at.
     *
     * @param isVpcRefused whether the region has no such VPC, and the emulator refuses ids that nobody created
     * @param groupsOfRegion how many security groups the region has
     */
    record Attempt(Parameters parameters, boolean isVpcRefused, int groupsOfRegion) {}

    private static final int MAX_GROUPS = 100;

    private static Rules<Attempt> declareRules() {
        return Rules.<Attempt>of(Parameters.class, "2024")
                .invalid(SecurityGroupError.REGION, "RegionId")
                .invalid(SecurityGroupError.DESCRIPTION, "Description")
                .invalid(SecurityGroupError.NAME, "SecurityGroupName")
                .invalid(SecurityGroupError.TYPE, "SecurityGroupType")
                .tooMany(TagError.QUOTA_EXCEEDED, "Tag")
                .include(
                        attempt -> attempt.parameters.Tag,
                        TagParameter.rules(SecurityGroupError.TAG_KEY, SecurityGroupError.TAG_VALUE))
                .rule(
                        SecurityGroupError.ENTERPRISE_NEEDS_VPC,
                        "SecurityGroupType is enterprise and VpcId is missing",
                        attempt -> attempt.parameters.type() == SecurityGroupType.enterprise
                                && attempt.parameters.VpcId == null)
                .stage(Stage.EXISTENCE)
                .rule(
                        SecurityGroupError.VPC_NOT_FOUND,
                        "the region has no such VPC, and ecs.emulator.unknown-ids is refused",
                        Attempt::isVpcRefused)
                .stage(Stage.LIMITS)
                .rule(
                        SecurityGroupError.QUOTA,
                        "the region has " + MAX_GROUPS + " security groups",
                        attempt -> attempt.groupsOfRegion >= MAX_GROUPS)
                .build();
    }

    private final UnknownIds unknownIds;

    CreateSecurityGroup(UnknownIds unknownIds) {
        super(CreateSecurityGroup::declareRules);
        this.unknownIds = unknownIds;
    }

    @Override
    protected Attempt attempt(Parameters parameters, World world) {
        return new Attempt(
                parameters,
                unknownIds == UnknownIds.REFUSED && !isVpcKnown(parameters, world),
                world.securityGroups().count(parameters.RegionId));
    }

    private static boolean isVpcKnown(Parameters parameters, World world) {
        return parameters.VpcId == null || world.vpcs().getIn(parameters.RegionId, parameters.VpcId) != null;
    }

    @Override
    protected Response execute(Attempt attempt, World world, Call call) {
        Parameters asked = attempt.parameters;
        SecurityGroup group = SecurityGroupDefaults.of(
                        world.newId(ResourceKinds.SECURITY_GROUPS, asked.RegionId),
                        asked.RegionId,
                        asked.type(),
                        world.now())
                .with(b -> b.SecurityGroupName(Objects.requireNonNullElse(asked.SecurityGroupName, ""))
                        .Description(Objects.requireNonNullElse(asked.Description, ""))
                        .VpcId(Objects.requireNonNullElse(asked.VpcId, ""))
                        .ResourceGroupId(Objects.requireNonNullElse(asked.ResourceGroupId, ""))
                        .Tags(TagParameter.toTags(asked.Tag)));
        world.put(group);
        return new Response(call.requestId(), group.SecurityGroupId());
    }
}
