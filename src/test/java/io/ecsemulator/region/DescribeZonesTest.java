package io.ecsemulator.region;

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
import tools.jackson.databind.JsonNode;

class DescribeZonesTest extends OperationTest {

    DescribeZonesTest(@LocalServerPort int port, @Autowired List<Operation<?, ?, ?>> operations) {
        super("DescribeZones", port, operations);
    }

    @Override
    protected String world() {
        return "Disks: []";
    }

    @Override
    protected Map<String, String> accepted() {
        return parameters("RegionId=cn-qingdao&Verbose=false");
    }

    @Override
    protected List<Refusal> refusals() {
        return List.of(
                refusal("no region", GatewayError.MISSING_PARAMETER, "RegionId=")
                        .naming("RegionId"),
                refusal("no such region", CommonError.REGION_NOT_FOUND, "RegionId=cn-moon"),
                refusal("no such language", RegionError.ACCEPT_LANGUAGE, "AcceptLanguage=fr"),
                refusal("no such charge type", RegionError.ZONES_CHARGE_TYPE, "InstanceChargeType=Free"),
                refusal("no such strategy", CommonError.SPOT_STRATEGY, "SpotStrategy=Dice"));
    }

    @Test
    void aZoneTellsWhatItHas() {
        JsonNode zone = call(parameters("RegionId=us-west-1")).json().at("/Zones/Zone/1");

        assertThat(zone.at("/ZoneId").asString()).isEqualTo("us-west-1b");
        assertThat(texts(zone, "/AvailableResourceCreation/ResourceTypes")).contains("Instance", "Disk");
        assertThat(texts(zone, "/AvailableDiskCategories/DiskCategories"))
                .contains("cloud_essd", "elastic_ephemeral_disk_standard")
                .doesNotHaveDuplicates();
        assertThat(texts(zone, "/AvailableInstanceTypes/InstanceTypes")).contains("ecs.g6.large");
        JsonNode resources = zone.at("/AvailableResources/ResourcesInfo/0");
        assertThat(resources.at("/IoOptimized").booleanValue()).isTrue();
        assertThat(texts(resources, "/InstanceTypes/supportedInstanceType")).contains("ecs.g6.large");
        assertThat(texts(resources, "/InstanceTypeFamilies/supportedInstanceTypeFamily"))
                .contains("ecs.g6")
                .doesNotHaveDuplicates();
        assertThat(texts(resources, "/InstanceGenerations/supportedInstanceGeneration"))
                .contains("ecs-6");
        assertThat(texts(resources, "/DataDiskCategories/supportedDataDiskCategory"))
                .contains("cloud_essd", "elastic_ephemeral_disk_standard");
        assertThat(texts(resources, "/SystemDiskCategories/supportedSystemDiskCategory"))
                .contains("cloud_essd")
                .doesNotContain("elastic_ephemeral_disk_standard");
        assertThat(texts(resources, "/NetworkTypes/supportedNetworkCategory")).containsExactly("vpc");
    }

    @Test
    void zoneListsOnlyWhatItSells() {
        emulator.world("Zones: [{ZoneId: cn-qingdao-b, SoldOut: [cloud_ssd, ecs.g6.large], NotSold: [cloud_essd]}]");

        JsonNode zones = call(parameters("RegionId=cn-qingdao")).json().at("/Zones/Zone");

        assertThat(texts(zones, "/0/AvailableDiskCategories/DiskCategories"))
                .contains("cloud_auto")
                .doesNotContain("cloud_ssd", "cloud_essd");
        assertThat(texts(
                        zones,
                        "/0/AvailableResources/ResourcesInfo/0/SystemDiskCategories/supportedSystemDiskCategory"))
                .contains("cloud_auto")
                .doesNotContain("cloud_ssd", "cloud_essd");
        assertThat(texts(zones, "/0/AvailableInstanceTypes/InstanceTypes"))
                .contains("ecs.g6.xlarge")
                .doesNotContain("ecs.g6.large");
        assertThat(texts(zones, "/1/AvailableDiskCategories/DiskCategories")).contains("cloud_ssd", "cloud_essd");
    }

    private static List<String> texts(JsonNode node, String path) {
        return node.at(path).valueStream().map(JsonNode::asString).toList();
    }

    @Test
    void xmlHasTheSameTree() {
        assertThat(call(parameters("RegionId=us-west-1&Format=XML")).body())
                .contains("<AvailableResources><ResourcesInfo><IoOptimized>true</IoOptimized><InstanceTypes>"
                        + "<supportedInstanceType>");
    }

    @ParameterizedTest
    @CsvSource({"en-US, China (Qingdao) Zone C", "ja, 中国 (青島) ゾーン C", "zh-CN, 华北1（青岛） 可用区 C"})
    void namesComeInTheLanguageAskedFor(String language, String name) {
        assertThat(call(accepted(), "AcceptLanguage=" + language)
                        .json()
                        .at("/Zones/Zone/1/LocalName")
                        .asString())
                .isEqualTo(name);
    }
}
