package io.ecsemulator.store.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.ecsemulator.cloud.Cidr;
import io.ecsemulator.cloud.EmulatorClock;
import io.ecsemulator.cloud.Ids;
import io.ecsemulator.cloud.Instance;
import io.ecsemulator.cloud.InstanceDefaults;
import io.ecsemulator.cloud.InstanceStatus;
import io.ecsemulator.cloud.InstanceTypes;
import io.ecsemulator.cloud.NetworkStatus;
import io.ecsemulator.cloud.VSwitch;
import io.ecsemulator.cloud.VSwitchAddresses;
import io.ecsemulator.cloud.World;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** The free addresses of a large vSwitch. */
class VSwitchAddressesTest {

    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
    private static final VSwitch VSWITCH = vSwitch("10.0.0.0/22");

    private static VSwitch vSwitch(String block) {
        return new VSwitch(
                "vsw-1",
                "vpc-1",
                "cn-hangzhou",
                "cn-hangzhou-b",
                "",
                "",
                NetworkStatus.Available,
                NOW,
                block,
                false,
                "",
                List.of(),
                null);
    }

    private static Instance instance(long address) {
        String text = Cidr.address(address);
        return InstanceDefaults.of(
                        "i-" + text,
                        "cn-hangzhou",
                        "cn-hangzhou-b",
                        InstanceTypes.get("ecs.g6.large"),
                        InstanceStatus.Running,
                        NOW)
                .withVpcAttributes(new Instance.VpcAttributes("vpc-1", "vsw-1", "", List.of(text)));
    }

    private final EmulatorClock clock = new EmulatorClock(EmulatorClock.Mode.MANUAL, () -> NOW);
    private final MemoryStore store = new MemoryStore(clock, Ids.RANDOM);

    private void fill(Consumer<World> then) {
        store.<Boolean>step(world -> {
            Cidr block = Cidr.of(VSWITCH.CidrBlock());
            for (long address = block.first() + 1; address <= block.last() - 3; address++) {
                world.put(instance(address));
            }
            then.accept(world);
            return true;
        });
    }

    @Test
    void aFullOneHasNone() {
        fill(world -> {
            VSwitchAddresses addresses = new VSwitchAddresses(world, VSWITCH);

            assertThat(addresses.free(5)).isEmpty();
            assertThat(addresses.freeCount()).isZero();
        });
    }

    @Test
    void theLowestOfEachGroupAreFound() {
        fill(world -> {
            for (String address : List.of("10.0.3.252", "10.0.2.0", "10.0.0.255")) {
                world.instances().remove("i-" + address);
            }
            VSwitchAddresses addresses = new VSwitchAddresses(world, VSWITCH);

            assertThat(addresses.free(2)).containsExactly("10.0.0.255", "10.0.2.0");
            assertThat(addresses.free(5)).containsExactly("10.0.0.255", "10.0.2.0", "10.0.3.252");
            assertThat(addresses.freeCount()).isEqualTo(3);
        });
    }

    @Test
    void theSystemKeepsTheFirstAndTheLastThree() {
        store.<Boolean>step(world -> {
            VSwitchAddresses addresses = new VSwitchAddresses(world, VSWITCH);

            assertThat(addresses.isUsable("10.0.0.0")).isFalse();
            assertThat(addresses.isUsable("10.0.0.1")).isTrue();
            assertThat(addresses.isUsable("10.0.3.252")).isTrue();
            assertThat(addresses.isUsable("10.0.3.253")).isFalse();
            assertThat(addresses.freeCount()).isEqualTo(1020);
            return true;
        });
    }

    @Test
    void aBlockThatTheSystemKeepsAltogetherHasNone() {
        store.<Boolean>step(world -> {
            for (String block : List.of("10.0.0.0/32", "10.0.0.0/31", "10.0.0.0/30")) {
                VSwitchAddresses addresses = new VSwitchAddresses(world, vSwitch(block));

                assertThat(addresses.freeCount()).isZero();
                assertThat(addresses.free(1)).isEmpty();
            }
            return true;
        });
    }

    @Test
    void theAddressesOfTheLargestBlockAreCountedByItsInstances() {
        store.<Boolean>step(world -> {
            world.put(instance(Cidr.number("10.0.0.1")));
            world.put(instance(Cidr.number("192.0.2.1")));

            assertTimeout(
                    Duration.ofSeconds(2),
                    () -> assertThat(new VSwitchAddresses(world, vSwitch("0.0.0.0/1")).freeCount())
                            .isEqualTo((1L << 31) - 4 - 1));
            return true;
        });
    }

    @Test
    void anInstanceOfAnotherVSwitchTakesNone() {
        store.<Boolean>step(world -> {
            world.put(instance(Cidr.number("10.0.0.1"))
                    .withVpcAttributes(new Instance.VpcAttributes("vpc-1", "vsw-2", "", List.of("10.0.0.1"))));

            assertThat(new VSwitchAddresses(world, VSWITCH).free(1)).containsExactly("10.0.0.1");
            return true;
        });
    }
}
