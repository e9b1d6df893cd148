package io.ecsemulator.instance;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.operation.CommonError;
import io.ecsemulator.operation.GatewayError;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.support.OperationTest;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What the operations on RAM roles have in common: their instances and the rules about them. */
abstract class RamRoleTest extends OperationTest {

    RamRoleTest(String action, int port, List<Operation<?, ?, ?>> operations) {
        super(action, port, operations);
    }

    @Override
    protected final String world() {
        return """
                Instances:
                  - {InstanceId: i-1}
                  - {InstanceId: i-2, RamRoleName: role}
                  - {InstanceId: i-3, RamRoleName: other}
                  - {InstanceId: i-classic, InstanceNetworkType: classic}
                  - {InstanceId: i-elsewhere, RegionId: cn-beijing}
                """;
    }

    /** Refusals that the operation has beside those of all. */
    abstract Stream<Refusal> ownRefusals();

    @Override
    protected final List<Refusal> refusals() {
        return Stream.concat(
                        Stream.of(
                                refusal("no region", GatewayError.MISSING_PARAMETER, "RegionId=")
                                        .naming("RegionId"),
                                refusal("no such region", CommonError.REGION_NOT_FOUND, "RegionId=cn-moon"),
                                refusal(
                                        "ids that are no array",
                                        RamRoleError.INSTANCE_IDS_MALFORMED,
                                        "InstanceIds=i-1"),
                                refusal(
                                        "101 instances",
                                        RamRoleError.INSTANCE_IDS_MALFORMED,
                                        "InstanceIds="
                                                + IntStream.rangeClosed(1, 101)
                                                        .mapToObj(i -> "\"i-" + i + "\"")
                                                        .collect(Collectors.joining(",", "[", "]"))),
                                refusal(
                                        "no such instance",
                                        InstanceError.INSTANCE_NOT_FOUND,
                                        "InstanceIds=[\"i-1\",\"i-none\"]"),
                                refusal(
                                        "an instance of another region",
                                        InstanceError.INSTANCE_NOT_FOUND,
                                        "InstanceIds=[\"i-elsewhere\"]"),
                                refusal(
                                        "the classic network",
                                        RamRoleError.CLASSIC_NETWORK,
                                        "InstanceIds=[\"i-1\",\"i-classic\"]")),
                        ownRefusals())
                .toList();
    }

    /** Asserts which RAM role i-1, i-2 and i-3 have. */
    final void assertRoles(String... roles) {
        assertThat(Stream.of("i-1", "i-2", "i-3")
                        .map(id -> emulator.control("instances/" + id)
                                .json()
                                .at("/RamRoleName")
                                .asString()))
                .containsExactly(roles);
    }
}
