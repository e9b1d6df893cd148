package io.ecsemulator.instance;

import io.ecsemulator.cloud.Cidr;
import io.ecsemulator.cloud.Instance;
import io.ecsemulator.cloud.InstanceBuilder;
import io.ecsemulator.cloud.NetworkStatus;
import io.ecsemulator.cloud.UnknownIds;
import io.ecsemulator.cloud.VSwitch;
import io.ecsemulator.cloud.VSwitchAddresses;
import io.ecsemulator.cloud.World;
import io.ecsemulator.operation.ApiError;
import io.ecsemulator.operation.Rules;
import io.ecsemulator.operation.Source;
import io.ecsemulator.operation.Stage;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * The vSwitch and the private addresses of instances that are to be created.
 *
 * @param vSwitch the vSwitch, or null if the region does not have it
 * @param isUnknownAccepted whether a vSwitch that does not exist is taken as one that was created elsewhere
 * @param free the lowest free addresses of the vSwitch, as many as there are instances; fewer if it has not enough
 */
record NetworkPlan(
        CreateParameters asked,
        @Nullable VSwitch vSwitch,
        boolean isUnknownAccepted,
        @Nullable VSwitchAddresses addresses,
        List<String> free) {

    static NetworkPlan of(World world, CreateParameters asked, UnknownIds unknownIds) {
        VSwitch found = world.vSwitches().get(asked.VSwitchId());
        VSwitch vSwitch = found != null && found.RegionId().equals(asked.RegionId()) ? found : null;
        VSwitchAddresses addresses = vSwitch == null ? null : new VSwitchAddresses(world, vSwitch);
        return new NetworkPlan(
                asked,
                vSwitch,
                found == null && unknownIds == UnknownIds.ACCEPTED,
                addresses,
                addresses == null ? List.of() : addresses.free(asked.amount()));
    }

    /**
     * The rules about them; in a vSwitch that does not exist any address will do.
     *
     * @param malformed the error for a text that is no address
     * @param inUse the error for an address that an instance has
     */
    static Rules<NetworkPlan> rules(ApiError malformed, ApiError inUse) {
        return Rules.<NetworkPlan>shared("2024")
                .stage(Stage.REQUEST)
                .rule(
                        malformed,
                        "PrivateIpAddress is no IPv4 address",
                        plan -> plan.first() != null && Cidr.number(plan.first()) < 0)
                .stage(Stage.EXISTENCE)
                .rule(
                        CreateError.VSWITCH_NOT_FOUND,
                        "the vSwitch is in another region, or does not exist and ecs.emulator.unknown-ids is refused",
                        plan -> plan.vSwitch == null && !plan.isUnknownAccepted)
                .stage(Stage.STATUS)
                .rule(
                        CreateError.VSWITCH_STATUS,
                        "the vSwitch is Pending",
                        plan -> plan.vSwitch != null && plan.vSwitch.Status() != NetworkStatus.Available)
                .source(Source.documented("older editions of RunInstances and CreateInstance"))
                .rule(
                        CreateError.VSWITCH_ZONE,
                        "ZoneId is not the zone of the vSwitch",
                        plan -> plan.vSwitch != null
                                && plan.asked.ZoneId() != null
                                && !plan.vSwitch.ZoneId().equals(plan.asked.ZoneId()))
                .source(Source.documented("2024"))
                .stage(Stage.LIMITS)
                .rule(
                        CreateError.ADDRESS_OUTSIDE,
                        "PrivateIpAddress, or an address after it for a further instance, is not one that the vSwitch has for instances",
                        plan -> plan.addresses != null
                                && plan.given().stream().anyMatch(address -> !plan.addresses.isUsable(address)))
                .rule(
                        inUse,
                        "an instance in the vSwitch has PrivateIpAddress, or an address after it for a further instance",
                        plan -> plan.addresses != null && plan.given().stream().anyMatch(plan.addresses::isUsed))
                .rule(
                        CreateError.NO_ADDRESSES,
                        "the vSwitch has fewer free addresses than instances are to be created",
                        plan -> plan.vSwitch != null && plan.free.size() < plan.asked.amount())
                .build();
    }

    private @Nullable String first() {
        return asked.Settings().PrivateIpAddress();
    }

    /** PrivateIpAddress and those that follow, one for each instance; none without it. */
    private List<String> given() {
        String first = first();
        return first == null
                ? List.of()
                : LongStream.range(0, asked.amount())
                        .mapToObj(index -> Cidr.address(Cidr.number(first) + index))
                        .toList();
    }

    /** The VPC of the vSwitch, or null if that does not exist. */
    @Nullable
    String vpcId() {
        return vSwitch == null ? null : vSwitch.VpcId();
    }

    /** The zone of the instances: that of the request, else that of the vSwitch, else {@code absent}. */
    String zoneId(String absent) {
        return Objects.requireNonNullElse(asked.ZoneId(), vSwitch == null ? absent : vSwitch.ZoneId());
    }

    /**
     * Puts an instance into the vSwitch.
     *
     * @param plain the instance with its defaults
     * @param groups the security groups, in whose VPC the instance is if the vSwitch does not exist
     * @param index which of the instances of the call it is, from 0
     */
    void apply(Instance plain, GroupPlan groups, InstanceBuilder instance, int index) {
        Instance.VpcAttributes vpc = plain.VpcAttributes();
        List<String> all = first() == null ? free : given();
        List<String> own = all.isEmpty() ? vpc.PrivateIpAddress() : List.of(all.get(index));
        Instance.NetworkInterface card = plain.NetworkInterfaces().get(0);
        instance.VpcAttributes(new Instance.VpcAttributes(
                        vSwitch == null ? groups.vpcIdOr(vpc.VpcId()) : vSwitch.VpcId(),
                        asked.VSwitchId(),
                        vpc.NatIpAddress(),
                        own))
                .NetworkInterfaces(List.of(new Instance.NetworkInterface(
                        card.NetworkInterfaceId(),
                        card.Type(),
                        card.MacAddress(),
                        own.get(0),
                        List.of(new Instance.PrivateIpSet(own.get(0), true)),
                        card.Ipv6Sets(),
                        card.Ipv4PrefixSets(),
                        card.Ipv6PrefixSets())));
    }
}
