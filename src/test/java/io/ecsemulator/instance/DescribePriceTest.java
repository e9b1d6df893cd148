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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

class DescribePriceTest extends OperationTest {

    DescribePriceTest(@LocalServerPort int port, @Autowired List<Operation<?, ?, ?>> operations) {
        super("DescribePrice", port, operations);
    }

    @Override
    protected String world() {
        return "Instances: []";
    }

    @Override
    protected Map<String, String> accepted() {
        return parameters("RegionId=cn-hangzhou&InstanceType=ecs.g6.large&PriceUnit=Year"
                + "&DataDisk.1.Category=cloud_essd&DataDisk.1.Size=40");
    }

    @Override
    protected List<Refusal> refusals() {
        return List.of(
                refusal("no region", GatewayError.MISSING_PARAMETER, "RegionId=")
                        .naming("RegionId"),
                refusal("no such region", CommonError.REGION_NOT_IN_RECORDS, "RegionId=cn-moon"),
                refusal("no such resource", PriceError.RESOURCE_TYPE, "ResourceType=house"),
                refusal("no such way to pay traffic", CreateError.INTERNET_CHARGE_TYPE, "InternetChargeType=Free"),
                refusal("too much bandwidth", PriceError.BANDWIDTH_OUT, "InternetMaxBandwidthOut=101"),
                refusal("no such unit", PriceError.PRICE_UNIT, "PriceUnit=Day"),
                refusal("too many", PriceError.AMOUNT, "Amount=1001"),
                refusal("a disk of no size", CommonError.DATA_DISK_SIZE, "DataDisk.1.Size=0"),
                refusal("a system disk of no size", PriceError.SYSTEM_DISK_SIZE, "SystemDisk.Size=0"),
                refusal("no such level", CreateError.PERFORMANCE_LEVEL, "DataDisk.1.PerformanceLevel=PL9"),
                refusal("17 disks", CreateError.TOO_MANY_DISKS, disks(17)),
                refusal("no type", PriceError.TYPE_MISSING, "InstanceType="),
                refusal("no such type", CommonError.INSTANCE_TYPE, "InstanceType=large"),
                refusal("no disk", PriceError.CATEGORY_MISSING, "ResourceType=disk&DataDisk.1.Category="),
                refusal("no such category", CreateError.DATA_DISK_CATEGORY, "DataDisk.1.Category=cloud_paper"),
                refusal("no such system disk", PriceError.SYSTEM_DISK_CATEGORY, "SystemDisk.Category=cloud_paper"),
                refusal("a disk without a size", CommonError.DATA_DISK_SIZE, "ResourceType=disk&DataDisk.1.Size="),
                refusal("a small disk", CommonError.DATA_DISK_SIZE, "DataDisk.1.Size=19"),
                refusal("a large system disk", PriceError.SYSTEM_DISK_SIZE, "SystemDisk.Size=4000"),
                refusal("5 disks", CreateError.TOO_MANY_DISKS, disks(5)),
                refusal("a disk for a year", PriceError.PRICE_UNIT, "ResourceType=disk"),
                refusal("6 years", CreateError.PERIOD_INVALID, "Period=6"),
                refusal("no years", CreateError.PERIOD_INVALID, "Period=0"),
                refusal("a host", PriceError.NOT_FOUND, "ResourceType=ddh"));
    }

    private static String disks(int number) {
        return IntStream.rangeClosed(1, number)
                .mapToObj(i -> "DataDisk." + i + ".Size=40")
                .collect(Collectors.joining("&"));
    }

    private double price(String parameters) {
        return emulator.call("DescribePrice", "RegionId=cn-hangzhou&" + parameters)
                .at("/PriceInfo/Price/TradePrice")
                .asDouble();
    }

    @ParameterizedTest
    @CsvSource({
        "InstanceType=ecs.g6.large, 0.48",
        "InstanceType=ecs.g6.large&Amount=10, 4.8",
        "InstanceType=ecs.g6.large&SpotStrategy=SpotAsPriceGo, 0.096",
        "InstanceType=ecs.g6.large&PriceUnit=Week&Period=2, 115.2",
        "InstanceType=ecs.g6.large&PriceUnit=Month, 230.4",
        "InstanceType=ecs.g6.large&PriceUnit=Month&SpotStrategy=SpotAsPriceGo, 230.4",
        "InstanceType=ecs.g6.large&PriceUnit=Year, 2350.08",
        "InstanceType=ecs.g6.large&SystemDisk.Category=cloud_ssd&SystemDisk.Size=50, 0.55",
        "InstanceType=ecs.g6.large&InternetMaxBandwidthOut=10, 0.48",
        "InstanceType=ecs.g6.large&InternetMaxBandwidthOut=10&InternetChargeType=PayByBandwidth, 2.035",
        "ResourceType=disk&DataDisk.1.Category=cloud_essd&DataDisk.1.Size=100, 0.21",
        "ResourceType=disk&DataDisk.1.Category=cloud_essd&DataDisk.1.PerformanceLevel=PL0&DataDisk.1.Size=100, 0.105",
        "ResourceType=disk&DataDisk.1.Category=cloud_auto&DataDisk.1.Size=100&Amount=2, 0.3",
        "ResourceType=bandwidth, 0.8"
    })
    void pricesFollowTheList(String parameters, double price) {
        assertThat(price(parameters)).isEqualTo(price);
    }

    @Test
    void largerTypesCostMore() {
        assertThat(price("InstanceType=ecs.g6.xlarge")).isEqualTo(2 * price("InstanceType=ecs.g6.large"));
        assertThat(price("InstanceType=ecs.gn6i-c4g1.xlarge")).isGreaterThan(price("InstanceType=ecs.g6.xlarge"));
    }
}
