package io.ecsemulator.instance;

import io.ecsemulator.cloud.SecurityGroup;
import io.ecsemulator.cloud.UnknownIds;
import io.ecsemulator.cloud.World;
import io.ecsemulator.operation.ApiError;
import io.ecsemulator.operation.Rules;
import io.ecsemulator.operation.RulesBuilder;
import io.ecsemulator.operation.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The security groups that instances are to be in.
 *
 * @param ids their ids
 * @param known those of them that exist in the region
 * @param isMissing whether one of them is in another region, or does not exist and is not taken as one created elsewhere
 * @param vpcId the VPC of the instances, or null if it is not known
 * @param joined those of {@code known} that the instances are not in yet
 * @param amount how many instances there are
 */
record GroupPlan(
        World world,
        List<String> ids,
        List<SecurityGroup> known,
        boolean isMissing,
        @Nullable String vpcId,
        List<SecurityGroup> joined,
        int amount) {

    /**
     * The errors of an operation; null where it cannot be broken.
     *
     * @param otherVpc a group is not in the VPC of the instances, or not in that of another group
     * @param twoTypes one group is normal and another enterprise
     * @param tooMany there are too many groups
     * @param full a group has too many instances
     */
    record Wording(
            ApiError notFound,
            ApiError otherVpc,
            @Nullable ApiError twoTypes,
            @Nullable ApiError tooMany,
            ApiError full) {}

    /**
     * Looks the groups up.
     *
     * @param before the ids of the groups that the instances are in
     */
    static GroupPlan of(
            World world,
            String regionId,
            List<String> ids,
            List<String> before,
            @Nullable String vpcId,
            int amount,
            UnknownIds unknownIds) {
        List<SecurityGroup> known = new ArrayList<>();
        boolean isMissing = false;
        for (String id : ids) {
            SecurityGroup group = world.securityGroup(id);
            if (group != null && group.RegionId().equals(regionId)) {
                known.add(group);
            } else {
                isMissing |= group != null || unknownIds == UnknownIds.REFUSED;
            }
        }
        List<SecurityGroup> joined = known.stream()
                .filter(group -> !before.contains(group.SecurityGroupId()))
                .toList();
        return new GroupPlan(world, ids, known, isMissing, vpcId, joined, amount);
    }

    /** The preconditions; of a group that nobody created nothing is known. */
    static Rules<GroupPlan> rules(Wording wording) {
        RulesBuilder<GroupPlan> rules = Rules.<GroupPlan>shared("2024")
                .stage(Stage.EXISTENCE)
                .rule(
                        wording.notFound,
                        "a security group is in another region, or does not exist and ecs.emulator.unknown-ids is refused",
                        GroupPlan::isMissing)
                .stage(Stage.STATUS)
                .rule(
                        wording.otherVpc,
                        "a security group is in another VPC than the instance or another of the groups, or in the classic network",
                        plan -> !plan.known.isEmpty()
                                && (plan.vpcs().distinct().count() > 1
                                        || plan.vpcs().anyMatch(String::isEmpty)));
        if (wording.twoTypes != null) {
            rules.rule(
                    wording.twoTypes,
                    "one security group is normal and another enterprise",
                    plan -> plan.known.stream()
                                    .map(SecurityGroup::SecurityGroupType)
                                    .distinct()
                                    .count()
                            > 1);
        }
        rules.stage(Stage.LIMITS);
        if (wording.tooMany != null) {
            rules.rule(
                    wording.tooMany,
                    "there are more than " + SecurityGroup.MAX_OF_INSTANCE + " security groups",
                    plan -> plan.ids.size() > SecurityGroup.MAX_OF_INSTANCE);
        }
        return rules.rule(
                        wording.full,
                        "a security group would have more than 2,000 instances, or more than 65,536 if it is an enterprise group",
                        plan -> plan.joined.stream()
                                .anyMatch(group -> plan.world.instanceCountIn(group.SecurityGroupId()) + plan.amount
                                        > group.SecurityGroupType().maxInstances()))
                .build();
    }

    /** The VPCs of the groups and of the instances, as far as they are known; empty for the classic network. */
    private Stream<String> vpcs() {
        return Stream.concat(known.stream().map(SecurityGroup::VpcId), Stream.ofNullable(vpcId));
    }

    /** The VPC of the groups, or {@code absent} if none of them is known. */
    String vpcIdOr(String absent) {
        return known.isEmpty() ? absent : known.get(0).VpcId();
    }
}
