package io.ecsemulator.instance;

import static io.ecsemulator.support.Emulator.parameters;
import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.operation.CommonError;
import io.ecsemulator.operation.GatewayError;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.support.OperationTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.node.ObjectNode;

class ModifyInstanceSpecTest extends OperationTest {

    ModifyInstanceSpecTest(@LocalServerPort int port, @Autowired List<Operation<?, ?, ?>> operations) {
        super("ModifyInstanceSpec", port, operations);
    }

    @Override
    protected String world() {
        return """
                Instances:
                  - {InstanceId: i-1, Status: Stopped}
                  - {InstanceId: i-running}
                  - {InstanceId: i-starting, Status: Starting}
                  - {InstanceId: i-locked, Status: Stopped, OperationLocks: [security]}
                  - {InstanceId: i-arrears, Status: Stopped, OperationLocks: [financial]}
                  - {InstanceId: i-prepaid, Status: Stopped, InstanceChargeType: PrePaid, ExpiredTime: 2999-01-01T00:00Z}
                  - {InstanceId: i-hibernates, Status: Stopped, HibernationOptions: {Configured: true}}
                  - {InstanceId: i-hosted, Status: Stopped, DedicatedHostAttribute: {DedicatedHostId: dh-1}}
                  - {InstanceId: i-local, Status: Stopped, InstanceType: ecs.i3.xlarge}
                  - {InstanceId: i-shared, Status: Stopped, InstanceType: ecs.g7.large}
                  - {InstanceId: i-full, Status: Stopped}
                  - {InstanceId: i-credit, Status: Stopped, InstanceType: ecs.t5-lc1m2.small, CreditSpecification: Unlimited}
                Zones:
                  - {ZoneId: cn-hangzhou-b, SoldOut: [ecs.c6.large], NotSold: [ecs.c6.xlarge]}
                Disks:
                  - {DiskId: d-1, InstanceId: i-1, Category: cloud_efficiency}
                  - {DiskId: d-shared, InstanceId: i-shared, Category: cloud_essd, MultiAttach: Enabled}
                  - {DiskId: d-full1, InstanceId: i-full}
                  - {DiskId: d-full2, InstanceId: i-full}
                  - {DiskId: d-full3, InstanceId: i-full}
                  - {DiskId: d-full4, InstanceId: i-full}
                  - {DiskId: d-full5, InstanceId: i-full}
                  - {DiskId: d-full6, InstanceId: i-full}
                """;
    }

    @Override
    protected Map<String, String> accepted() {
        return parameters("InstanceId=i-1&InstanceType=ecs.g6.xlarge");
    }

