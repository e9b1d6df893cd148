package io.ecsemulator.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ecsemulator.support.Emulator;
import io.ecsemulator.support.Emulator.Answer;
import io.ecsemulator.support.EmulatorTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

@EmulatorTest
@TestPropertySource(
        properties = {
            "ecs.emulator.isolation=access-key",
            "ecs.emulator.auth=lenient",
            "ecs.emulator.credentials[0].access-key-id=testid",
            "ecs.emulator.credentials[0].access-key-secret=testsecret"
        })
class MetricsTest {

    private static final Pattern SAMPLE =
            Pattern.compile("[a-z_]+(\\{([a-z]+=\"[^\"]*\",?)+})? ([0-9.E-]+|NaN|\\+Inf)");

    private final Emulator emulator;

    MetricsTest(@LocalServerPort int port) {
        this.emulator = new Emulator(port);
    }

    @BeforeEach
    void reset() {
        emulator.reset();
    }

    private double value(String sample) {
        Matcher line = Pattern.compile("(?m)^" + Pattern.quote(sample) + " (\\S+)$")
                .matcher(emulator.control("metrics").body());
        return line.find() ? Double.parseDouble(line.group(1)) : 0;
    }

    @Test
    void isTextInTheFormatOfPrometheus() {
        emulator.get("Action=DescribeRegions");

        Answer answer = emulator.control("metrics");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers().get("content-type")).isEqualTo("text/plain;version=0.0.4;charset=utf-8");
        assertThat(answer.body().lines().filter(line -> !line.startsWith("# ")))
                .allMatch(line -> SAMPLE.matcher(line).matches());
        assertThat(answer.body()).contains("# TYPE ecs_emulator_calls_total counter\n");
    }

    @ParameterizedTest
    @CsvSource({
        "Action=DescribeRegions, DescribeRegions, '', 200",
        "Action=DetachDisk&DiskId=d-1&InstanceId=i-1, DetachDisk, InvalidInstanceId.NotFound, 404",
        "Action=NoSuchAction, NoSuchAction, InvalidAction.NotFound, 404"
    })
    void countsCallsByActionAndCode(String parameters, String action, String code, int status) {
        String sample =
                "ecs_emulator_calls_total{action=\"%s\",code=\"%s\",status=\"%d\"}".formatted(action, code, status);
        double before = value(sample);

        emulator.get(parameters);
        emulator.reset();
        emulator.get(parameters);

        assertThat(value(sample) - before).isEqualTo(2);
    }

    @Test
    void timesCallsOnceTheMetricsWereRead() {
        String sample = "ecs_emulator_call_duration_seconds_count{action=\"DescribeZones\"}";
        double before = value(sample);

        emulator.get("Action=DescribeZones&RegionId=cn-hangzhou");

        assertThat(value(sample) - before).isEqualTo(1);
        assertThat(value("ecs_emulator_call_duration_seconds_bucket{action=\"DescribeZones\",le=\"+Inf\"}"))
                .isEqualTo(value(sample));
        assertThat(value(sample.replace("_count", "_sum"))).isPositive();
    }

    @Test
    void countsCallsThatFaultsHit() {
        double before = value("ecs_emulator_fault_hits_total");
        emulator.control("POST", "faults", "{Action: DescribeRegions, Error: {Code: InternalError}, Times: 1}");

        emulator.get("Action=DescribeRegions");
        emulator.get("Action=DescribeRegions");

        assertThat(value("ecs_emulator_fault_hits_total") - before).isEqualTo(1);
    }

    @Test
    void showsHeldCallsAndConnections() throws IOException {
        emulator.control("POST", "faults", "{Action: DescribeRegions, NoAnswer: PT10M}");
        double connections = value("ecs_emulator_connections");
        try (Socket caller = new Socket(InetAddress.getLoopbackAddress(), emulator.port())) {
            caller.getOutputStream()
                    .write("GET /?Action=DescribeRegions HTTP/1.1\r\nHost: localhost\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));

            await().until(() -> value("ecs_emulator_calls_held") == 1);

            assertThat(value("ecs_emulator_connections")).isGreaterThan(connections);
            assertThat(value("ecs_emulator_connections_max")).isGreaterThan(value("ecs_emulator_calls_held_max"));
            emulator.reset();
        }
        await().until(() -> value("ecs_emulator_calls_held") == 0);
    }

    @Test
    void showsWorldsAndTheirPendingTransitions() {
        double worlds = value("ecs_emulator_tenants");
        double pending = value("ecs_emulator_transitions_pending");

        emulator.call("DetachDisk", "DiskId=d-23jbf2v5m&InstanceId=i-23jggx34b&AccessKeyId=metered");

        assertThat(value("ecs_emulator_tenants") - worlds).isEqualTo(1);
        assertThat(value("ecs_emulator_transitions_pending") - pending).isEqualTo(1);
        emulator.control("DELETE", "accounts/metered", "");
    }

    @Test
    void countsRejectedCallers() {
        double before = value("ecs_emulator_callers_rejected_total");

        emulator.get("Action=DescribeRegions&Version=2014-05-26&AccessKeyId=testid&Signature=wrong&SignatureVersion=1.0"
                + "&SignatureMethod=HMAC-SHA1&SignatureNonce=n&Timestamp=2026-11-22T10:00:00Z");

        assertThat(value("ecs_emulator_callers_rejected_total") - before).isEqualTo(1);
    }
}
