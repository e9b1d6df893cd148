package io.ecsemulator.securitygroup;

import io.ecsemulator.operation.KnownRegion;
import io.ecsemulator.operation.Mandatory;
import org.jspecify.annotations.Nullable;

/**
 * The request parameters of JoinSecurityGroup and LeaveSecurityGroup.
 *
 * @param SecurityGroupId id of the security group
 * @param InstanceId id of the instance
 * @param NetworkInterfaceId id of a network interface, instead of InstanceId; there are primary interfaces only, whose groups are
 *     those of the instance, so a call with one is refused
 * @param RegionId id of the region; mandatory with NetworkInterfaceId
 */
record MembershipParameters(
        @Mandatory String SecurityGroupId,
        @Nullable String InstanceId,
        @Nullable String NetworkInterfaceId,
        @KnownRegion @Nullable String RegionId) {}
