package io.ecsemulator.network;

import static io.ecsemulator.support.Emulator.parameters;
import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.operation.GatewayError;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.support.OperationTest;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

class DescribeEipAddressesTest extends OperationTest {

    DescribeEipAddressesTest(@LocalServerPort int port, @Autowired List<Operation<?, ?, ?>> operations) {
        super("DescribeEipAddresses", port, operations);
    }

    @Override
    protected String world() {
        return """
                Instances:
                  - InstanceId: i-1
                    CreationTime: 2026-01-02T03:04:05Z
                    EipAddress: {AllocationId: eip-1, IpAddress: 47.96.0.1, InternetChargeType: PayByTraffic, Bandwidth: 5}
                  - {InstanceId: i-2, PublicIpAddress: [47.96.0.2]}
                """;
    }

    @Override
    protected Map<String, String> accepted() {
        return parameters("Version=2016-04-28&RegionId=cn-hangzhou");
    }

    @Override
    protected List<Refusal> refusals() {
        return List.of(
                refusal("no region", GatewayError.MISSING_PARAMETER, "RegionId=")
                        .naming("RegionId"),
                refusal("no such region", NetworkError.EIP_REGION_NOT_FOUND, "RegionId=cn-moon"),
                refusal("no such type", NetworkError.EIP_INSTANCE_TYPE, "AssociatedInstanceType=Ecs"),
                refusal("no such charge type", NetworkError.EIP_CHARGE_TYPE, "ChargeType=Free"),
                refusal("no such reason", NetworkError.EIP_LOCK_REASON, "LockReason=none"),
                refusal("no such filter", NetworkError.EIP_FILTER_KEY, "Filter.1.Key=ExpiredStartTime"),
                refusal("a filter without a time", NetworkError.EIP_FILTER_VALUE, "Filter.1.Key=CreationStartTime"),
                refusal("a tag without a key", NetworkError.TAG_KEY, "Tag.1.Value=v"),
                refusal("a tag twice", NetworkError.TAG_KEY, "Tag.1.Key=k&Tag.2.Key=k"),
                refusal("an address in a tag", NetworkError.TAG_VALUE, "Tag.1.Key=k&Tag.1.Value=http://x"),
                refusal("51 addresses", GatewayError.INVALID_PARAMETER, "EipAddress=" + items(51))
                        .naming("EipAddress"),
                refusal("51 ids", GatewayError.INVALID_PARAMETER, "AllocationId=" + items(51))
                        .naming("AllocationId"),
                refusal("a dry run", GatewayError.DRY_RUN, "DryRun=true"));
    }

    private static String items(int count) {
        return String.join(",", Collections.nCopies(count, "x"));
    }

    @ParameterizedTest
    @CsvSource({
        "'EipAddress=47.96.0.2,47.96.0.1', 1",
        "EipAddress=47.96.0.2, 0",
        "AllocationId=eip-1, 1",
        "AllocationId=eip-2, 0",
        "AssociatedInstanceId=i-1, 1",
        "AssociatedInstanceId=i-2, 0",
        "AssociatedInstanceType=EcsInstance, 1",
        "AssociatedInstanceType=Nat, 0",
        "Status=InUse, 1",
        "Status=Available, 0",
        "ChargeType=PostPaid, 1",
        "ChargeType=PrePaid, 0",
        "ISP=BGP, 1",
        "ISP=BGP_PRO, 0",
        "LockReason=security, 0",
        "Filter.1.Key=CreationEndTime&Filter.1.Value=2026-01-02T03:05Z, 1",
        "Filter.1.Key=CreationEndTime&Filter.1.Value=2026-01-02T03:04Z, 0",
        "EipName=name, 0",
        "ResourceGroupId=rg-1, 0",
        "SegmentInstanceId=eipsg-1, 0",
        "PublicIpAddressPoolId=pippool-1, 0",
        "SecurityProtectionEnabled=true, 0",
        "ServiceManaged=true, 0",
        "ServiceManaged=false, 1",
        "Tag.1.Key=k, 0",
        "RegionId=cn-beijing, 0",
        "Version=2014-05-26, 1"
    })
    void filters(String filter, int count) {
        assertThat(call(accepted(), filter).json().at("/TotalCount").intValue()).isEqualTo(count);
    }
}
