package io.ecsemulator.instance;

import static io.ecsemulator.support.Emulator.parameters;
import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.operation.CommonError;
import io.ecsemulator.operation.GatewayError;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.support.OperationTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

class ModifyInstanceChargeTypeTest extends OperationTest {

    ModifyInstanceChargeTypeTest(@LocalServerPort int port, @Autowired List<Operation<?, ?, ?>> operations) {
        super("ModifyInstanceChargeType", port, operations);
    }

    @Override
    protected Instant time() {
        return Instant.parse("2030-01-31T10:00:00Z");
    }

    @Override
    protected String world() {
        return """
                Instances:
                  - {InstanceId: i-1}
                  - {InstanceId: i-2, Status: Stopped}
                  - {InstanceId: i-elsewhere, RegionId: cn-beijing}
                  - {InstanceId: i-starting, Status: Starting}
                  - {InstanceId: i-arrears, OperationLocks: [financial]}
                  - {InstanceId: i-prepaid, InstanceChargeType: PrePaid, ExpiredTime: 2999-05-06T07:00Z}
                  - {InstanceId: i-expired, InstanceChargeType: PrePaid, ExpiredTime: 2020-01-01T00:00Z}
                  - {InstanceId: i-spot, SpotStrategy: SpotAsPriceGo}
                  - {InstanceId: i-ends, AutoReleaseTime: 2999-01-01T00:00Z}
                  - {InstanceId: i-hosted, DedicatedHostAttribute: {DedicatedHostId: dh-1}}
                Disks:
                  - {DiskId: d-system, InstanceId: i-1, Type: system}
                  - {DiskId: d-data, InstanceId: i-1}
                  - {DiskId: d-other, InstanceId: i-2}
                  - {DiskId: d-prepaid, InstanceId: i-prepaid, DiskChargeType: PrePaid}
                """;
    }

    @Override
    protected Map<String, String> accepted() {
        return parameters("RegionId=cn-hangzhou&InstanceIds=[\"i-1\",\"i-2\"]&Period=1");
    }

    private static String ids(String id) {
        return "[\"i-1\",\"" + id + "\"]";
    }

    @Override
    protected List<Refusal> refusals() {
        return List.of(
                refusal("no region", GatewayError.MISSING_PARAMETER, "RegionId=")
                        .naming("RegionId"),
                refusal("no such region", CommonError.REGION_NOT_FOUND, "RegionId=cn-moon"),
                refusal("no instances", GatewayError.MISSING_PARAMETER, "InstanceIds=")
                        .naming("InstanceIds"),
                refusal("no array of ids", InstanceChangeError.CHARGE_INSTANCE_IDS, "InstanceIds=i-1"),
                refusal(
                        "21 instances",
                        InstanceChangeError.CHARGE_TOO_MANY,
                        "InstanceIds",
                        IntStream.range(0, 21)
                                .mapToObj(i -> "\"i-" + i + "\"")
                                .collect(Collectors.joining(",", "[", "]"))),
                refusal("no such billing method", InstanceChangeError.CHARGE_TYPE, "InstanceChargeType=Free"),
                refusal("a period of a word", GatewayError.INVALID_PARAMETER, "Period=long")
                        .naming("Period"),
                refusal("no such unit", InstanceChangeError.CHARGE_PERIOD_UNIT, "PeriodUnit=Year"),
                refusal("no period", CreateError.PERIOD_INVALID, "Period="),
                refusal("10 months", CreateError.PERIOD_INVALID, "Period=10"),
                refusal("5 weeks", CreateError.PERIOD_INVALID, "Period=5&PeriodUnit=Week"),
                refusal("no such instance", InstanceError.INSTANCE_NOT_FOUND, "InstanceIds", ids("i-none")),
                refusal("in another region", InstanceError.INSTANCE_NOT_FOUND, "InstanceIds", ids("i-elsewhere")),
                refusal("in arrears", InstanceChangeError.CHARGE_ARREARAGE, "InstanceIds", ids("i-arrears")),
                refusal("an expired subscription", InstanceChangeError.CHARGE_EXPIRED, "InstanceIds", ids("i-expired")),
                refusal("a starting instance", InstanceChangeError.CHARGE_STATUS, "InstanceIds", ids("i-starting")),
                refusal("a spot instance", InstanceChangeError.CHARGE_SPOT, "InstanceIds", ids("i-spot")),
                refusal(
                        "an instance with a release time",
                        InstanceChangeError.CHARGE_RELEASE_TIME,
                        "InstanceIds",
                        ids("i-ends")),
                refusal(
                        "on a dedicated host",
                        InstanceChangeError.CHARGE_DEDICATED_HOST,
                        "InstanceIds",
                        ids("i-hosted")),
                refusal("a dry run", GatewayError.DRY_RUN, "DryRun=true"));
    }

