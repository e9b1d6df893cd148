package io.ecsemulator.instance;

import io.ecsemulator.cloud.Cidr;
import io.ecsemulator.cloud.World;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The public addresses that instances can get. */
final class PublicAddresses {

    /** Blocks whose addresses are not public: those of private networks, of the cloud's services, and with a special meaning. */
    private static final List<Cidr> NOT_PUBLIC = Stream.of(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.168.0.0/16",
                    "224.0.0.0/3")
            .map(Cidr::of)
            .toList();

    /** The block of the addresses that the emulator chooses from. */
    private static final Cidr CHOSEN = Cidr.of("47.96.0.0/11");

    private PublicAddresses() {}

    static boolean isPublic(String address) {
        return NOT_PUBLIC.stream().noneMatch(block -> block.contains(Cidr.number(address)));
    }

    /** An address that no instance has, which follows from the id of the instance. */
    static String choose(String instanceId, World world) {
        return IntStream.iterate(0, attempt -> attempt + 1)
                .mapToLong(attempt -> Math.floorMod((instanceId + attempt).hashCode(), CHOSEN.size()))
                .mapToObj(offset -> Cidr.address(CHOSEN.first() + offset))
                .filter(address -> !world.hasPublicAddress(address))
                .findFirst()
                .orElseThrow();
    }
}
