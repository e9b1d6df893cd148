package io.ecsemulator.instance;

import static io.ecsemulator.support.Emulator.parameters;
import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.operation.CommonError;
import io.ecsemulator.operation.GatewayError;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.support.OperationTest;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

class DescribeInstanceAutoRenewAttributeTest extends OperationTest {

    DescribeInstanceAutoRenewAttributeTest(@LocalServerPort int port, @Autowired List<Operation<?, ?, ?>> operations) {
        super("DescribeInstanceAutoRenewAttribute", port, operations);
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
        return parameters("RegionId=cn-hangzhou&InstanceId=i-1,i-2");
    }

    @Override
    protected List<Refusal> refusals() {
        return List.of(
                refusal("no region", GatewayError.MISSING_PARAMETER, "RegionId=")
                        .naming("RegionId"),
                refusal("no such region", CommonError.REGION_NOT_FOUND, "RegionId=cn-moon"),
                refusal("neither instances nor a status", RenewalError.NEITHER_IDS_NOR_STATUS, "InstanceId="),
                refusal("no such status", RenewalError.STATUS_INVALID, "RenewalStatus=Never"),
                refusal("a page before the first", RenewalError.PAGE_NUMBER, "PageNumber=0"),
                refusal("a large page", RenewalError.PAGE_SIZE, "PageSize=101"),
                tooMany(),
                unknown("no such instance", "i-none"),
                unknown("an instance of another region", "i-elsewhere"),
                unknown("a comma at the end", ""),
                refusal("pay-as-you-go", RenewalError.PAY_AS_YOU_GO, "InstanceId=i-1,i-hourly"));
    }

    private List<String> ids(String changes) {
        return call(parameters("RegionId=cn-hangzhou&" + changes))
                .json()
                .at("/InstanceRenewAttributes/InstanceRenewAttribute")
                .findValuesAsString("InstanceId");
    }

    @Test
    void listsTheSubscriptionsWithAStatus() {
        assertThat(ids("RenewalStatus=Normal")).containsExactly("i-1");
        assertThat(ids("RenewalStatus=AutoRenewal")).containsExactly("i-2");
        assertThat(ids("RenewalStatus=NotRenewal")).isEmpty();
        assertThat(ids("RenewalStatus=Normal&InstanceId=i-2")).isEmpty();
    }

    @Test
    void listsAPage() {
        assertThat(ids("InstanceId=i-1,i-2&PageSize=1&PageNumber=2")).containsExactly("i-1");
    }
}
