package io.ecsemulator.cloud;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The addresses of a vSwitch: all of its block but the first and the last three, which the system keeps (CreateVSwitch 2024), and
 * but those of the instances in it.
 *
 * <p>Instances are found by groups of 256 addresses, and full groups are passed over: in the largest block, of 65,536 addresses, a
 * free one is found after looking at 256 groups and 256 instances at the most.
 */
public final class VSwitchAddresses {

    private static final int RESERVED_AT_THE_END = 3;
    private static final int GROUP_BITS = 8;

    private final World world;
    private final VSwitch vSwitch;
    private final Cidr block;

    /** The addresses of that vSwitch in that world. */
    public VSwitchAddresses(World world, VSwitch vSwitch) {
        this.world = world;
        this.vSwitch = vSwitch;
        this.block = Cidr.of(vSwitch.CidrBlock());
    }

    /** What instances are found by: the ids of the VPC and the vSwitch, and the groups of addresses in the vSwitch. */
    static List<String> keys(Instance instance) {
        Instance.VpcAttributes network = instance.VpcAttributes();
        Set<String> keys = new TreeSet<>(List.of(network.VpcId(), network.VSwitchId()));
        for (String address : addresses(instance)) {
            keys.add(key(network.VSwitchId(), Cidr.number(address) >> GROUP_BITS));
        }
        return List.copyOf(keys);
    }

    /** The private addresses that an instance has in its vSwitch. */
    private static Set<String> addresses(Instance instance) {
        Set<String> addresses = new TreeSet<>(instance.VpcAttributes().PrivateIpAddress());
        for (Instance.NetworkInterface each : instance.NetworkInterfaces()) {
            for (Instance.PrivateIpSet set : each.PrivateIpSets()) {
                if (!set.Primary()) {
                    addresses.add(set.PrivateIpAddress());
                }
            }
        }
        return addresses;
    }

    private static String key(String vSwitchId, long group) {
        return vSwitchId + "/" + group;
    }

    /** Whether instances can have that address: it is in the block, and the system does not keep it. */
    public boolean isUsable(String address) {
        long number = Cidr.number(address);
        return number >= first() && number <= last();
    }

    /** Whether an instance has that address. */
    public boolean isUsed(String address) {
        return used(Cidr.number(address) >> GROUP_BITS).contains(Cidr.number(address));
    }

    /** The lowest free addresses. */
    public List<String> free(int limit) {
        List<String> free = new ArrayList<>();
        for (long group = first() >> GROUP_BITS; group <= last() >> GROUP_BITS && free.size() < limit; group++) {
            long begin = Math.max(first(), group << GROUP_BITS);
            long end = Math.min(last(), ((group + 1) << GROUP_BITS) - 1);
            if (world.instances().count(ResourceKinds.INSTANCES_BY_NETWORK, key(vSwitch.VSwitchId(), group))
                    > end - begin) {
                continue;
            }
            Set<Long> used = used(group);
            for (long address = begin; address <= end && free.size() < limit; address++) {
                if (!used.contains(address)) {
                    free.add(Cidr.address(address));
                }
            }
        }
        return free;
    }

    /** How many addresses are free; none in a block that the system keeps altogether. */
    public long freeCount() {
        long used = world.instances().by(ResourceKinds.INSTANCES_BY_NETWORK, vSwitch.VSwitchId()).stream()
                .flatMap(instance -> addresses(instance).stream())
                .map(Cidr::number)
                .filter(address -> address >= first() && address <= last())
                .distinct()
                .count();
        return Math.max(0, last() - first() + 1 - used);
    }

    /** The addresses that instances have in a group. */
    private Set<Long> used(long group) {
        Set<Long> used = new TreeSet<>();
        for (Instance instance :
                world.instances().by(ResourceKinds.INSTANCES_BY_NETWORK, key(vSwitch.VSwitchId(), group))) {
            addresses(instance).stream()
                    .map(Cidr::number)
                    .filter(address -> address >> GROUP_BITS == group)
                    .forEach(used::add);
        }
        return used;
    }

    private long first() {
        return block.first() + 1;
    }

    private long last() {
        return block.last() - RESERVED_AT_THE_END;
    }
}
