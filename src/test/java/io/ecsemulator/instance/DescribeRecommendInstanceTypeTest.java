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
import tools.jackson.databind.JsonNode;

class DescribeRecommendInstanceTypeTest extends OperationTest {

    private static final String EMPTY = "Zones: []";

    DescribeRecommendInstanceTypeTest(@LocalServerPort int port, @Autowired List<Operation<?, ?, ?>> operations) {
        super("DescribeRecommendInstanceType", port, operations);
    }

    @Override
    protected String world() {
        return EMPTY;
    }

    @Override
    protected Map<String, String> accepted() {
        return parameters("RegionId=cn-qingdao&NetworkType=vpc&Cores=2&Memory=8&PriorityStrategy=NewProductFirst"
                + "&ZoneId=cn-qingdao-c&ZoneMatchMode=Include&InstanceTypeFamily.1=ecs.g5&InstanceTypeFamily.2=ecs.g6");
    }

    private static String zones(String fields) {
        return "Zones: [{ZoneId: cn-qingdao-b, %1$s}, {ZoneId: cn-qingdao-c, %1$s}]".formatted(fields);
    }

    @Override
    protected List<Refusal> refusals() {
        return List.of(
                refusal("no region", GatewayError.MISSING_PARAMETER, "RegionId=")
                        .naming("RegionId"),
                refusal("no such region", CommonError.REGION_NOT_IN_RECORDS, "RegionId=cn-moon"),
                refusal("no network", GatewayError.MISSING_PARAMETER, "NetworkType=")
                        .naming("NetworkType"),
                refusal("no such network", RecommendError.NETWORK_TYPE, "NetworkType=lan"),
                refusal("no such level", RecommendError.LEVEL, "InstanceFamilyLevel=Top"),
                refusal("no such charge type", RecommendError.CHARGE_TYPE, "InstanceChargeType=Free"),
                refusal("no such strategy", RecommendError.SPOT_STRATEGY, "SpotStrategy=Dice"),
                refusal("no number for a price", GatewayError.INVALID_PARAMETER, "MaxPrice=low")
                        .naming("MaxPrice"),
                refusal("neither optimized nor not", RecommendError.IO_OPTIMIZED, "IoOptimized=true"),
                refusal("no such order", RecommendError.PRIORITY_STRATEGY, "PriorityStrategy=Color"),
                refusal("no such scene", RecommendError.SCENE, "Scene=DELETE"),
                refusal("no such match", GatewayError.INVALID_PARAMETER, "ZoneMatchMode=Near")
                        .naming("ZoneMatchMode"),
                refusal("neither type nor size", RecommendError.TYPE_OR_SIZE, "Cores=&Memory="),
                refusal("type and size", RecommendError.TYPE_OR_SIZE, "InstanceType=ecs.g6.large"),
                refusal("no such type", RecommendError.TYPE, "Cores=&Memory=&InstanceType=large"),
                refusal("no such family", RecommendError.FAMILY, "InstanceTypeFamily.2=ecs.g99"),
                refusal("no such disk", RecommendError.DISK_CATEGORY, "SystemDiskCategory=cloud_paper"),
                refusal(
                        "a subscription of a spot instance",
                        RecommendError.SPOT_STRATEGY,
                        "SpotStrategy=SpotAsPriceGo&InstanceChargeType=PrePaid"),
                refusal("no price", RecommendError.MAX_PRICE, "MaxPrice=0"),
                refusal("a limit of no limit", RecommendError.MAX_PRICE, "MaxPrice=1&SpotStrategy=SpotAsPriceGo"),
                refusal("a zone elsewhere", RecommendError.ZONE_FOR_SIZE, "ZoneId=cn-hangzhou-b"),
                refusal(
                        "a zone elsewhere for a type",
                        RecommendError.ZONE,
                        "ZoneId=cn-hangzhou-b&Cores=&Memory=&InstanceType=ecs.g6.large"),
                refusal("no such size", RecommendError.SIZE, "Memory=7"),
                refusal("a classic network", RecommendError.NO_NETWORK, "NetworkType=classic"),
                refusal("no family of the size", RecommendError.NO_FAMILY, "Memory=4"),
                refusal("not optimized", RecommendError.NO_TYPE, "IoOptimized=none"),
                refusal("no family of the level", RecommendError.NO_TYPE, "InstanceFamilyLevel=EntryLevel"),
                refusal("no type takes the disk", RecommendError.NO_DISK, "SystemDiskCategory=cloud_essd_entry"),
                refusal("too cheap", RecommendError.NO_PRICE, "MaxPrice=0.4"),
                refusal("offered nowhere", RecommendError.NO_ZONE, "Cores=2")
                        .in(zones("NotSold: [ecs.g5.large, ecs.g6.large]")),
                refusal("sold out", RecommendError.SOLD_OUT, "Cores=2")
                        .in(zones("SoldOut: [ecs.g5.large, ecs.g6.large]")),
                refusal("no disks left", RecommendError.SOLD_OUT, "SystemDiskCategory=cloud_ssd")
                        .in(zones("SoldOut: [cloud_ssd]")));
    }

