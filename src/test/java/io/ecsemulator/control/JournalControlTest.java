package io.ecsemulator.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.http.RawRequests;
import io.ecsemulator.support.Emulator;
import io.ecsemulator.support.Emulator.Answer;
import io.ecsemulator.support.EmulatorTest;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@EmulatorTest
class JournalControlTest {

    private final Emulator emulator;

    JournalControlTest(@LocalServerPort int port) {
        this.emulator = new Emulator(port);
    }

    @BeforeEach
    void reset() {
        emulator.reset();
    }

    private Answer detach(String instanceId, String diskId) {
        return emulator.get("Action=DetachDisk&Format=JSON&InstanceId=" + instanceId + "&DiskId=" + diskId);
    }

    private List<String> decisions(String query) {
        return emulator.control("requests" + query)
                .json()
                .at("/Requests")
                .valueStream()
                .map(call -> call.at("/Decision").asString())
                .toList();
    }

    @Test
    void showsEverythingKnownAboutACall() {
        Answer answer = detach("i-23jggx34b", "d-23jbf2v5m");

        JsonNode calls = emulator.control("requests").json();

        assertThat(calls.at("/TotalCount").intValue()).isEqualTo(1);
        JsonNode call = calls.at("/Requests/0");
        assertThat(call.at("/Action").asString()).isEqualTo("DetachDisk");
        assertThat(call.at("/Parameters").toString())
                .isEqualTo("{\"Action\":\"DetachDisk\",\"DiskId\":\"d-23jbf2v5m\",\"Format\":\"JSON\","
                        + "\"InstanceId\":\"i-23jggx34b\"}");
        assertThat(call.at("/Edition").asString()).isEqualTo("2018, 2019");
        assertThat(call.at("/Decision").asString()).isEqualTo("accepted");
        assertThat(call.at("/Status").intValue()).isEqualTo(200);
        assertThat(call.has("Code")).isFalse();
        assertThat(call.at("/Latency").asString()).startsWith("PT0");
        assertThat(call.at("/RequestId").asString()).isEqualTo(answer.requestId());
        assertThat(call.at("/Time").asString())
                .isEqualTo(emulator.control("clock").json().at("/Now").asString());
    }

    @Test
    void namesAccessKeyOfCallsThatAreNotEmulated() {
        emulator.get("Action=LockSnapshot&AccessKeyId=testid");
        emulator.send(emulator.request("?Action=NoSuchAction")
                .header("Authorization", "ACS3-HMAC-SHA256 Credential=other,SignedHeaders=host,Signature=0")
                .GET());
        emulator.get("Action=LockSnapshot&AccessKeyId=" + "x".repeat(200));

        assertThat(emulator.control("requests")
                        .json()
                        .at("/Requests")
                        .valueStream()
                        .map(call -> call.at("/AccessKeyId").asString()))
                .containsExactly("testid", "other", "");
    }

    @Test
    void decisionNamesTheBrokenRule() {
        detach("i-demo", "d-detaching");

        JsonNode call = emulator.control("requests").json().at("/Requests/0");

        assertThat(call.at("/Decision").asString()).isEqualTo("rule 6: the disk's status is not In_use");
        assertThat(call.at("/Status").intValue()).isEqualTo(403);
        assertThat(call.at("/Code").asString()).isEqualTo("IncorrectDiskStatus");
    }

    @Test
    void decisionNamesTheGatewayOrTheParameterIfNoRuleIsBroken() {
        emulator.get("Action=NoSuchAction");
        emulator.get("Action=ResizeDisk&DiskId=d-1&NewSize=large");

        assertThat(decisions("")).containsExactly("rejected by the gateway", "parameter NewSize is not a whole number");
    }

