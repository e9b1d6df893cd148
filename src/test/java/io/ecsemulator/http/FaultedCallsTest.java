package io.ecsemulator.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.ecsemulator.support.Emulator;
import io.ecsemulator.support.Emulator.Answer;
import io.ecsemulator.support.EmulatorTest;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.coyote.AbstractProtocol;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.xml.XmlMapper;

/** The exact effect of each fault on the caller. */
@EmulatorTest
class FaultedCallsTest {

    private static final String DISK = "d-23jbf2v5m";
    private static final String DETACH = "DetachDisk&InstanceId=i-23jggx34b&DiskId=" + DISK;

    private final int port;
    private final Emulator emulator;

    FaultedCallsTest(@LocalServerPort int port) {
        this.port = port;
        this.emulator = new Emulator(port);
    }

    @BeforeEach
    void reset() {
        emulator.reset();
    }

    private void add(String rule) {
        Answer added = emulator.control("POST", "faults", rule);
        assertThat(added.status()).as(added.body()).isEqualTo(201);
    }

    private String request(String call) {
        return "GET /?Format=JSON&Action=" + call + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\n\r\n";
    }

    private RawHttp.Response send(String call) throws IOException {
        return RawHttp.exchange(port, request(call));
    }

    private String status() {
        return emulator.disk(DISK).at("/Status").asString();
    }

    private int hits() {
        return emulator.control("faults").json().at("/Faults/0/Hits").intValue();
    }

    /** The status of the disk after a call that is hit before or after its effect. */
    private static String expectedStatus(String when) {
        return when.equals("Before") ? "In_use" : "Detaching";
    }

    @ParameterizedTest
    @ValueSource(strings = {"Before", "After"})
    void answersInjectedErrorLikeAnyOther(String when) throws IOException {
        add("{Action: DetachDisk, When: %s, Error: {Code: DiskNotPortable}}".formatted(when));
        Refusal expected = new Refusal(403, "DiskNotPortable", "The specified disk is not a portable disk.");

        expected.expectJson(send(DETACH), "127.0.0.1");

        assertThat(status()).isEqualTo(expectedStatus(when));
        expected.expectXml(RawHttp.exchange(port, request(DETACH).replace("JSON", "XML")), "127.0.0.1");
    }

    @Test
    void answersAnyError() throws IOException {
        add("{Error: {Code: Some.Error, Status: 418, Message: \"100 %s <&>\"}}");

        new Refusal(418, "Some.Error", "100 %s <&>").expectJson(send("DescribeRegions"), "127.0.0.1");
    }

    @Test
    void addsFieldsToAnError() throws IOException {
        add(
                "{Error: {Code: Forbidden.RAM, Fields: {AccessDeniedDetail: {AuthAction: 'ecs:<Detach>', Count: 2}, Extra: x}}}");

        Answer json = emulator.get("Action=DetachDisk&Format=JSON");
        Answer xml = emulator.get("Action=DetachDisk");

        assertThat(json.status()).isEqualTo(403);
        assertThat(json.body())
                .contains("\"Code\":\"Forbidden.RAM\"")
                .endsWith(",\"AccessDeniedDetail\":{\"AuthAction\":\"ecs:<Detach>\",\"Count\":2},\"Extra\":\"x\"}");
        assertThat(xml.body())
                .contains("<Code>Forbidden.RAM</Code>")
                .endsWith("]]></Recommend><AccessDeniedDetail><AuthAction>ecs:&lt;Detach></AuthAction><Count>2</Count>"
                        + "</AccessDeniedDetail><Extra>x</Extra></Error>");
    }

    @Test
    void messageOfUndocumentedErrorDefaultsToItsCode() throws IOException {
        add("{Error: {Code: Some.Error, Status: 500}}");

        new Refusal(500, "Some.Error", "Some.Error")
                .expectJson(send("DescribeRegions"), "127.0.0.1", "Connection: close");
    }

    @Test
    void documentedMessageHasQuestionMarksForPlaceholders() throws IOException {
        add("{Action: DescribeRegions, Error: {Code: InvalidParameter}}");

        new Refusal(400, "InvalidParameter", "The specified parameter \"?\" is not valid.")
                .expectJson(send("DescribeRegions"), "127.0.0.1", "Connection: close");
    }

    @Test
    void errorWithoutStatusHitsOnlyOperationsThatDocumentIt() throws IOException {
        add("{Action: '*Disk*', Error: {Code: DiskNotPortable}}");

        assertThat(send("DescribeDisks&RegionId=cn-hangzhou").status()).isEqualTo(200);
        assertThat(send(DETACH).status()).isEqualTo(403);
    }

