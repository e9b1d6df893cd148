package io.ecsemulator.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.operation.Operation;
import io.ecsemulator.support.Emulator;
import io.ecsemulator.support.Emulator.Answer;
import io.ecsemulator.support.EmulatorTest;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Texts that XML 1.0 cannot carry never get into the world, and what is in the world can always be shown. */
@EmulatorTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UncarriableTextTest {

    private static final List<String> UNCARRIABLE = List.of("\u0000", "\u0001", "\u000B", "\u001F", "\uFFFE", "\uFFFF");
    private static final List<String> CARRIABLE = List.of(
            "a",
            "Z",
            "9",
            "-",
            "_",
            " ",
            "\t",
            "\n",
            "\r",
            "<",
            "&",
            "]]>",
            "\u007F",
            "\u0085",
            "\uFFFD",
            "\u4E2D",
            "\uD83D\uDE00");
    private static final String WORLD = """
            Instances: [{InstanceId: i-1}]
            Disks: [{DiskId: d-1, InstanceId: i-1}, {DiskId: d-2}]
            Snapshots: [{SnapshotId: s-1, SourceDiskId: d-1}]
            """;

    private final Emulator emulator;
    private final List<Operation<?, ?, ?>> operations;

    UncarriableTextTest(@LocalServerPort int port, @Autowired List<Operation<?, ?, ?>> operations) {
        this.emulator = new Emulator(port);
        this.operations = operations;
    }

    @BeforeEach
    void resetWorld() {
        emulator.reset();
        emulator.world(WORLD);
    }

    /** Actions and versions of all operations. */
    Stream<Arguments> operations() {
        return operations.stream()
                .map(operation -> Arguments.of(operation, operation.versions().get(0)));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void refusesEveryParameterWithSuchText(Operation<?, ?, ?> operation, String version) throws Exception {
        String before = emulator.control("state").body();
        for (String name : parameters(operation)) {
            RandomGenerator random = random(operation.action() + name);
            String text = text(random) + UNCARRIABLE.get(random.nextInt(UNCARRIABLE.size())) + text(random);
            Map<String, String> call =
                    Emulator.parameters("Action", operation.action(), "Version", version, name, text);

            Answer json = emulator.get(call, "Format", "JSON");
            Answer xml = emulator.get(call, "Format", "XML");

            assertThat(json.status()).as(name).isEqualTo(400);
            assertThat(json.json().path("Code").asString()).isEqualTo("InvalidParameter");
            assertThat(json.json().path("Message").asString())
                    .isEqualTo("The specified parameter \"" + name + "\" is not valid.");
            assertThat(xml.status()).isEqualTo(400);
            requireXml(xml);
            assertThat(xml.body()).contains("<Code>InvalidParameter</Code>");
        }
        assertThat(emulator.control("state").body()).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void showsWhatItAccepted(Operation<?, ?, ?> operation, String version) throws Exception {
        for (String name : parameters(operation)) {
            Map<String, String> call = Emulator.parameters(
                    "Action",
                    operation.action(),
                    "Version",
                    version,
                    "RegionId",
                    "cn-hangzhou",
                    "DiskId",
                    "d-2",
                    "InstanceId",
                    "i-1");
            call.put(name, text(random(name + operation.action())));

            assertThat(emulator.get(call, "Format", "JSON").status()).as(name).isNotEqualTo(500);
            requireXml(emulator.get(call, "Format", "XML"));
        }
        requireXml(emulator.get("Action=DescribeDisks&RegionId=cn-hangzhou"));
        requireXml(emulator.get("Action=DescribeInstances&RegionId=cn-hangzhou"));
        for (String type : List.of("application/json", "application/yaml")) {
            String state = state(type);
            Answer put = emulator.send(emulator.request("_emulator/state")
                    .header("Content-Type", type)
                    .PUT(BodyPublishers.ofString(state)));
            assertThat(put.status()).as(put.body()).isEqualTo(200);
            assertThat(state(type)).isEqualTo(state);
        }
    }

    private static List<String> parameters(Operation<?, ?, ?> operation) {
        return operation.parameters().stream()
                .map(parameter -> parameter.name().replace(".N", ".1"))
                .distinct()
                .toList();
    }

    private String state(String type) {
        return emulator.send(emulator.request("_emulator/state").header("Accept", type))
                .body();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[\"d-\\ud800\"]", "[\"d-\\u0001\"]", "[\"d-\\uffff\"]"})
    void refusesEscapesInJsonArrays(String ids) {
        Answer answer = emulator.get(Emulator.parameters(
                "Action", "DescribeDisks", "Format", "JSON", "RegionId", "cn-hangzhou", "DiskIds", ids));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("Message").asString()).isEqualTo("The specified parameter diskIds is not valid.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "\\u000b", "\\ud800", "\\udc00\\ud800", "\\ufffe", "\\uffff"})
    void refusesStateWithSuchText(String escape) {
        for (String document : List.of(
                "{\"Disks\":[{\"DiskId\":\"d-1\",\"Description\":\"a%sb\"}]} | Disks[0].Description",
                "{\"Disks\":[{\"DiskId\":\"d-1\",\"Tags\":{\"k\":\"%s\"}}]} | Disks[0].Tags[0].TagValue",
                "{\"Disks\":[{\"DiskId\":\"d-1%s\"}]} | Disks[0].DiskId",
                "{\"Instances\":[{\"InstanceId\":\"i-1\",\"HostName\":\"%s\"}]} | Instances[0].HostName")) {
            String[] parts = document.formatted(escape).split(" \\| ", -1);

            Answer answer = emulator.send(emulator.request("_emulator/state")
                    .header("Content-Type", "application/json")
                    .PUT(BodyPublishers.ofString(parts[0])));

            assertThat(answer.status()).as(answer.body()).isEqualTo(400);
            assertThat(answer.json().at("/errors/0/field").asString()).isEqualTo(parts[1]);
        }
    }

    @Test
    void writesReplacementCharactersForTextThatSlippedIn() {
        ResponseWriter writer = new ResponseWriter(Recommend.ALIBABA_CLOUD);
        ErrorBody body = new ErrorBody(
                "id", "host", "Code", "a\u0001b\uD800c\uFFFFd\uD83D\uDE00", "https://example.com", Map.of());

        assertThat(new String(writer.bytes(Format.XML, "Error", body), StandardCharsets.UTF_8))
                .contains("<Message>a\uFFFDb\uFFFDc\uFFFDd\uD83D\uDE00</Message>");
        assertThat(new String(writer.bytes(Format.JSON, "Error", body), StandardCharsets.UTF_8))
                .contains("\"a\uFFFDb\uFFFDc\uFFFDd\uD83D\uDE00\"");
    }

    private static RandomGenerator random(String seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed.hashCode());
    }

    private static String text(RandomGenerator random) {
        return random.ints(random.nextInt(1, 6), 0, CARRIABLE.size())
                .mapToObj(CARRIABLE::get)
                .collect(Collectors.joining());
    }

    private static void requireXml(Answer answer) throws Exception {
        assertThat(answer.status()).isNotEqualTo(500);
        DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(answer.body().getBytes(StandardCharsets.UTF_8)));
    }
}
