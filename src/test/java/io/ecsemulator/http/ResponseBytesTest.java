package io.ecsemulator.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.support.Emulator;
import io.ecsemulator.support.EmulatorTest;
import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Responses to the byte, and their format. */
@EmulatorTest
class ResponseBytesTest {

    private static final String DETACH = "Action=DetachDisk&InstanceId=i-23jggx34b&DiskId=d-23jbf2v5m";

    private final Emulator emulator;

    ResponseBytesTest(@LocalServerPort int port) {
        emulator = new Emulator(port);
    }

    @BeforeEach
    void reset() {
        emulator.reset();
    }

    @Test
    void answersDetachDiskInJson() throws IOException {
        RawHttp.Response response = get("/?" + DETACH + "&Format=JSON", "");

        String body = "{\"RequestId\":\"" + response.requestId() + "\"}";
        assertThat(response.body()).isEqualTo(body);
        Refusal.expectHead(response, 200, "application/json;charset=utf-8", body);
    }

    @Test
    void answersDetachDiskInXml() throws IOException {
        RawHttp.Response response = get("/?" + DETACH + "&Format=XML", "");

        String body = "<?xml version='1.0' encoding='UTF-8'?><DetachDiskResponse><RequestId>" + response.requestId()
                + "</RequestId></DetachDiskResponse>";
        assertThat(response.body()).isEqualTo(body);
        Refusal.expectHead(response, 200, "text/xml;charset=utf-8", body);
    }

    @ParameterizedTest
    @CsvSource({
        "'', '', text/xml",
        "'', */*, text/xml",
        "'', text/html, text/xml",
        "'', application/json, application/json",
        "'', 'Application/JSON; q=0.5', application/json",
        "'', 'text/plain, application/json', application/json",
        "&Format=, application/json, application/json",
        "&Format=+, '', text/xml",
        "&Format=XML, application/json, text/xml",
        "&Format=xml, application/json, text/xml",
        "&Format=JSON, text/xml, application/json",
        "&Format=json, '', application/json",
        "&Format=Json, '', application/json",
        "&Format=%4ASON, '', application/json",
        "&Format=JSON&Format=XML, '', application/json",
    })
    void parameterFormatTakesPrecedenceOverAccept(String format, String accept, String type) throws IOException {
        String header = accept.isEmpty() ? "" : "Accept: " + accept + "\r\n";

        RawHttp.Response answer = get("/?" + DETACH + format, header);
        RawHttp.Response error = get("/?" + DETACH + format, header);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo(type + ";charset=utf-8");
        assertThat(error.status()).isEqualTo(403);
        assertThat(error.header("Content-Type")).isEqualTo(type + ";charset=utf-8");
    }

    @ParameterizedTest
    @CsvSource({"multipart/form-data; boundary=x", "application/json", "text/plain", "///;;;"})
    void ignoresBodyThatIsNotAForm(String type) throws IOException {
        String body = "Action=DescribeDisks&DiskId=d-diskid1&Format=XML";

        RawHttp.Response response = RawHttp.exchange(
                emulator.port(),
                "POST /?" + DETACH + "&Format=JSON HTTP/1.1\r\nHost: " + emulator.endpoint() + "\r\nContent-Type: "
                        + type + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body);

        assertThat(response.body()).isEqualTo("{\"RequestId\":\"" + response.requestId() + "\"}");
        assertThat(emulator.disk("d-23jbf2v5m").at("/Status").stringValue()).isEqualTo("Detaching");
    }

    private RawHttp.Response get(String target, String headers) throws IOException {
        return RawHttp.exchange(
                emulator.port(),
                "GET " + target + " HTTP/1.1\r\nHost: " + emulator.endpoint() + "\r\n" + headers + "\r\n");
    }
}
