package io.ecsemulator.securitygroup;

import io.ecsemulator.cloud.World;
import io.ecsemulator.operation.ApiOperation;
import io.ecsemulator.operation.Call;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.operation.Rules;

/** Removes an instance from a security group, at once; it stays in at least one. */
@ApiOperation(editions = "2024", sample = "SecurityGroupId=sg-two&InstanceId=i-prepaid")
final class LeaveSecurityGroup extends Operation<MembershipParameters, Membership, LeaveSecurityGroup.Response> {

    /** Response. */
    record Response(String RequestId) {}

    private static Rules<Membership> declareRules() {
        return Membership.rules()
                .rule(MembershipError.NOT_IN_GROUP, "the instance is not in the group", attempt -> !attempt.isMember())
                .rule(
                        MembershipError.LAST_GROUP,
                        "the instance is in no other group",
                        attempt -> attempt.instance().SecurityGroupIds().size() < 2)
                .build();
    }

    LeaveSecurityGroup() {
        super(LeaveSecurityGroup::declareRules);
    }

    @Override
    protected Membership attempt(MembershipParameters parameters, World world) {
        return Membership.of(parameters, world);
    }

    @Override
    protected Response execute(Membership attempt, World world, Call call) {
        attempt.leave();
        return new Response(call.requestId());
    }
}
