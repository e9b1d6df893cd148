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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

class DescribeAvailableResourceTest extends OperationTest {

    DescribeAvailableResourceTest(@LocalServerPort int port, @Autowired List<Operation<?, ?, ?>> operations) {
        super("DescribeAvailableResource", port, operations);
    }

    @Override
    protected String world() {
        return "Disks: []";
    }

    @Override
    protected Map<String, String> accepted() {
        return parameters("RegionId=cn-hangzhou&DestinationResource=SystemDisk&ZoneId=cn-hangzhou-b"
                + "&SystemDiskCategory=cloud_efficiency&InstanceType=ecs.g6.large");
    }

    @Override
    protected List<Refusal> refusals() {
        return List.of(
                refusal("no region", GatewayError.MISSING_PARAMETER, "RegionId=")
                        .naming("RegionId"),
                refusal("no such region", CommonError.REGION_NOT_IN_RECORDS, "RegionId=cn-moon"),
                refusal("nothing asked for", RegionError.DESTINATION_MISSING, "DestinationResource="),
                refusal("no such destination", RegionError.DESTINATION, "DestinationResource=Cat"),
                refusal("no such charge type", RegionError.AVAILABLE_CHARGE_TYPE, "InstanceChargeType=Free"),
                refusal("no such strategy", RegionError.AVAILABLE_SPOT_STRATEGY, "SpotStrategy=Dice"),
                refusal("no such resource", RegionError.AVAILABLE_RESOURCE_TYPE, "ResourceType=cat"),
                refusal("neither optimized nor not", RegionError.IO_OPTIMIZED, "IoOptimized=true"),
                refusal("no such network", RegionError.NETWORK_CATEGORY, "NetworkCategory=lan"),
                refusal("no such scope", RegionError.SCOPE, "Scope=Galaxy"),
                refusal("a type and cores", RegionError.TYPE_AND_SIZE, "Cores=2"),
                refusal("a type and memory", RegionError.TYPE_AND_SIZE, "Memory=2"),
                refusal("cores of a disk", RegionError.CORES, "InstanceType=&Cores=2"),
                refusal("memory of a disk", RegionError.MEMORY, "InstanceType=&Memory=2"));
    }

    private JsonNode zones(String destination, String more) {
        return call(parameters("RegionId=cn-qingdao&DestinationResource=" + destination), more)
                .json()
                .at("/AvailableZones/AvailableZone");
    }

    private List<String> values(String destination, String more) {
        return zones(destination, more)
                .at("/0/AvailableResources/AvailableResource/0/SupportedResources/SupportedResource")
                .valueStream()
                .map(resource -> resource.at("/Value").asString())
                .toList();
    }

    @Test
    void everyZoneIsListed() {
        assertThat(zones("Zone", "")
                        .valueStream()
                        .map(zone -> zone.at("/ZoneId").asString()))
                .containsExactly("cn-qingdao-b", "cn-qingdao-c");
        assertThat(zones("Zone", "ZoneId=cn-qingdao-c")).hasSize(1);
        assertThat(zones("Zone", "ZoneId=cn-beijing-a")).isEmpty();
        assertThat(values("Zone", "")).containsExactly("cn-qingdao-b");
        assertThat(values("IoOptimized", "")).containsExactly("optimized");
        assertThat(values("Network", "")).containsExactly("vpc");
    }

    @Test
    void instanceTypesAreFoundByNameOrSize() {
        assertThat(values("InstanceType", "")).hasSizeGreaterThan(100);
        assertThat(values("InstanceType", "InstanceType=ecs.g6.large")).containsExactly("ecs.g6.large");
        assertThat(values("InstanceType", "InstanceType=ecs.g99.large")).containsExactly("ecs.g99.large");
        assertThat(values("InstanceType", "Cores=2&Memory=8"))
                .contains("ecs.g6.large")
                .doesNotContain("ecs.c6.large", "ecs.g6.xlarge");
        assertThat(zones("InstanceType", "Cores=1000")).isEmpty();
    }