    @Test
    void masksSecretsAndSignatures() {
        emulator.get("Action=DescribeDisks&AccessKeyId=testid&Signature=c2lnbmF0dXJl&SecurityToken=token"
                + "&Password=Secret-1&AccessKeySecret=Secret-1&SignatureNonce=nonce");

        Answer answer = emulator.control("requests");

        assertThat(answer.body())
                .doesNotContain("c2lnbmF0dXJl")
                .doesNotContain("Secret-1")
                .doesNotContain("token\"");
        JsonNode call = answer.json().at("/Requests/0");
        assertThat(call.at("/Parameters/Signature").asString()).isEqualTo("***");
        assertThat(call.at("/Parameters/Password").asString()).isEqualTo("***");
        assertThat(call.at("/Parameters/SecurityToken").asString()).isEqualTo("***");
        assertThat(call.at("/Parameters/SignatureNonce").asString()).isEqualTo("nonce");
        assertThat(call.at("/AccessKeyId").asString()).isEqualTo("testid");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                                | 4",
                "?action=DetachDisk                | 3",
                "?code=InvalidDiskId.NotFound      | 1",
                "?code=                            | 2",
                "?diskId=d-23jbf2v5m               | 2",
                "?instanceId=i-demo                | 2",
                "?action=DetachDisk&instanceId=i-demo&code=DependencyViolation | 1",
                "?action=AttachDisk                | 0",
            })
    void filtersByActionCodeDiskAndInstance(String query, int count) {
        detach("i-23jggx34b", "d-23jbf2v5m");
        detach("i-demo", "d-none");
        detach("i-demo", "d-available");
        emulator.call("DescribeDisks", "RegionId=cn-hangzhou&DiskIds=[\"d-1\",\"d-23jbf2v5m\"]");

        JsonNode calls = emulator.control("requests" + query).json();

        assertThat(calls.at("/TotalCount").intValue()).isEqualTo(count);
        assertThat(calls.at("/Requests").size()).isEqualTo(count);
    }

    @Test
    void limitShowsTheLastCalls() {
        detach("i-demo", "d-none");
        detach("i-demo", "d-available");

        JsonNode calls = emulator.control("requests?limit=1").json();

        assertThat(calls.at("/TotalCount").intValue()).isEqualTo(2);
        assertThat(calls.at("/Requests").size()).isEqualTo(1);
        assertThat(calls.at("/Requests/0/Code").asString()).isEqualTo("DependencyViolation");
        assertThat(emulator.control("requests?limit=-1").json().at("/detail").asString())
                .isEqualTo("limit is negative");
        assertThat(emulator.control("requests?limit=few").json().at("/detail").asString())
                .isEqualTo("limit cannot be few");
    }

    @ParameterizedTest
    @ValueSource(strings = {"requests?action=%zz", "state?account=%ff", "clock?%zz", "requests/stream?a=%zz"})
    void rejectsMalformedQuery(String path) throws Exception {
        assertThat(RawRequests.status(emulator.port(), "GET /_emulator/" + path + " HTTP/1.1", "Host: localhost"))
                .isEqualTo(400);
    }

    @Test
    void transitionWithoutDelayIsNotPending() {
        emulator.control("PATCH", "disks/d-23jbf2v5m", """
                {Status: Detaching, PendingTransition: {Status: Available, DueTime: 2020-01-01T00:00:00Z}}""");

        assertThat(emulator.control("clock").json().at("/PendingTransitions").intValue())
                .isZero();
    }

    @Test
    void countsCallsByActionStatusAndCode() {
        detach("i-demo", "d-none");
        detach("i-demo", "d-none");
        detach("i-23jggx34b", "d-23jbf2v5m");

        assertThat(emulator.control("requests/counts?action=DetachDisk")
                        .json()
                        .at("/Counts")
                        .toString())
                .isEqualTo(
                        "[{\"Action\":\"DetachDisk\",\"Status\":200,\"Count\":1},"
                                + "{\"Action\":\"DetachDisk\",\"Status\":404,\"Code\":\"InvalidDiskId.NotFound\",\"Count\":2}]");
    }

    @Test
    void deleteAndResetClearTheJournal() {
        detach("i-demo", "d-none");
        assertThat(emulator.control("DELETE", "requests", "").status()).isEqualTo(204);
        assertThat(decisions("")).isEmpty();

        detach("i-demo", "d-none");
        emulator.reset();
        assertThat(decisions("")).isEmpty();
    }

    @Test
    void headOpensNoStream() {
        Answer answer = emulator.send(
                emulator.request("_emulator/requests/stream").method("HEAD", HttpRequest.BodyPublishers.noBody()));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers().get("content-type")).startsWith("text/event-stream");
    }

    @Test
    void streamsEachCallWhenItIsAnswered() throws Exception {
        HttpURLConnection connection =
                (HttpURLConnection) URI.create("http://" + emulator.endpoint() + "/_emulator/requests/stream")
                        .toURL()
                        .openConnection();
        connection.setReadTimeout(10_000);
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(connection.getContentType()).startsWith("text/event-stream");
            assertThat(lines.readLine()).isEqualTo(": calls from now on");
            assertThat(lines.readLine()).isEmpty();

            Answer answer = detach("i-demo", "d-none");

            assertThat(lines.readLine()).isEqualTo("event: request");
            assertThat(lines.readLine()).startsWith("id: ");
            JsonNode call = Emulator.JSON.readTree(lines.readLine().substring("data: ".length()));
            assertThat(call.at("/RequestId").asString()).isEqualTo(answer.requestId());
            assertThat(lines.readLine()).isEmpty();
        } finally {
            connection.disconnect();
        }
    }
}
