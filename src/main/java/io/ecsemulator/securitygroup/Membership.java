package io.ecsemulator.securitygroup;

import io.ecsemulator.cloud.Instance;
import io.ecsemulator.cloud.InstanceStatus;
import io.ecsemulator.cloud.OperationLockReason;
import io.ecsemulator.cloud.SecurityGroup;
import io.ecsemulator.cloud.World;
import io.ecsemulator.operation.CommonError;
import io.ecsemulator.operation.Filter;
import io.ecsemulator.operation.GatewayError;
import io.ecsemulator.operation.Listing;
import io.ecsemulator.operation.Rules;
import io.ecsemulator.operation.RulesBuilder;
import io.ecsemulator.operation.Source;
import io.ecsemulator.operation.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An instance that is to join or to leave a security group: what the rules of JoinSecurityGroup and LeaveSecurityGroup look at.
 *
 * @param found the instance, or null if there is no such instance in the region
 */
record Membership(
        MembershipParameters parameters,
        World world,
        SecurityGroupTarget target,
        @Nullable Instance found) {

    static Membership of(MembershipParameters parameters, World world) {
        String regionId = parameters.RegionId();
        return new Membership(
                parameters,
                world,
                SecurityGroupTarget.of(world, parameters.SecurityGroupId(), regionId),
                world.instances().getIn(regionId, parameters.InstanceId()));
    }

    /** Begins the preconditions with those that the two operations have in common. */
    static RulesBuilder<Membership> rules() {
        return Rules.<Membership>of(MembershipParameters.class, "2024")
                .invalid(CommonError.REGION_NOT_FOUND, "RegionId")
                .stage(Stage.REQUEST)
                .source(Source.OURS)
                .rule(
                        GatewayError.MISSING_PARAMETER,
                        attempt -> "InstanceId",
                        "neither InstanceId nor NetworkInterfaceId is given",
                        attempt -> attempt.parameters.InstanceId() == null
                                && attempt.parameters.NetworkInterfaceId() == null)
                .source(Source.documented("2024"))
                .rule(
                        MembershipError.INSTANCE_AND_CARD,
                        "InstanceId and NetworkInterfaceId are both given",
                        attempt -> attempt.parameters.InstanceId() != null
                                && attempt.parameters.NetworkInterfaceId() != null)
                .rule(
                        MembershipError.REGION_MISSING,
                        "NetworkInterfaceId is given and RegionId is missing",
                        attempt -> attempt.parameters.NetworkInterfaceId() != null
                                && attempt.parameters.RegionId() == null)
                .include(Membership::target, SecurityGroupTarget.EXISTENCE)
                .rule(
                        CommonError.INSTANCE_NOT_FOUND,
                        "there is no such instance in the region",
                        attempt -> attempt.parameters.InstanceId() != null && attempt.found == null)
                .rule(
                        MembershipError.CARD_NOT_FOUND,
                        "the region has no instance with such a network interface",
                        attempt -> attempt.parameters.NetworkInterfaceId() != null && !attempt.isCardKnown())
                .include(Membership::target, SecurityGroupTarget.NOT_MANAGED)
                .rule(
                        MembershipError.PRIMARY_CARD,
                        "the network interface is the primary one of an instance",
                        attempt -> attempt.parameters.NetworkInterfaceId() != null)
                .rule(
                        CommonError.INSTANCE_LOCKED_FOR_SECURITY,
                        "the instance's OperationLocks contain security",
                        attempt -> attempt.found != null && attempt.found.isLockedFor(OperationLockReason.security))
                .stage(Stage.STATUS)
                .rule(
                        CommonError.INCORRECT_INSTANCE_STATUS,
                        "the instance is neither Running nor Stopped",
                        attempt -> attempt.instance().Status() != InstanceStatus.Running
                                && attempt.instance().Status() != InstanceStatus.Stopped);
    }

    private boolean isCardKnown() {
        Filter<Instance> withCard = new Filter<Instance>()
                .wordMatching(
                        parameters.NetworkInterfaceId(),
                        (instance, id) -> instance.NetworkInterfaces().stream()
                                .anyMatch(card -> card.NetworkInterfaceId().equals(id)));
        String regionId = Objects.requireNonNullElse(parameters.RegionId(), "");
        return Listing.all(world.instances(), regionId, null, withCard)
                .findAny()
                .isPresent();
    }

    /** The instance, for rules after the common ones. */
    Instance instance() {
        return Objects.requireNonNull(found);
    }

    SecurityGroup group() {
        return target.group();
    }

    boolean isMember() {
        return instance().SecurityGroupIds().contains(group().SecurityGroupId());
    }

    /** Whether the instance is in a group of another type; of a group that nobody created the type is not known. */
    boolean isInGroupOfOtherType() {
        return instance().SecurityGroupIds().stream()
                .map(world::securityGroup)
                .anyMatch(other -> other != null && other.SecurityGroupType() != group().SecurityGroupType());
    }

    /** Puts the instance into the group. */
    void join() {
        List<String> groups = new ArrayList<>(instance().SecurityGroupIds());
        groups.add(group().SecurityGroupId());
        world.put(instance().withSecurityGroupIds(groups));
    }

    /** Takes the instance out of the group. */
    void leave() {
        List<String> groups = new ArrayList<>(instance().SecurityGroupIds());
        groups.remove(group().SecurityGroupId());
        world.put(instance().withSecurityGroupIds(groups));
    }
}
