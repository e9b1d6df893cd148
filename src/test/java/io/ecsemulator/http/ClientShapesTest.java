package io.ecsemulator.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ecsemulator.support.Emulator;
import io.ecsemulator.support.EmulatorTest;
import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** DetachDisk as each client sends it. */
@EmulatorTest
class ClientShapesTest {

    private static final String IDS = "InstanceId=i-23jggx34b&DiskId=d-23jbf2v5m&DeleteWithInstance=true";
    private static final String SIGNED =
            "&AccessKeyId=testid&Signature=bm90IGEgc2lnbmF0dXJl%2B%2F%3D&SignatureMethod=HMAC-SHA1"
                    + "&SignatureNonce=7e0c91f2-55aa-4f0e-9d7b-2b6f0a6c1d3e&SignatureVersion=1.0"
                    + "&Timestamp=2026-01-02T03%3A04%3A05Z&Version=2014-05-26";
    private static final String NAMED = "x-acs-action: DetachDisk\nx-acs-version: 2014-05-26\n";
    private static final String ACS3 = """
            x-acs-date: 2026-01-02T03:04:05Z
            x-acs-signature-nonce: 7e0c91f255aa4f0e9d7b2b6f0a6c1d3e
            x-acs-content-sha256: e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855
            Authorization: ACS3-HMAC-SHA256 Credential=testid,SignedHeaders=host;x-acs-action,Signature=00ff
            accept: application/json
            """;
    private static final String FORM_TYPE = "Content-Type: application/x-www-form-urlencoded\n";

    enum Shape {
        /** No length and no chunks, but the type of a form that is not there. */
        JAVA_V1(
                "POST /?Action=DetachDisk&Format=JSON&RegionId=cn-hangzhou&" + IDS + SIGNED,
                "Accept-Encoding: identity\nx-sdk-invoke-type: normal\nAccept: application/json\n" + NAMED
                        + "x-sdk-client: Java/2.0.0\n" + FORM_TYPE + "Connection: Keep-Alive\n",
                ""),
        JAVA_V1_WITH_ACS3(
                "POST /?Action=DetachDisk&Format=JSON&Version=2014-05-26&" + IDS,
                NAMED + ACS3 + FORM_TYPE + "Connection: Keep-Alive\n",
                ""),
        /** Chunks, of which there are none, without a type; the action in a header alone. */
        JAVA_TEA(
                "POST /?" + IDS,
                NAMED + ACS3 + "Transfer-Encoding: chunked\nConnection: Keep-Alive\nAccept-Encoding: gzip\n",
                "0\r\n\r\n"),
        JAVA_TEA_WITH_A_TOKEN(
                "POST /?" + IDS,
                NAMED + ACS3 + "x-acs-security-token: token\nx-acs-accesskey-id: testid\nTransfer-Encoding: chunked\n",
                "0\r\n\r\n"),
        JAVA_TEA_V2(
                "POST /?Action=DetachDisk&Format=json&" + IDS + SIGNED,
                NAMED + "Transfer-Encoding: chunked\nConnection: Keep-Alive\n",
                "0\r\n\r\n"),
        TEA_FORM_IN_CHUNKS(
                "POST /?InstanceId=i-23jggx34b",
                NAMED + ACS3 + FORM_TYPE + "Transfer-Encoding: chunked\n",
                "7\r\nDiskId=\r\nb\r\nd-23jbf2v5m\r\n0\r\n\r\n"),
        JAVA_ASYNC("POST /?Action=DetachDisk&Format=JSON&" + IDS + SIGNED, NAMED + "Content-Length: 0\n", ""),
        NODE_POP_CORE(
                "GET /?Action=DetachDisk&Format=JSON&" + IDS + SIGNED,
                NAMED + "x-sdk-client: Node.js(v20.20.2), @alicloud/pop-core: 1.8.0\nConnection: keep-alive\n",
                ""),
        /** It mends the case in the parameter, not in the header. */
        NODE_POP_CORE_WITH_ANOTHER_CASE(
                "GET /?Action=DetachDisk&Format=JSON&" + IDS + SIGNED,
                "x-acs-action: detachDisk\nx-acs-version: 2014-05-26\n",
                ""),
        NODE_POP_CORE_POST(
                "POST /", NAMED + FORM_TYPE, "Action=DetachDisk&Format=JSON&RegionId=cn-hangzhou&" + IDS + SIGNED),
        NODE_TEA("POST /?" + IDS, NAMED + ACS3 + "Connection: keep-alive\nContent-Length: 0\n", ""),
        /** An empty parameter, which it signs. */
        PYTHON_V1(
                "POST /?Action=DetachDisk&Format=JSON&RegionId=cn-hangzhou&SignatureType=&" + IDS + SIGNED,
                "Accept-Encoding: identity\nAccept: */*\n" + NAMED + "x-sdk-client: python/2.0.0\nContent-Length: 0\n",
                ""),
        GO_V1(
                "POST /?Action=DetachDisk&Format=JSON&RegionId=cn-hangzhou&SignatureType=&" + IDS + SIGNED,
                NAMED + "Content-Length: 0\n" + FORM_TYPE + "x-sdk-client: golang/1.0.0\nx-sdk-invoke-type: common\n",
                ""),
        GO_TEA("POST /?" + IDS, NAMED + ACS3 + "Content-Length: 0\nAccept-Encoding: gzip\n", ""),
        /** The call in the query, its parameters in the form. */
        GO_TEA_RPC("POST /?Action=DetachDisk&Format=json" + SIGNED, NAMED + FORM_TYPE, IDS),
        ALIYUNGO(
                "GET /?Action=DetachDisk&Format=JSON&" + IDS + SIGNED,
                "User-Agent:  \nX-Sdk-Client: AliyunGO/0.1\nAccept-Encoding: gzip\n",
                "");

