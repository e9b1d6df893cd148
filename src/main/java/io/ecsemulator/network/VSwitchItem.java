package io.ecsemulator.network;

import io.ecsemulator.cloud.ListOf;
import io.ecsemulator.cloud.NetworkStatus;
import io.ecsemulator.cloud.VSwitch;
import io.ecsemulator.cloud.VSwitchAddresses;
import io.ecsemulator.cloud.Vpc;
import io.ecsemulator.cloud.World;
import java.time.Instant;
import java.util.List;

/**
 * A vSwitch in a response. What a vSwitch of the emulator never has is empty: IPv6, network ACLs, sharing.
 *
 * @param AvailableIpAddressCount the number of addresses that instances can still get
 */
record VSwitchItem(
        String VpcId,
        NetworkStatus Status,
        Instant CreationTime,
        boolean IsDefault,
        long AvailableIpAddressCount,
        String NetworkAclId,
        long OwnerId,
        String VSwitchId,
        String CidrBlock,
        String Description,
        String ResourceGroupId,
        String ZoneId,
        String Ipv6CidrBlock,
        String VSwitchName,
        String ShareType,
        boolean EnabledIpv6,
        @ListOf("Tag") List<NetworkTag> Tags,
        RouteTable RouteTable) {

    /** The route table of a vSwitch: the system's; empty if the VPC does not exist. */
    record RouteTable(String RouteTableId, String RouteTableType) {}

    static final String SYSTEM = "System";

    static VSwitchItem of(VSwitch vSwitch, String accountId, World world) {
        return new VSwitchItem(
                vSwitch.VpcId(),
                vSwitch.Status(),
                vSwitch.CreationTime(),
                vSwitch.IsDefault(),
                new VSwitchAddresses(world, vSwitch).freeCount(),
                "",
                Long.parseLong(accountId),
                vSwitch.VSwitchId(),
                vSwitch.CidrBlock(),
                vSwitch.Description(),
                vSwitch.ResourceGroupId(),
                vSwitch.ZoneId(),
                "",
                vSwitch.VSwitchName(),
                "",
                false,
                NetworkTag.of(vSwitch.Tags()),
                new RouteTable(routeTable(vSwitch, world), SYSTEM));
    }

    /** The id of the route table that a vSwitch has. */
    static String routeTable(VSwitch vSwitch, World world) {
        Vpc vpc = world.vpcs().get(vSwitch.VpcId());
        return vpc == null ? "" : vpc.systemRouteTable();
    }
}
