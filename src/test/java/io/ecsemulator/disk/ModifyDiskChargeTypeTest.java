package io.ecsemulator.disk;

import static io.ecsemulator.support.Emulator.parameters;
import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.operation.ApiError;
import io.ecsemulator.operation.CommonError;
import io.ecsemulator.operation.GatewayError;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.support.OperationTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.node.ObjectNode;

class ModifyDiskChargeTypeTest extends OperationTest {

    private static final Duration PAUSE = Duration.ofMinutes(5);

    ModifyDiskChargeTypeTest(@LocalServerPort int port, @Autowired List<Operation<?, ?, ?>> operations) {
        super("ModifyDiskChargeType", port, operations);
    }

    @Override
    protected String world() {
        return """
                Instances:
                  - {InstanceId: i-1, InstanceChargeType: PrePaid, ExpiredTime: 2999-05-06T07:00Z}
                  - {InstanceId: i-postpaid}
                  - {InstanceId: i-starting, InstanceChargeType: PrePaid, Status: Starting}
                  - {InstanceId: i-expired, InstanceChargeType: PrePaid, ExpiredTime: 2020-01-01T00:00Z}
                  - {InstanceId: i-arrears, InstanceChargeType: PrePaid, OperationLocks: [financial]}
                  - {InstanceId: i-elsewhere, InstanceChargeType: PrePaid, RegionId: cn-beijing}
                Disks:
                  - {DiskId: d-system, InstanceId: i-1, Type: system, DiskChargeType: PrePaid}
                  - {DiskId: d-1, InstanceId: i-1}
                  - {DiskId: d-2, InstanceId: i-1}
                  - DiskId: d-prepaid
                    InstanceId: i-1
                    DiskChargeType: PrePaid
                    Portable: false
                    ExpiredTime: 2999-05-06T07:00Z
                  - {DiskId: d-leaving, InstanceId: i-1, Status: Detaching}
                  - {DiskId: d-arrears, InstanceId: i-1, OperationLocks: [financial]}
                  - {DiskId: d-detached, InstanceId: i-1, OperationLocks: [detached-system-disk]}
                  - {DiskId: d-shared, InstanceId: i-1, MultiAttach: Enabled}
                  - {DiskId: d-local, InstanceId: i-1, Portable: false}
                  - {DiskId: d-changed, InstanceId: i-1, ChargeTypeTime: 2998-01-01T00:00Z}
                  - {DiskId: d-loose}
                  - {DiskId: d-released, Status: Released}
                """;
    }

    @Override
    protected Map<String, String> accepted() {
        return parameters("RegionId=cn-hangzhou&InstanceId=i-1&DiskIds=[\"d-1\",\"d-2\"]");
    }

    @Override
    protected List<Refusal> refusals() {
        return List.of(
                refusal("no region", DiskChangeError.CHARGE_REGION_MISSING, "RegionId="),
                refusal("no such region", CommonError.REGION_DOES_NOT_EXIST, "RegionId=cn-moon"),
                refusal("no instance", DiskChangeError.CHARGE_INSTANCE_MISSING, "InstanceId="),
                refusal("no disks", GatewayError.MISSING_PARAMETER, "DiskIds=").naming("DiskIds"),
                invalid("DiskIds", "d-1"),
                invalid("DiskIds", "[]"),
                invalid(
                        "DiskIds",
                        IntStream.range(0, 17)
                                .mapToObj(i -> "\"d-" + i + "\"")
                                .collect(Collectors.joining(",", "[", "]"))),
                invalid("DiskChargeType", "Free"),
                refusal("no such instance", DiskChangeError.CHARGE_INSTANCE_NOT_FOUND, "InstanceId=i-none"),
                refusal(
                        "an instance of another region",
                        DiskChangeError.CHARGE_INSTANCE_NOT_FOUND,
                        "InstanceId=i-elsewhere"),
                refusal("an instance in arrears", DiskChangeError.ARREARAGE, "InstanceId=i-arrears"),
                refusal("an expired subscription", DiskChangeError.CHARGE_INSTANCE_STATUS, "InstanceId=i-expired"),
                refusal("a starting instance", DiskChangeError.CHARGE_INSTANCE_STATUS, "InstanceId=i-starting"),
                refusal("a pay-as-you-go instance", DiskChangeError.CHARGE_TYPE_VIOLATION, "InstanceId=i-postpaid"),
                of("no such disk", DiskChangeError.CHARGE_DISKS_NOT_FOUND, "d-none"),
                of("a released disk", DiskChangeError.CHARGE_DISKS_NOT_FOUND, "d-released"),
                of("a disk on no instance", DiskChangeError.CHARGE_DISKS_NOT_FOUND, "d-loose"),
                of("a Detaching disk", DiskChangeError.CHARGE_DISKS_NOT_FOUND, "d-leaving"),
                of("a system disk", DiskChangeError.CHARGE_DISKS_NOT_FOUND, "d-system"),
                of("a disk in arrears", DiskChangeError.ARREARAGE, "d-arrears"),
                of("a detached system disk", DiskChangeError.DETACHED_SYSTEM_DISK, "d-detached"),
                of("a multi-attach disk", CommonError.OPERATION_NOT_FOR_MULTI_ATTACH, "d-shared"),
                of("a disk that is not portable", DiskChangeError.CHARGE_NOT_PORTABLE, "d-local"),
                of("a disk that was changed less than 5 minutes ago", DiskChangeError.CHARGE_TOO_SOON, "d-changed"));
    }