    @Override
    protected List<Refusal> refusals() {
        return List.of(
                refusal("no instance is named", GatewayError.MISSING_PARAMETER, "InstanceId=")
                        .naming("InstanceId"),
                refusal("nothing to change", GatewayError.MISSING_PARAMETER, "InstanceType=")
                        .naming("InstanceType"),
                refusal(
                        "an outgoing bandwidth of 101",
                        InstanceChangeError.SPEC_BANDWIDTH_OUT,
                        "InternetMaxBandwidthOut=101"),
                refusal("no incoming bandwidth", InstanceChangeError.SPEC_BANDWIDTH, "InternetMaxBandwidthIn=0"),
                refusal("type and bandwidth", InstanceChangeError.SPEC_TOO_MANY, "InternetMaxBandwidthOut=1"),
                refusal("no such type", CommonError.INSTANCE_TYPE, "InstanceType=large"),
                refusal("no such instance", CommonError.INSTANCE_NOT_FOUND, "InstanceId=i-none"),
                refusal("locked for security", CommonError.INSTANCE_LOCKED_FOR_SECURITY, "InstanceId=i-locked"),
                refusal("in arrears", CommonError.ARREARS, "InstanceId=i-arrears"),
                refusal("a subscription", InstanceError.CHARGE_TYPE_VIOLATION, "InstanceId=i-prepaid"),
                refusal(
                        "bandwidth of an instance that starts",
                        InstanceChangeError.SPEC_STATUS,
                        "InstanceId=i-starting&InstanceType=&InternetMaxBandwidthOut=1"),
                refusal("type of a running instance", InstanceChangeError.SPEC_NOT_STOPPED, "InstanceId=i-running"),
                refusal(
                        "an instance that may hibernate",
                        CommonError.HIBERNATION_CONFIGURED,
                        "InstanceId=i-hibernates"),
                refusal("on a dedicated host", InstanceChangeError.SPEC_DEDICATED_HOST, "InstanceId=i-hosted"),
                refusal("with local disks", InstanceChangeError.SPEC_DEPENDENCY, "InstanceId=i-local"),
                refusal("to local disks", InstanceChangeError.SPEC_DEPENDENCY, "InstanceType=ecs.i3.xlarge"),
                refusal(
                        "a multi-attach disk on a type without NVMe",
                        InstanceChangeError.SPEC_DEPENDENCY,
                        "InstanceId=i-shared"),
                refusal(
                        "a disk that the type does not take",
                        CommonError.CATEGORY_NOT_OF_TYPE,
                        "InstanceType=ecs.g7.xlarge"),
                refusal(
                        "too many disks",
                        InstanceChangeError.SPEC_TOO_MANY_DISKS,
                        "InstanceId=i-full&InstanceType=ecs.s3.large"),
                refusal(
                        "a type that the zone does not have",
                        InstanceChangeError.SPEC_NOT_OFFERED,
                        "InstanceType=ecs.c6.xlarge"),
                refusal("a type that is sold out", CreateError.RUN_NO_STOCK, "InstanceType=ecs.c6.large"),
                refusal(
                        "more in than out",
                        InstanceChangeError.SPEC_BANDWIDTH,
                        "InstanceType=&InternetMaxBandwidthIn=11"),
                refusal("a dry run", GatewayError.DRY_RUN, "DryRun=true"));
    }

    @Test
    void givesAStoppedInstanceAllThatItsTypeDecides() {
        ObjectNode expected = (ObjectNode) emulator.instance("i-1");

        call(accepted());

        expected.put("InstanceType", "ecs.g6.xlarge")
                .put("Cpu", 4)
                .put("CPU", 4)
                .put("Memory", 16384);
        expected.withObject("/CpuOptions").put("Numa", "N/A").put("CoreCount", 2);
        ObjectNode changed = (ObjectNode) emulator.instance("i-1");
        expected.retain(changed.propertyNames());
        assertThat(changed).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"ecs.t5-lc1m2.large, Unlimited", "ecs.g5.large, ''"})
    void keepsTheCreditsOfAnInstanceThatStaysBurstable(String type, String credits) {
        call(accepted(), "InstanceId=i-credit&InstanceType=" + type);

        assertThat(emulator.instance("i-credit").at("/CreditSpecification").asString())
                .isEqualTo(credits);
    }

    @ParameterizedTest
    @CsvSource({
        "InternetMaxBandwidthOut=5, 5, 10",
        "InternetMaxBandwidthOut=50, 50, 50",
        "InternetMaxBandwidthOut=50&InternetMaxBandwidthIn=20, 50, 20",
        "InternetMaxBandwidthIn=3, 0, 3"
    })
    void changesTheBandwidthOfARunningInstance(String change, int out, int in) {
        call(parameters("InstanceId=i-running"), change);

        assertThat(emulator.instance("i-running").at("/InternetMaxBandwidthOut").asInt())
                .isEqualTo(out);
        assertThat(emulator.instance("i-running").at("/InternetMaxBandwidthIn").asInt())
                .isEqualTo(in);
        assertThat(emulator.instance("i-running").at("/InstanceType").asString())
                .isEqualTo("ecs.g6.large");
    }
}