    private List<JsonNode> items(String parameters) {
        return emulator.call("DescribeRecommendInstanceType", "RegionId=cn-qingdao&NetworkType=vpc&" + parameters)
                .at("/Data/RecommendInstanceType")
                .valueStream()
                .toList();
    }

    /** Type and zone of each item: {@code ecs.g6.large b}. */
    private List<String> recommended(String parameters) {
        return items(parameters).stream()
                .map(item -> item.at("/InstanceType/InstanceType").asString() + " "
                        + item.at("/ZoneId").asString().substring("cn-qingdao-".length()))
                .toList();
    }

    @Test
    void recommendsTypesOfTheSizeOfATypeWithTheTypeItselfFirst() {
        assertThat(recommended("InstanceType=ecs.g7.large"))
                .startsWith("ecs.g7.large b", "ecs.g7.large c")
                .contains("ecs.g6.large b", "ecs.sn2ne.large c")
                .doesNotContain("ecs.g7.xlarge b", "ecs.c7.large b")
                .doesNotHaveDuplicates();
        assertThat(recommended("InstanceType=ecs.g99.large")).startsWith("ecs.g99.large b");
    }

    @ParameterizedTest
    @CsvSource({
        "InstanceFamilyLevel=CreditEntryLevel, ecs.t6-c1m4.large",
        "InstanceFamilyLevel=EntryLevel, ecs.e-c1m4.large",
        "SystemDiskCategory=cloud_essd_entry, ecs.u1-c1m4.large",
        "SystemDiskCategory=cloud_efficiency, ecs.g6.large"
    })
    void eachConditionLeavesTheTypesThatMeetIt(String condition, String type) {
        assertThat(recommended("Cores=2&Memory=8&ZoneId=cn-qingdao-b&" + condition))
                .contains(type + " b")
                .doesNotContain("ecs.g7.large b");
    }

    @Test
    void spotInstancesAreCheaper() {
        String g6 = "Cores=2&InstanceTypeFamily.1=ecs.g6&ZoneId=cn-qingdao-b";

        assertThat(recommended(g6 + "&MaxPrice=0.48")).containsExactly("ecs.g6.large b");
        assertThat(recommended(g6 + "&MaxPrice=0.1&SpotStrategy=SpotWithPriceLimit"))
                .containsExactly("ecs.g6.large b");
        assertThat(items(g6 + "&SpotStrategy=SpotAsPriceGo&Scene=UPGRADE"))
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.at("/SpotStrategy").asString()).isEqualTo("SpotAsPriceGo");
                    assertThat(item.at("/Scene").asString()).isEqualTo("UPGRADE");
                });
    }

    @Test
    void theStrategyOrdersTheTypes() {
        emulator.world("Zones: [{ZoneId: cn-qingdao-b, SoldOut: [ecs.c6.large]}]");
        String size = "Cores=2&InstanceTypeFamily.1=ecs.r5&InstanceTypeFamily.2=ecs.c6&InstanceTypeFamily.3=ecs.g7";

        assertThat(recommended(size))
                .containsExactly(
                        "ecs.r5.large b", "ecs.r5.large c", "ecs.g7.large b", "ecs.g7.large c", "ecs.c6.large c");
        assertThat(recommended(size + "&PriorityStrategy=PriceFirst"))
                .containsExactly(
                        "ecs.c6.large c", "ecs.g7.large b", "ecs.g7.large c", "ecs.r5.large b", "ecs.r5.large c");
        assertThat(recommended(size + "&PriorityStrategy=NewProductFirst"))
                .containsExactly(
                        "ecs.g7.large b", "ecs.g7.large c", "ecs.c6.large c", "ecs.r5.large b", "ecs.r5.large c");
    }

    @Test
    void otherZonesFollowTheZoneOnlyIfTheyAreAskedFor() {
        String size = "Cores=2&Memory=8&InstanceTypeFamily.1=ecs.g6&ZoneId=cn-qingdao-c";

        assertThat(recommended(size)).containsExactly("ecs.g6.large c");
        assertThat(recommended(size + "&ZoneMatchMode=Include")).containsExactly("ecs.g6.large c", "ecs.g6.large b");
    }
}
