package io.ecsemulator.network;

import io.ecsemulator.cloud.Cidr;
import java.util.List;
import java.util.stream.Stream;

/** Which blocks of addresses VPCs, vSwitches and users' networks can have (CreateVpc and CreateVSwitch 2024). */
final class AddressBlocks {

    /** The addresses of the cloud's own services. */
    private static final Cidr SERVICES = Cidr.of("100.64.0.0/10");

    private static final List<Cidr> EXCLUDED = Stream.of("224.0.0.0/4", "127.0.0.0/8", "169.254.0.0/16")
            .map(Cidr::of)
            .toList();
    private static final int MIN_VPC_MASK = 8;
    private static final int MAX_VPC_MASK = 28;
    private static final int MIN_VSWITCH_MASK = 16;
    private static final int MAX_VSWITCH_MASK = 29;

    private AddressBlocks() {}

    /** Whether a VPC can have that block. */
    static boolean isForVpc(String text) {
        Cidr block = Cidr.parse(text);
        return block != null
                && block.mask() >= MIN_VPC_MASK
                && block.mask() <= MAX_VPC_MASK
                && !block.overlaps(SERVICES)
                && EXCLUDED.stream().noneMatch(block::overlaps);
    }

    /** Whether the mask of a block is one for a vSwitch. */
    static boolean hasVSwitchMask(Cidr block) {
        return block.mask() >= MIN_VSWITCH_MASK && block.mask() <= MAX_VSWITCH_MASK;
    }

    /** Whether a block has addresses of the cloud's own services. */
    static boolean isReserved(Cidr block) {
        return block.overlaps(SERVICES);
    }
}
