package io.ecsemulator.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.operation.GatewayError;
import io.ecsemulator.support.Emulator;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import tools.jackson.databind.JsonNode;

class RecommendTest {

    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/nowhere");

    RecommendTest() {
        request.setScheme("https");
        request.setServerName("ecs.example.com");
        request.setServerPort(8443);
    }

    @Test
    void errorLeadsToTheConsoleAtTheHostOfTheCall() {
        request.addHeader("Accept", "application/json");
        ApiResponse refusal = new ResponseWriter(Recommend.CONSOLE)
                .refusal(request, GatewayError.INVALID_PATH, GatewayError.INVALID_PATH.message());
        JsonNode error = Emulator.JSON.readTree(refusal.body);

        assertThat(error.path("Recommend").asString())
                .isEqualTo("https://ecs.example.com:8443/console/errors/InvalidApi.NotFound");
        assertThat(error.path("HostId").asString()).isEqualTo("ecs.example.com");
    }

    @Test
    void codeOfAFaultRuleIsEncoded() {
        assertThat(Recommend.CONSOLE.link(request, "Ecs", "id", "a/../{b}?<c>"))
                .isEqualTo("https://ecs.example.com:8443/console/errors/a%2F..%2F%7Bb%7D%3F%3Cc%3E");
    }

    @Test
    void errorLeadsToAlibabaCloudByDefault() {
        assertThat(Recommend.ALIBABA_CLOUD.link(request, "Vpc", "id", "Code"))
                .isEqualTo("https://api.aliyun.com/troubleshoot?q=Code&product=Vpc&requestId=id");
    }
}