        private final String start;
        private final String headers;
        private final String body;

        Shape(String start, String headers, String body) {
            this.start = start;
            this.headers = headers;
            this.body = body;
        }

        String request(String host) {
            boolean needsLength = !body.isEmpty() && !headers.contains("chunked");
            String head = start + " HTTP/1.1\nHost: " + host + "\n" + headers
                    + (needsLength ? "Content-Length: " + body.length() + "\n" : "") + "\n";
            return head.replace("\n", "\r\n") + body;
        }
    }

    private final Emulator emulator;

    ClientShapesTest(@LocalServerPort int port) {
        emulator = new Emulator(port);
    }

    @BeforeEach
    void reset() {
        emulator.reset();
    }

    @ParameterizedTest
    @EnumSource
    void detachesDiskAndKeepsTheConnection(Shape shape) throws IOException {
        try (RawHttp http = new RawHttp(emulator.port())) {
            RawHttp.Response response = http.send(shape.request(emulator.endpoint()));

            assertThat(response.body()).isEqualTo("{\"RequestId\":\"" + response.requestId() + "\"}");
            assertThat(response.status()).isEqualTo(200);
            assertThat(emulator.disk("d-23jbf2v5m").at("/Status").stringValue()).isEqualTo("Detaching");

            RawHttp.Response again = http.send(shape.request(emulator.endpoint()));
            assertThat(again.status()).isEqualTo(403);
            assertThat(again.body()).contains("\"Code\":\"IncorrectDiskStatus\"");
        }
    }

    @Test
    void readsBodyThatArrivesLaterThanItsHead(@Autowired BodyMemory memory) throws IOException {
        String form = "Action=DescribeRegions&Format=JSON" + ("&A=" + "a".repeat(1_000)).repeat(300);
        try (RawHttp http = new RawHttp(emulator.port())) {
            http.write("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                    + "Content-Length: " + form.length() + "\r\n\r\n" + form.substring(0, 100_000));
            await().until(() -> memory.taken() > 0);

            http.write(form.substring(100_000));

            assertThat(http.read().status()).isEqualTo(200);
        }
        await().until(() -> memory.taken() == 0);
    }
}
