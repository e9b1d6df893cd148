package io.ecsemulator.region;

import static io.ecsemulator.support.Emulator.parameters;
import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.operation.CommonError;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.support.Emulator;
import io.ecsemulator.support.OperationTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

class DescribeRegionsTest extends OperationTest {

    DescribeRegionsTest(@LocalServerPort int port, @Autowired List<Operation<?, ?, ?>> operations) {
        super("DescribeRegions", port, operations);
    }

    @Override
    protected String world() {
        return "Disks: []";
    }

    @Override
    protected Map<String, String> accepted() {
        return parameters();
    }

    @Override
    protected List<Refusal> refusals() {
        return List.of(
                refusal("no such language", RegionError.ACCEPT_LANGUAGE, "AcceptLanguage=fr"),
                refusal("no such charge type", RegionError.INSTANCE_CHARGE_TYPE, "InstanceChargeType=Free"),
                refusal("no such resource", CommonError.RESOURCE_TYPE_NOT_FOUND, "ResourceType=cat"));
    }

    @Test
    void aRegionHasItsNameAndTheAddressThatWasCalled() {
        JsonNode regions = call(accepted()).json().at("/Regions/Region");

        assertThat(regions).hasSize(31);
        assertThat(regions.get(5)).isEqualTo(Emulator.JSON.readTree("""
                        {"RegionId":"cn-hangzhou","LocalName":"华东1（杭州）","RegionEndpoint":"%s","Status":"available"}
                        """.formatted(emulator.endpoint())));
    }

    @ParameterizedTest
    @CsvSource({"en-US, China (Hangzhou)", "ja, 中国 (杭州)", "zh-CN, 华东1（杭州）", "'', 华东1（杭州）"})
    void namesComeInTheLanguageAskedFor(String language, String name) {
        assertThat(call(accepted(), "AcceptLanguage=" + language)
                        .json()
                        .at("/Regions/Region/5/LocalName")
                        .asString())
                .isEqualTo(name);
    }
}
