package io.ecsemulator.network;

import io.ecsemulator.cloud.Instance;
import io.ecsemulator.cloud.Instance.NetworkInterface;
import io.ecsemulator.cloud.ListOf;
import io.ecsemulator.cloud.Tag;
import java.time.Instant;
import java.util.List;

/**
 * A network interface in a response: it is attached to an instance for as long as this exists. It has the instance's time of creation, place,
 * security groups and resource group; its name and description are empty, and it has no tags.
 *
 * @param AssociatedPublicIp the elastic address of the instance, which the primary interface has
 */
record NetworkInterfaceItem(
        Instant CreationTime,
        String VpcId,
        String Type,
        String Status,
        String NetworkInterfaceTrafficMode,
        String NetworkInterfaceName,
        String MacAddress,
        String NetworkInterfaceId,
        String InstanceId,
        String OwnerId,
        boolean ServiceManaged,
        String VSwitchId,
        String Description,
        String ResourceGroupId,
        String ZoneId,
        String PrivateIpAddress,
        @ListOf("PrivateIpSet") List<PrivateIpSet> PrivateIpSets,
        @ListOf("Ipv6Set") List<Instance.Ipv6Set> Ipv6Sets,
        @ListOf("Ipv4PrefixSet") List<Instance.Ipv4PrefixSet> Ipv4PrefixSets,
        @ListOf("Ipv6PrefixSet") List<Instance.Ipv6PrefixSet> Ipv6PrefixSets,
        @ListOf("Tag") List<Tag> Tags,
        @ListOf("SecurityGroupId") List<String> SecurityGroupIds,
        PublicIp AssociatedPublicIp,
        Attachment Attachment,
        boolean DeleteOnRelease) {

    /** A private address, with the elastic address that is bound to it. */
    record PrivateIpSet(String PrivateIpAddress, boolean Primary, PublicIp AssociatedPublicIp) {}

    /** An elastic address; empty without one. */
    record PublicIp(String PublicIpAddress, String AllocationId) {}

    /** Where on the instance it is. */
    record Attachment(int DeviceIndex, String InstanceId, String TrunkNetworkInterfaceId, int NetworkCardIndex) {}

    static final String PRIMARY = "Primary";
    static final String IN_USE = "InUse";

    private static final PublicIp NONE = new PublicIp("", "");

    static NetworkInterfaceItem of(Instance instance, int index, String ownerId) {
        NetworkInterface card = instance.NetworkInterfaces().get(index);
        Instance.EipAddress eip = instance.EipAddress();
        PublicIp publicIp = card.Type().equals(PRIMARY) ? new PublicIp(eip.IpAddress(), eip.AllocationId()) : NONE;
        return new NetworkInterfaceItem(
                instance.CreationTime(),
                instance.VpcAttributes().VpcId(),
                card.Type(),
                IN_USE,
                "Standard",
                "",
                card.MacAddress(),
                card.NetworkInterfaceId(),
                instance.InstanceId(),
                ownerId,
                false,
                instance.VpcAttributes().VSwitchId(),
                "",
                instance.ResourceGroupId(),
                instance.ZoneId(),
                card.PrimaryIpAddress(),
                card.PrivateIpSets().stream()
                        .map(set -> new PrivateIpSet(
                                set.PrivateIpAddress(), set.Primary(), set.Primary() ? publicIp : NONE))
                        .toList(),
                card.Ipv6Sets(),
                card.Ipv4PrefixSets(),
                card.Ipv6PrefixSets(),
                List.of(),
                instance.SecurityGroupIds(),
                publicIp,
                new Attachment(index, instance.InstanceId(), "", 0),
                true);
    }

    /** Whether one of its secondary private addresses is one of those. */
    boolean hasSecondary(List<String> addresses) {
        return PrivateIpSets.stream().anyMatch(set -> !set.Primary() && addresses.contains(set.PrivateIpAddress()));
    }

    /** Whether one of its IPv6 addresses is one of those. */
    boolean hasIpv6(List<String> addresses) {
        return Ipv6Sets.stream().anyMatch(set -> addresses.contains(set.Ipv6Address()));
    }
}
