package io.ecsemulator.region;

import static io.ecsemulator.support.Emulator.parameters;
import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.support.Emulator;
import io.ecsemulator.support.Emulator.Answer;
import io.ecsemulator.support.EmulatorTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@EmulatorTest
class DescribeRegionsTest {

    private static final Map<String, String> CALL = parameters("Action", "DescribeRegions", "Format", "JSON");

    private final Emulator emulator;

    DescribeRegionsTest(@LocalServerPort int port) {
        this.emulator = new Emulator(port);
    }

    @Test
    void aRegionHasItsNameAndTheAddressThatWasCalled() {
        JsonNode regions = emulator.get(CALL).json().at("/Regions/Region");

        assertThat(regions).hasSize(31);
        assertThat(regions.get(5)).isEqualTo(Emulator.JSON.readTree("""
                        {"RegionId":"cn-hangzhou","LocalName":"华东1(杭州)","RegionEndpoint":"%s","Status":"available"}
                        """.formatted(emulator.endpoint())));
    }

    @Test
    void xmlHasTheSameTree() {
        assertThat(emulator.get(CALL, "Format", "XML").body())
                .contains("<Regions><Region><RegionId>cn-qingdao</RegionId><LocalName>华北1(青岛)</LocalName>"
                        + "<RegionEndpoint>" + emulator.endpoint() + "</RegionEndpoint><Status>available</Status>"
                        + "</Region><Region>");
    }

    @ParameterizedTest
    @CsvSource({"en-US, China (Hangzhou)", "ja, 中国 (杭州)", "zh-CN, 华东1(杭州)", "'', 华东1(杭州)"})
    void namesComeInTheLanguageAskedFor(String language, String name) {
        assertThat(emulator.get(CALL, "AcceptLanguage", language)
                        .json()
                        .at("/Regions/Region/5/LocalName")
                        .asString())
                .isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "AcceptLanguage     | fr   | 404 | InvalidAcceptLanguage.NotFound | Only Chinese (zh-CN), English (en-US), and Japanese (ja) are allowed.",
                "InstanceChargeType | Free | 403 | Invalid.InstanceChargeType     | The specified instanceChargeType is not valid.",
                "ResourceType       | cat  | 404 | InvalidResourceType.NotFound   | The ResourceType provided does not exist in our records.",
            })
    void aWrongParameterIsRefused(String name, String value, int status, String code, String message) {
        Answer answer = emulator.get(CALL, name, value);

        assertThat(answer.json().at("/Code").asString()).isEqualTo(code);
        assertThat(answer.json().at("/Message").asString()).isEqualTo(message);
        assertThat(answer.status()).isEqualTo(status);
    }
}