    private String chargeType(String diskId) {
        return emulator.disk(diskId).at("/DiskChargeType").asString();
    }

    @ParameterizedTest
    @CsvSource({"1, '', 2030-02-28T16:00Z", "12, Month, 2031-01-31T16:00Z", "2, Week, 2030-02-14T16:00Z"})
    void subscriptionEndsWithTheLastDayOfItsPeriod(int period, String unit, String end) {
        call(accepted(), "Period=" + period + "&PeriodUnit=" + unit);

        assertThat(emulator.instance("i-2").at("/InstanceChargeType").asString())
                .isEqualTo("PrePaid");
        assertThat(emulator.instance("i-2").at("/ExpiredTime").asString()).isEqualTo(end);
        assertThat(emulator.disk("d-system").at("/ExpiredTime").asString()).isEqualTo(end);
    }

    @Test
    void dataDisksBecomeSubscriptionsOnlyWithIncludeDataDisks() {
        call(accepted());
        assertThat(chargeType("d-system")).isEqualTo("PrePaid");
        assertThat(chargeType("d-data")).isEqualTo("PostPaid");

        call(accepted(), "InstanceChargeType=PostPaid");
        call(accepted(), "IncludeDataDisks=true");
        assertThat(chargeType("d-data")).isEqualTo("PrePaid");
        assertThat(chargeType("d-other")).isEqualTo("PrePaid");
    }

    @Test
    void payAsYouGoIncludesTheDisksOfTheSubscription() {
        call(accepted(), "InstanceIds=[\"i-prepaid\"]&InstanceChargeType=PostPaid&Period=");

        assertThat(emulator.instance("i-prepaid").at("/InstanceChargeType").asString())
                .isEqualTo("PostPaid");
        assertThat(emulator.instance("i-prepaid").at("/ExpiredTime").asString()).isEqualTo("2099-12-31T15:59Z");
        assertThat(chargeType("d-prepaid")).isEqualTo("PostPaid");
    }

    @Test
    void unpaidOrderChangesNothing() {
        assertThat(call(accepted(), "AutoPay=false").json().at("/OrderId").asString())
                .isNotEmpty();
        assertThat(emulator.instance("i-1").at("/InstanceChargeType").asString())
                .isEqualTo("PostPaid");
    }

    @Test
    void instancesWithThatBillingMethodNeedNoOrder() {
        assertThat(call(accepted(), "InstanceIds=[\"i-prepaid\"]")
                        .json()
                        .at("/OrderId")
                        .asString())
                .isEmpty();
        assertThat(emulator.instance("i-prepaid").at("/ExpiredTime").asString()).isEqualTo("2999-05-06T07:00Z");
    }

    @Test
    void showsTheFeesOfTheWayBack() {
        assertThat(call(accepted(), "InstanceIds=[\"i-prepaid\"]&InstanceChargeType=PostPaid&IsDetailFee=true")
                        .json()
                        .at("/FeeOfInstances/FeeOfInstance")
                        .toString())
                .isEqualTo("[{\"InstanceId\":\"i-prepaid\",\"Currency\":\"CNY\",\"Fee\":\"0\"}]");
    }
}