    private Refusal invalid(String name, String value) {
        return refusal("bad " + name + " " + value, GatewayError.INVALID_PARAMETER, name, value)
                .naming(name);
    }

    /** A refusal because of that disk, after a disk that could be changed. */
    private Refusal of(String when, ApiError error, String diskId) {
        return refusal(when, error, "DiskIds=[\"d-1\",\"" + diskId + "\"]");
    }

    @Test
    void subscriptionDiskIsNotPortableAndExpiresWithItsInstance() {
        ObjectNode expected = (ObjectNode) emulator.disk("d-1");

        call(accepted());

        expected.put("DiskChargeType", "PrePaid").put("Portable", false).put("ExpiredTime", "2999-05-06T07:00Z");
        assertThat(emulator.disk("d-1")).isEqualTo(expected);
        assertThat(emulator.disk("d-2").at("/DiskChargeType").asString()).isEqualTo("PrePaid");
    }

    @Test
    void payAsYouGoDiskIsPortable() {
        ObjectNode expected = (ObjectNode) emulator.disk("d-prepaid");

        call(accepted(), "DiskIds=[\"d-prepaid\"]&DiskChargeType=PostPaid");

        expected.put("DiskChargeType", "PostPaid").put("Portable", true).put("ExpiredTime", "2999-09-08T16:00Z");
        assertThat(emulator.disk("d-prepaid")).isEqualTo(expected);
    }

    @Test
    void diskCanBeChangedAgainAfterFiveMinutes() {
        call(accepted());
        Map<String, String> back = accepted();
        back.put("DiskChargeType", "PostPaid");

        emulator.advance(PAUSE.minusNanos(1));
        assertThat(call(back).json().at("/Code").asString()).isEqualTo("Throttling");
        emulator.advance(Duration.ofNanos(1));
        assertThat(call(back).status()).isEqualTo(200);
        assertThat(emulator.disk("d-1").at("/DiskChargeType").asString()).isEqualTo("PostPaid");
    }

    @Test
    void diskThatHasTheChargeTypeStaysAsItIs() {
        String before = emulator.control("state").body();

        assertThat(call(accepted(), "DiskIds=[\"d-prepaid\"]")
                        .json()
                        .at("/OrderId")
                        .asString())
                .isEmpty();

        assertThat(emulator.control("state").body()).isEqualTo(before);
    }

    @Test
    void unpaidOrderChangesNothing() {
        String before = emulator.control("state").body();

        assertThat(call(accepted(), "AutoPay=false").json().at("/OrderId").asString())
                .isEqualTo("200000000000001");

        assertThat(emulator.control("state").body()).isEqualTo(before);
    }

    @Test
    void repeatedCallWithTheSameClientTokenIsExecutedOnce() {
        String first =
                call(accepted(), "ClientToken=token").json().at("/OrderId").asString();

        assertThat(call(accepted(), "ClientToken=token").json().at("/OrderId").asString())
                .isEqualTo(first);
    }

    @Test
    void stateDocumentKeepsTimeOfChange() {
        call(accepted());
        String state = emulator.control("state").body();
        assertThat(state).contains("\"ChargeTypeTime\"");

        emulator.world("{}");
        emulator.world(state);

        assertThat(emulator.control("state").body()).isEqualTo(state);
        assertThat(call(accepted(), "DiskChargeType=PostPaid").status()).isEqualTo(400);
    }
}
