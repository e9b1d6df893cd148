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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

class ModifyInstanceAutoRenewAttributeTest extends OperationTest {

    ModifyInstanceAutoRenewAttributeTest(@LocalServerPort int port, @Autowired List<Operation<?, ?, ?>> operations) {
        super("ModifyInstanceAutoRenewAttribute", port, operations);
    }

    @Override
    protected Instant time() {
        return Instant.parse("2040-01-01T00:00:00Z");
    }

    @Override
    protected String world() {
        return """
                Instances:
                  - {InstanceId: i-1, InstanceChargeType: PrePaid, ExpiredTime: 2040-03-15T16:00Z}
                  - InstanceId: i-2
                    InstanceChargeType: PrePaid
                    ExpiredTime: 2040-03-15T16:00Z
                    RenewAttribute: {RenewalStatus: AutoRenewal, Duration: 2, PeriodUnit: Week}
                  - {InstanceId: i-hourly}
                  - {InstanceId: i-elsewhere, RegionId: cn-beijing, InstanceChargeType: PrePaid}
                """;
    }

    private Refusal unknown(String when, String instanceId) {
        return refusal(when, RenewalError.INSTANCE_ID_INVALID, "InstanceId=i-1," + instanceId);
    }

    private Refusal tooMany() {
        return refusal(
                "101 instances",
                RenewalError.TOO_MANY_INSTANCE_IDS,
                "InstanceId="
                        + IntStream.rangeClosed(1, 101).mapToObj(i -> "i-" + i).collect(Collectors.joining(",")));
    }

    @Override
    protected Map<String, String> accepted() {
        return parameters("RegionId=cn-hangzhou&InstanceId=i-1,i-2&RenewalStatus=AutoRenewal&Duration=3");
    }

    @Override
    protected List<Refusal> refusals() {
        return List.of(
                refusal("no region", GatewayError.MISSING_PARAMETER, "RegionId=")
                        .naming("RegionId"),
                refusal("no such region", CommonError.REGION_NOT_FOUND, "RegionId=cn-moon"),
                refusal("no instances", RenewalError.INSTANCE_ID_MISSING, "InstanceId="),
                refusal("no such status", RenewalError.STATUS_INVALID, "RenewalStatus=Never"),
                refusal("no such unit", RenewalError.PERIOD_UNIT, "PeriodUnit=Day"),
                refusal("four months", RenewalError.DURATION, "Duration=4"),
                refusal("five weeks", RenewalError.DURATION, "Duration=5&PeriodUnit=Week"),
                refusal("six years", RenewalError.DURATION, "Duration=6&PeriodUnit=Year"),
                tooMany(),
                unknown("no such instance", "i-none"),
                unknown("an instance of another region", "i-elsewhere"),
                refusal("pay-as-you-go", RenewalError.PAY_AS_YOU_GO, "InstanceId=i-1,i-hourly"));
    }

    private String renewal(String instanceId) {
        return emulator.control("instances/" + instanceId)
                .json()
                .at("/RenewAttribute")
                .toString();
    }

    private static String renewal(String status, int duration, String unit) {
        return "{\"RenewalStatus\":\"%s\",\"Duration\":%d,\"PeriodUnit\":\"%s\"}".formatted(status, duration, unit);
    }

    @Test
    void modifiesAllInstances() {
        call(accepted());

        assertThat(renewal("i-1")).isEqualTo(renewal("AutoRenewal", 3, "Month"));
        assertThat(renewal("i-2")).isEqualTo(renewal("AutoRenewal", 3, "Month"));
    }

    @Test
    void withoutDurationItStays() {
        call(accepted(), "Duration=&PeriodUnit=Year&RenewalStatus=NotRenewal");

        assertThat(renewal("i-1")).isEqualTo(renewal("NotRenewal", 1, "Month"));
        assertThat(renewal("i-2")).isEqualTo(renewal("NotRenewal", 2, "Week"));
    }

    @Test
    void autoRenewCountsWithoutRenewalStatus() {
        call(accepted(), "RenewalStatus=&AutoRenew=true&Duration=1&PeriodUnit=Year");
        assertThat(renewal("i-1")).isEqualTo(renewal("AutoRenewal", 1, "Year"));

        call(parameters("RegionId=cn-hangzhou&InstanceId=i-1"));
        assertThat(renewal("i-1")).isEqualTo(renewal("Normal", 1, "Year"));

        call(accepted(), "AutoRenew=true&RenewalStatus=Normal");
        assertThat(renewal("i-1")).isEqualTo(renewal("Normal", 3, "Month"));
    }

    private String expiredTimeAt(String time) {
        emulator.advanceTo(Instant.parse(time));
        return emulator.instance("i-1").at("/ExpiredTime").asString();
    }

    @Test
    void subscriptionIsRenewedOnTheNinthDayBeforeItExpires() {
        call(accepted());

        assertThat(expiredTimeAt("2040-03-05T23:59:59Z")).isEqualTo("2040-03-15T16:00Z");
        assertThat(expiredTimeAt("2040-03-06T00:00:00Z")).isEqualTo("2040-06-15T16:00Z");
        assertThat(expiredTimeAt("2040-06-05T23:59:59Z")).isEqualTo("2040-06-15T16:00Z");
        assertThat(expiredTimeAt("2041-12-07T00:00:00Z")).isEqualTo("2042-03-15T16:00Z");
    }

    @Test
    void renewedWeeksReachBeyondTheNinthDay() {
        call(accepted(), "Duration=1&PeriodUnit=Week");

        assertThat(expiredTimeAt("2040-03-06T00:00:00Z")).isEqualTo("2040-03-22T16:00Z");
        assertThat(expiredTimeAt("2040-03-13T00:00:00Z")).isEqualTo("2040-03-29T16:00Z");
    }

    @Test
    void subscriptionThatIsNotRenewedExpires() {
        call(accepted(), "RenewalStatus=NotRenewal");

        assertThat(expiredTimeAt("2041-01-01T00:00:00Z")).isEqualTo("2040-03-15T16:00Z");
    }

    @Test
    void renewalsEndWithTheClock() {
        call(accepted(), "Duration=1&PeriodUnit=Week");

        assertThat(expiredTimeAt("9999-12-30T00:00:00Z")).isEqualTo("9999-12-31T00:00Z");
    }
}
