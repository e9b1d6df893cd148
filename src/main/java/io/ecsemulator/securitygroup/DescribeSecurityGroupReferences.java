package io.ecsemulator.securitygroup;

import io.ecsemulator.cloud.ListOf;
import io.ecsemulator.cloud.SecurityGroup;
import io.ecsemulator.cloud.World;
import io.ecsemulator.operation.Accounts;
import io.ecsemulator.operation.ApiOperation;
import io.ecsemulator.operation.Call;
import io.ecsemulator.operation.CommonError;
import io.ecsemulator.operation.KnownRegion;
import io.ecsemulator.operation.Mandatory;
import io.ecsemulator.operation.MaxItems;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.operation.Rules;
import io.ecsemulator.operation.Stage;
import java.util.List;

/** Lists the security groups with rules whose peer is one of the given groups: these cannot be deleted. */
@ApiOperation(editions = "2024", sample = "RegionId=cn-hangzhou&SecurityGroupId.1=sg-demo")
final class DescribeSecurityGroupReferences
        extends Operation<
                DescribeSecurityGroupReferences.Parameters,
                DescribeSecurityGroupReferences.Attempt,
                DescribeSecurityGroupReferences.Response> {

    /**
     * Request parameters.
     *
     * @param RegionId id of the region
     * @param SecurityGroupId ids of security groups, 1 to 10
     */
    record Parameters(
            @Mandatory @KnownRegion String RegionId,
            @MaxItems(10) List<String> SecurityGroupId) {}

    /** Response. */
    record Response(
            String RequestId,
            @ListOf("SecurityGroupReference") List<Reference> SecurityGroupReferences) {}

    /** A security group of the request with the groups that name it, 100 at most. */
    record Reference(
            String SecurityGroupId,
            @ListOf("ReferencingSecurityGroup") List<Referencing> ReferencingSecurityGroups) {}

    /**
     * A group that names another.
     *
     * @param AliUid id of the account of the group, which is that of the caller
     */
    record Referencing(String SecurityGroupId, String AliUid) {}

    /** What the rules look at: the groups of those ids that exist in the region. */
    record Attempt(Parameters parameters, List<SecurityGroup> found) {}

    private static final int MAX_REFERENCES = 100;

    private static Rules<Attempt> declareRules() {
        return Rules.<Attempt>of(Parameters.class, "2024")
                .invalid(CommonError.REGION_NOT_IN_RECORDS, "RegionId")
                .tooMany(SecurityGroupError.ONE_TO_TEN, "SecurityGroupId.N")
                .stage(Stage.REQUEST)
                .rule(
                        SecurityGroupError.ONE_TO_TEN,
                        "SecurityGroupId.N is missing",
                        attempt -> attempt.parameters.SecurityGroupId.isEmpty())
                .stage(Stage.EXISTENCE)
                .rule(
                        CommonError.SECURITY_GROUP_NOT_IN_RECORDS,
                        "the region has no security group of a SecurityGroupId.N",
                        attempt -> attempt.found.size() < attempt.parameters.SecurityGroupId.size())
                .build();
    }

    private final Accounts accounts;

    DescribeSecurityGroupReferences(Accounts accounts) {
        super(DescribeSecurityGroupReferences::declareRules);
        this.accounts = accounts;
    }

    @Override
    protected Attempt attempt(Parameters parameters, World world) {
        return new Attempt(
                parameters,
                parameters.SecurityGroupId.stream()
                        .map(id -> SecurityGroupTarget.of(world, id, parameters.RegionId))
                        .filter(target -> target.found() != null)
                        .map(SecurityGroupTarget::group)
                        .toList());
    }

    @Override
    protected Response execute(Attempt attempt, World world, Call call) {
        String accountId = accounts.id(call.accessKeyId());
        return new Response(
                call.requestId(),
                attempt.found.stream()
                        .distinct()
                        .map(group -> new Reference(
                                group.SecurityGroupId(),
                                world.groupsReferencing(group.SecurityGroupId()).stream()
                                        .limit(MAX_REFERENCES)
                                        .map(other -> new Referencing(other.SecurityGroupId(), accountId))
                                        .toList()))
                        .toList());
    }
}
