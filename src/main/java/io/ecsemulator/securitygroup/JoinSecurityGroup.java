package io.ecsemulator.securitygroup;

import io.ecsemulator.cloud.SecurityGroup;
import io.ecsemulator.cloud.World;
import io.ecsemulator.operation.ApiOperation;
import io.ecsemulator.operation.Call;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.operation.Rules;
import io.ecsemulator.operation.Stage;

/** Adds an instance to a security group, at once. */
@ApiOperation(editions = "2024", sample = "SecurityGroupId=sg-demo&InstanceId=i-demo")
final class JoinSecurityGroup extends Operation<MembershipParameters, Membership, JoinSecurityGroup.Response> {

    /** Response. */
    record Response(String RequestId) {}

    private static Rules<Membership> declareRules() {
        return Membership.rules()
                .rule(MembershipError.IN_GROUP, "the instance is in the group already", Membership::isMember)
                .rule(
                        MembershipError.OTHER_NETWORK,
                        "the instance and the group are in different regions or VPCs, or one of them is in the classic network",
                        attempt -> !attempt.group().isInNetworkOf(attempt.instance()))
                .rule(
                        MembershipError.OTHER_TYPE,
                        "the instance is in a group of another type: normal and enterprise",
                        Membership::isInGroupOfOtherType)
                .stage(Stage.LIMITS)
                .rule(
                        MembershipError.GROUPS_OF_INSTANCE,
                        "the instance is in " + SecurityGroup.MAX_OF_INSTANCE + " groups",
                        attempt -> attempt.instance().SecurityGroupIds().size() >= SecurityGroup.MAX_OF_INSTANCE)
                .rule(
                        MembershipError.INSTANCES_OF_GROUP,
                        "the group has 2,000 instances, or 65,536 if it is an enterprise group",
                        attempt ->
                                attempt.world().instanceCountIn(attempt.group().SecurityGroupId())
                                        >= attempt.group().SecurityGroupType().maxInstances())
                .build();
    }

    JoinSecurityGroup() {
        super(JoinSecurityGroup::declareRules);
    }

    @Override
    protected Membership attempt(MembershipParameters parameters, World world) {
        return Membership.of(parameters, world);
    }

    @Override
    protected Response execute(Membership attempt, World world, Call call) {
        attempt.join();
        return new Response(call.requestId());
    }
}