    @Test
    void disksHaveTheirSizes() {
        JsonNode disk = zones("DataDisk", "DataDiskCategory=cloud_essd&SystemDiskCategory=cloud_ssd")
                .at("/0/AvailableResources/AvailableResource/0/SupportedResources/SupportedResource");

        assertThat(disk).hasSize(1);
        assertThat(disk.at("/0/Min").intValue()).isEqualTo(20);
        assertThat(disk.at("/0/Max").intValue()).isEqualTo(65536);
        assertThat(disk.at("/0/Unit").asString()).isEqualTo("GiB");
        assertThat(values("DataDisk", ""))
                .contains("elastic_ephemeral_disk_standard")
                .doesNotHaveDuplicates();
        assertThat(values("SystemDisk", "")).contains("cloud_essd").doesNotContain("elastic_ephemeral_disk_standard");
    }

    @Test
    void typesAndCategoriesThatDoNotFitAreNotListed() {
        assertThat(values("SystemDisk", "InstanceType=ecs.g7.large"))
                .containsExactlyInAnyOrder("cloud_essd", "cloud_auto", "cloud_regional_disk_auto");
        assertThat(values("InstanceType", "SystemDiskCategory=cloud_essd_entry"))
                .contains("ecs.u1-c1m4.large", "ecs.e-c1m1.large")
                .doesNotContain("ecs.g7.large");
        assertThat(zones("Zone", "InstanceType=ecs.g7.large&SystemDiskCategory=cloud_efficiency"))
                .isEmpty();
        assertThat(zones("Zone", "InstanceType=ecs.g7.large&SystemDiskCategory=cloud_essd&DataDiskCategory=cloud_ssd"))
                .isEmpty();
    }

    /** The resources of the zone b with their status: {@code cloud_ssd SoldOut WithoutStock}. */
    private List<String> offers(String destination, String more) {
        return zones(destination, more.isEmpty() ? "ZoneId=cn-qingdao-b" : "ZoneId=cn-qingdao-b&" + more)
                .at("/0/AvailableResources/AvailableResource/0/SupportedResources/SupportedResource")
                .valueStream()
                .map(resource -> resource.at("/Value").asString() + " "
                        + resource.at("/Status").asString() + " "
                        + resource.at("/StatusCategory").asString())
                .toList();
    }

    @Test
    void soldOutIsShownAndNotSoldIsLeftOut() {
        emulator.world("""
                Zones:
                  - ZoneId: cn-qingdao-b
                    SoldOut: [cloud_ssd, ecs.g6.large]
                    NotSold: [cloud_efficiency, ecs.g5.large]
                """);

        assertThat(offers("DataDisk", ""))
                .contains("cloud_ssd SoldOut WithoutStock", "cloud_essd Available WithStock")
                .noneMatch(offer -> offer.startsWith("cloud_efficiency"));
        assertThat(offers("InstanceType", ""))
                .contains("ecs.g6.large SoldOut WithoutStock", "ecs.g6.xlarge Available WithStock")
                .noneMatch(offer -> offer.startsWith("ecs.g5.large "));
        assertThat(offers("SystemDisk", "InstanceType=ecs.g6.large"))
                .contains("cloud_essd SoldOut WithoutStock")
                .noneMatch(offer -> offer.contains("Available"));
        assertThat(offers("Zone", "SystemDiskCategory=cloud_efficiency")).isEmpty();
        assertThat(offers("Zone", "InstanceType=ecs.g5.large")).isEmpty();
        assertThat(values("DataDisk", "ZoneId=cn-qingdao-c")).contains("cloud_efficiency");
        assertThat(zones("Zone", "DataDiskCategory=cloud_ssd").at("/0/Status").asString())
                .isEqualTo("SoldOut");
        assertThat(zones("Zone", "DataDiskCategory=cloud_ssd")
                        .at("/0/StatusCategory")
                        .asString())
                .isEqualTo("WithoutStock");
        assertThat(zones("Zone", "DataDiskCategory=cloud_ssd").at("/1/Status").asString())
                .isEqualTo("Available");
        assertThat(zones("DataDisk", "").at("/0/Status").asString()).isEqualTo("Available");
    }

    @Test
    void aZoneThatHasNothingOfItIsNotListed() {
        assertThat(zones("ddh", "")).isEmpty();
        assertThat(zones("Zone", "IoOptimized=none")).isEmpty();
        assertThat(zones("Zone", "NetworkCategory=classic")).isEmpty();
        assertThat(zones("Zone", "InstanceType=cat")).isEmpty();
        assertThat(zones("Zone", "SystemDiskCategory=elastic_ephemeral_disk_standard"))
                .isEmpty();
        assertThat(zones("Zone", "DataDiskCategory=floppy")).isEmpty();
    }
}
