package io.ecsemulator.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.support.EmulatorTest;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Malformed and oversized HTTP is rejected with an error of the API. If the request line cannot be read, the caller's format
 * and host are unknown: the error is in XML and has the server's own name.
 */
@EmulatorTest
class BrokenHttpTest {

    private static final String CLOSE = "Connection: close";
    private static final String HOST = "Host: ecs.example.com\r\n";
    private static final String CALL = "/?Action=DescribeRegions&Format=JSON";
    private static final String FORM = "Content-Type: application/x-www-form-urlencoded\r\n";

    private final int port;

    BrokenHttpTest(@LocalServerPort int port) {
        this.port = port;
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "]", "{", "}", "|", "\"", "<", ">", "\\", "^", "`", "~!*'()", ",;:@/?$"})
    void readsCharactersThatClientsDoNotEscape(String value) throws IOException {
        RawHttp.Response response = send("GET " + CALL + "&A=" + value + " HTTP/1.1\r\n" + HOST);
        assertThat(response.status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u00E4\u00B8\u00AD", "\u00FF", "\0", "\u0001", "\u001F", "\u007F", "\r", "#"})
    void rejectsCharactersThatNoUrlMayHaveInXml(String value) throws IOException {
        expectUnread("GET " + CALL + "&A=" + value + " HTTP/1.1\r\n" + HOST);
    }

    @Test
    void rejectsSpaceInQuery() throws IOException {
        Refusal.MALFORMED.expectJson(send("GET " + CALL + "&A=a b HTTP/1.1\r\n" + HOST), "localhost", CLOSE);
    }

    @Test
    void readsUrlOf64Kb() throws IOException {
        String value = "a".repeat(64 * 1024);
        assertThat(send("GET " + CALL + "&UserData=" + value + " HTTP/1.1\r\n" + HOST)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void rejectsUrlOf200KbInXml() throws IOException {
        expectUnread("GET " + CALL + "&UserData=" + "a".repeat(200_000) + " HTTP/1.1\r\n" + HOST);
    }

    @Test
    void rejectsTooLargeHeader() throws IOException {
        expect("GET " + CALL + " HTTP/1.1\r\n" + HOST + "X: " + "a".repeat(200_000) + "\r\n");
    }

    @Test
    void rejectsTooManyHeaders() throws IOException {
        expect("GET " + CALL + " HTTP/1.1\r\n" + HOST + "X: a\r\n".repeat(200));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", HOST + HOST, "Host: a b\r\n", "Host: a_b\r\n", "Host: <\r\n", "Host: a:b\r\n"})
    void rejectsRequestWithoutOneValidHost(String hosts) throws IOException {
        Refusal.MALFORMED.expectJson(send("GET " + CALL + " HTTP/1.1\r\n" + hosts), "localhost", CLOSE);
    }

    @Test
    void http10NeedsNoHost() throws IOException {
        assertThat(send("GET " + CALL + " HTTP/1.0\r\n").status()).isEqualTo(200);
    }

    @Test
    void rejectsUrlWithAnotherHost() throws IOException {
        assertThat(send("GET http://ecs.example.com" + CALL + " HTTP/1.1\r\n" + HOST)
                        .status())
                .isEqualTo(200);
        expect("GET http://ecs.example.org" + CALL + " HTTP/1.1\r\n" + HOST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hello\r\n", "GET\r\n", "G@T / HTTP/1.1\r\n", "\u0016\u0003\u0001\u0002 \r\n", "{}\r\n"})
    void rejectsMalformedRequestLineInXml(String line) throws IOException {
        expectUnread(line + HOST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET  HTTP/1.1\r\n", "GET HTTP/1.1\r\n", "GET /?Action=DescribeRegions\r\n"})
    void rejectsRequestLineWithoutUrlOrVersion(String line) throws IOException {
        RawHttp.Response response = send(line + HOST);
        assertThat(response.status()).isEqualTo(400);
        assertThat(response.body()).contains("<Code>").contains(response.requestId());
    }

    @Test
    void rejectsOptionsOfTheServer() throws IOException {
        Refusal.METHOD.expectXml(send("OPTIONS * HTTP/1.1\r\n" + HOST), "ecs.example.com", CLOSE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"HTTP/0.8", "HTTP/1.2", "HTTP/2.0", "HTTP/3.0", "HTTP/1"})
    void rejectsOtherHttpVersion(String version) throws IOException {
        expect("GET " + CALL + " " + version + "\r\n" + HOST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"XTTP/1.1", "http/1.1", "HTTP/1.1 x"})
    void rejectsMalformedHttpVersion(String version) throws IOException {
        Refusal.MALFORMED.expectJson(send("GET " + CALL + " " + version + "\r\n" + HOST), "localhost", CLOSE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "-1", "+1", "0x1", "1, 2", "1\r\nContent-Length: 2", "99999999999999999999", ""})
    void rejectsMalformedContentLength(String length) throws IOException {
        expect("POST " + CALL + " HTTP/1.1\r\n" + HOST + FORM + "Content-Length: " + length + "\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "identity", "x", "gzip, chunked", "chunked, x"})
    void rejectsUnknownTransferEncoding(String encoding) throws IOException {
        expect("POST " + CALL + " HTTP/1.1\r\n" + HOST + FORM + "Transfer-Encoding: " + encoding + "\r\n");
    }

    @Test
    void rejectsChunkWithoutSize() throws IOException {
        RawHttp.Response response = RawHttp.exchangeToEnd(
                port,
                "POST " + CALL + " HTTP/1.1\r\n" + HOST + FORM + "Transfer-Encoding: chunked\r\n\r\nzz\r\nA=b\r\n");
        Refusal.MALFORMED.expectJson(response, "ecs.example.com", CLOSE);
    }

    @Test
    void rejectsUnknownExpectation() throws IOException {
        expect("POST " + CALL + " HTTP/1.1\r\n" + HOST + "Expect: x\r\nContent-Length: 0\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"no colon", "no token: x", "X: a\0b", ": x"})
    void rejectsMalformedHeader(String header) throws IOException {
        expect("GET " + CALL + " HTTP/1.1\r\n" + HOST + header + "\r\n");
    }

    private void expect(String head) throws IOException {
        Refusal.MALFORMED.expectJson(send(head), "ecs.example.com", CLOSE);
    }

    private void expectUnread(String head) throws IOException {
        Refusal.MALFORMED.expectXml(send(head), "localhost", CLOSE);
    }

    private RawHttp.Response send(String head) throws IOException {
        return RawHttp.exchangeToEnd(port, head + "Connection: close\r\n\r\n");
    }
}