    @Test
    void errorThatNoSelectedOperationDocumentsHitsAllOfThem() throws IOException {
        add("{Action: 'Describe*', Error: {Code: DiskNotPortable}}");

        new Refusal(403, "DiskNotPortable", "The specified disk is not a portable disk.")
                .expectJson(send("DescribeRegions"), "127.0.0.1");
        assertThat(send(DETACH).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"Before, ''", "After, ''", "Before, 'Latency: {Fixed: PT0.001S}, '"})
    void resetsConnection(String when, String latency) throws IOException {
        add("{Action: DetachDisk, When: %s, %sFault: ConnectionReset}".formatted(when, latency));

        assertThatThrownBy(() -> send(DETACH))
                .isInstanceOf(SocketException.class)
                .hasMessage("Connection reset");

        assertThat(status()).isEqualTo(expectedStatus(when));
    }

    @ParameterizedTest
    @CsvSource({"Before, ''", "After, ''", "After, 'Latency: {Fixed: PT0.001S}, '"})
    void truncatesBody(String when, String latency) throws IOException {
        add("{Action: DetachDisk, When: %s, %sFault: TruncatedBody}".formatted(when, latency));

        // {"RequestId":"…"} has 52 bytes.
        assertThatThrownBy(() -> send(DETACH)).isInstanceOf(EOFException.class).hasMessage("Only 26 bytes of 52");

        assertThat(status()).isEqualTo(expectedStatus(when));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Before", "After"})
    void malformedBodyHasTheRightLengthAndIsNeitherJsonNorXml(String when) throws IOException {
        add("{Action: DetachDisk, When: %s, Fault: MalformedBody}".formatted(when));
        try (RawHttp connection = new RawHttp(port)) {
            RawHttp.Response json = connection.send(request(DETACH));
            // The connection can be used again.
            RawHttp.Response xml = connection.send(request(DETACH).replace("JSON", "XML"));

            assertThat(json.status()).isEqualTo(200);
            assertThat(json.header("Content-Type")).isEqualTo("application/json;charset=utf-8");
            assertThat(json.body()).isEqualTo("<\"RequestId\":\"" + json.requestId() + "\"}");
            assertThatThrownBy(() -> Emulator.JSON.readTree(json.body())).isInstanceOf(JacksonException.class);
            assertThat(xml.body()).startsWith("{?xml version=");
            assertThat(xml.header("Content-Type")).isEqualTo("text/xml;charset=utf-8");
            assertThatThrownBy(() -> new XmlMapper().readTree(xml.body())).isInstanceOf(JacksonException.class);
        }
        assertThat(status()).isEqualTo(expectedStatus(when));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Before", "After"})
    void serviceUnavailableIsAnHtmlPage(String when) throws IOException {
        add("{Action: DetachDisk, When: %s, Fault: ServiceUnavailable}".formatted(when));

        RawHttp.Response response = send(DETACH);

        assertThat(response.status()).isEqualTo(503);
        assertThat(response.header("Content-Type")).isEqualTo("text/html");
        assertThat(response.requestId()).isEmpty();
        assertThat(response.body()).startsWith("<html>").contains("503 Service Unavailable");
        assertThat(status()).isEqualTo(expectedStatus(when));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Before", "After"})
    void noAnswerClosesTheConnectionAfterTheDelay(String when) throws IOException {
        add("{Action: DetachDisk, When: %s, NoAnswer: PT0.02S}".formatted(when));
        long start = System.nanoTime();

        assertThatThrownBy(() -> send(DETACH)).isInstanceOf(EOFException.class).hasMessage("The end after: ");

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(20));
        assertThat(status()).isEqualTo(expectedStatus(when));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Before", "After"})
    void latencyDelaysTheResponse(String when) throws IOException {
        add("{Action: DetachDisk, When: %s, Latency: {Fixed: PT0.02S}}".formatted(when));
        try (RawHttp connection = new RawHttp(port)) {
            long start = System.nanoTime();

            RawHttp.Response response = connection.send(request(DETACH));

            assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(20));
            Refusal.expectHead(response, 200, "application/json;charset=utf-8", response.body());
            assertThat(status()).isEqualTo("Detaching");
            // The connection can be used again.
            assertThat(connection.send(request("DescribeRegions")).status()).isEqualTo(200);
        }
    }

    @Test
    void delayedCallsOccupyNoThreadAndEndWithReset() throws Exception {
        add("{Action: DetachDisk, Latency: {Fixed: PT5M}}");
        // More than the server has threads.
        List<RawHttp> connections = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            RawHttp connection = new RawHttp(port);
            connection.write(request(DETACH));
            connections.add(connection);
        }
        await().until(() -> hits() == 300);

        emulator.reset();

        for (RawHttp connection : connections) {
            assertThatThrownBy(connection::read).isInstanceOf(EOFException.class);
            connection.close();
        }
        assertThat(status()).isEqualTo("In_use");
    }

    @Test
    void effectPrecedesDelayedResponse() throws Exception {
        add("{Action: DetachDisk, When: After, NoAnswer: PT5M}");
        CompletableFuture<RawHttp.Response> call = CompletableFuture.supplyAsync(() -> {
            try {
                return send(DETACH);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });

        await().until(() -> status().equals("Detaching"));
        emulator.reset();

        assertThatThrownBy(() -> call.get(10, TimeUnit.SECONDS)).hasRootCauseInstanceOf(EOFException.class);
    }

    @Test
    void retryWithSameTokenGetsTheLostResponse() throws IOException {
        emulator.world("Disks: [{DiskId: d-1, Size: 40}]");
        add("{Action: ResizeDisk, When: After, Times: 1, Fault: ConnectionReset}");
        String resize = "ResizeDisk&DiskId=d-1&NewSize=50&ClientToken=t";

        assertThatThrownBy(() -> send(resize)).isInstanceOf(SocketException.class);
        RawHttp.Response retried = send(resize);

        assertThat(retried.status()).as(retried.body()).isEqualTo(200);
        assertThat(Emulator.JSON.readTree(retried.body()).at("/RequestId").asString())
                .isNotEqualTo(retried.requestId());
        assertThat(emulator.disk("d-1").at("/Size").intValue()).isEqualTo(50);
        assertThat(emulator.control("state").json().at("/Tasks")).hasSize(1);
    }

    @Test
    void retryWithoutTokenSeesTheEffectOfTheLostCall() throws IOException {
        add("{Action: DetachDisk, When: After, Times: 1, Fault: TruncatedBody}");

        assertThatThrownBy(() -> send(DETACH)).isInstanceOf(EOFException.class);
        RawHttp.Response retried = send(DETACH);

        new Refusal(403, "IncorrectDiskStatus", "The current disk status does not support this operation.")
                .expectJson(retried, "127.0.0.1");
    }

    @Test
    void hitsRejectedCallsToo() {
        add("{Action: DetachDisk, When: After, Fault: TruncatedBody}");

        assertThatThrownBy(() -> send("DetachDisk&InstanceId=i-none&DiskId=d-1"))
                .isInstanceOf(EOFException.class)
                .hasMessageMatching("Only \\d{3} bytes of \\d{3}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Error: {Code: DiskNotPortable}, When: Before | not executed | 403 | DiskNotPortable",
                "Error: {Code: DiskNotPortable}, When: After  | accepted        | 403 | DiskNotPortable",
                "Fault: ConnectionReset, When: Before         | not executed | 0   | ``",
                "Fault: ConnectionReset, When: After          | accepted        | 0   | ``",
                "NoAnswer: PT0.001S, When: After              | accepted        | 0   | ``",
                "Fault: TruncatedBody, When: After            | accepted        | 200 | ``",
                "Fault: ServiceUnavailable, When: After       | accepted        | 503 | ``",
                "Latency: {Fixed: PT0.001S}                   | accepted        | 200 | ``",
            })
    void journalShowsTheFaultAndWhatWasSent(String fault, String decision, int status, String code) {
        add("{Action: DetachDisk, " + fault + "}");
        try {
            send(DETACH);
        } catch (IOException e) {
            // Some faults send no response.
        }

        JsonNode calls = emulator.control("requests").json().at("/Requests");

        assertThat(calls).hasSize(1);
        assertThat(calls.at("/0/Fault").asString()).isEqualTo("f-1");
        assertThat(calls.at("/0/Decision").asString()).isEqualTo(decision);
        assertThat(calls.at("/0/Status").intValue()).isEqualTo(status);
        assertThat(calls.at("/0/Code").asString("")).isEqualTo(code);
    }

    @Test
    void serverKeepsNoConnectionEndedByAFault(@Autowired WebServerApplicationContext context) {
        TomcatWebServer server = (TomcatWebServer) Objects.requireNonNull(context.getWebServer());
        AbstractProtocol<?> protocol =
                (AbstractProtocol<?>) server.getTomcat().getConnector().getProtocolHandler();
        emulator.call("DescribeRegions");
        long before = protocol.getConnectionCount();
        for (String fault : List.of("Fault: ConnectionReset", "Fault: TruncatedBody", "NoAnswer: PT0.001S")) {
            add("{Times: 10, Latency: {Fixed: PT0.001S}, " + fault + "}");
            for (int i = 0; i < 10; i++) {
                assertThatThrownBy(() -> send(DETACH)).isInstanceOf(IOException.class);
            }
        }

        await().until(() -> protocol.getConnectionCount() <= before);
    }

    @Test
    void doesNotHitCallsRejectedByTheGateway() throws IOException {
        add("{Fault: ConnectionReset}");

        assertThat(send("DetachDisc").status()).isEqualTo(404);
        assertThat(hits()).isZero();
    }

    @Test
    void faultsDoNotApplyToControlApi() {
        add("{Fault: ConnectionReset}");

        assertThat(emulator.control("health").status()).isEqualTo(200);
    }
}
