package io.ecsemulator.cloud;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A security group as it is stored: the fields of DescribeSecurityGroups and DescribeSecurityGroupAttribute with the API's names.
 * Times have whole seconds. Its instances name it in their SecurityGroupIds.
 *
 * @param VpcId the VPC of the group, or empty for the classic network
 * @param InnerAccessPolicy what becomes of traffic between the instances of the group
 * @param ServiceManaged whether a cloud service manages the group, so that the operations of users are refused
 * @param ServiceID id of that service, or 0
 * @param Permissions the rules of the group in the order in which they were added
 */
@RecordBuilder
public record SecurityGroup(
        String SecurityGroupId,
        String RegionId,
        String SecurityGroupName,
        String Description,
        SecurityGroupType SecurityGroupType,
        String VpcId,
        AccessPolicy InnerAccessPolicy,
        Instant CreationTime,
        String ResourceGroupId,
        boolean ServiceManaged,
        long ServiceID,
        @ListOf("Permission") List<Permission> Permissions,
        @ListOf("Tag") List<Tag> Tags)
        implements SecurityGroupBuilder.With, Grouped<SecurityGroup> {

    /** How many security groups a network card can be in (JoinSecurityGroup 2024). */
    public static final int MAX_OF_INSTANCE = 5;

    /** Drops what is less than a second of the CreationTime; gives rules of a state document an id and a time. */
    public SecurityGroup {
        // Null only while a state document is read that has none: its checks name the place.
        if (CreationTime != null && Permissions != null && SecurityGroupId != null) {
            CreationTime = CreationTime.truncatedTo(ChronoUnit.SECONDS);
            Permissions = numbered(Permissions, SecurityGroupId, CreationTime);
        }
    }

    private static List<Permission> numbered(List<Permission> permissions, String groupId, Instant created) {
        if (permissions.stream()
                .noneMatch(permission -> permission.SecurityGroupRuleId().isEmpty())) {
            return List.copyOf(permissions);
        }
        List<Permission> numbered = new ArrayList<>(permissions);
        String prefix = "sgr-" + (groupId.startsWith("sg-") ? groupId.substring(3) : groupId) + "-";
        for (int i = 0; i < numbered.size(); i++) {
            Permission permission = numbered.get(i);
            if (permission.SecurityGroupRuleId().isEmpty()) {
                String id = prefix + (i + 1);
                numbered.set(i, permission.with(b -> b.SecurityGroupRuleId(id).CreateTime(created)));
            }
        }
        return List.copyOf(numbered);
    }

    @Override
    public String id() {
        return SecurityGroupId;
    }

    @Override
    public SecurityGroupStatus status() {
        return SecurityGroupStatus.Available;
    }

    @Override
    public @Nullable PendingTransition<SecurityGroupStatus> PendingTransition() {
        return null;
    }

    @Override
    public SecurityGroup at(Instant now) {
        return this;
    }

    @Override
    public SecurityGroup tagged(List<Tag> tags) {
        return withTags(tags);
    }

    @Override
    public SecurityGroup grouped(String resourceGroupId) {
        return withResourceGroupId(resourceGroupId);
    }

    /** Whether it is in a VPC, not in the classic network. */
    public boolean inVpc() {
        return !VpcId.isEmpty();
    }

    /** Whether it is in the same region and network as an instance. */
    public boolean isInNetworkOf(Instance instance) {
        boolean isSameNetwork = inVpc()
                ? instance.InstanceNetworkType() == NetworkType.vpc
                        && VpcId.equals(instance.VpcAttributes().VpcId())
                : instance.InstanceNetworkType() == NetworkType.classic;
        return isSameNetwork && RegionId.equals(instance.RegionId());
    }

    /** The other groups of this account that its rules name. */
    List<String> peerGroups() {
        return Permissions.stream()
                .filter(permission -> permission.peerOwnerAccount().isEmpty())
                .map(Permission::peerGroupId)
                .filter(Predicate.not(String::isEmpty))
                .distinct()
                .toList();
    }
}
