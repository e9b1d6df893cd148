package io.ecsemulator.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.support.EmulatorTest;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Valid HTTP that is not a call of the API is rejected with an error of the API in the caller's format. */
@EmulatorTest
class RejectedRequestsTest {

    private static final String HOST = "127.0.0.1";
    private static final String CLOSE = "Connection: close";
    private static final String CALL = "Action=DescribeRegions";
    private static final String FORM = "Content-Type: application/x-www-form-urlencoded\r\n";

    private final int port;

    RejectedRequestsTest(@LocalServerPort int port) {
        this.port = port;
    }

    @ParameterizedTest
    @ValueSource(strings = {"/x", "/x/", "//", "/./", "/a/../", "/error", "/index.html", "/favicon.ico", "/x%0A"})
    void rejectsOtherPath(String path) throws IOException {
        expect(Refusal.PATH, "GET", path + "?" + CALL, "", "");
        expect(Refusal.PATH, "POST", path + "?" + CALL, FORM + "Content-Length: 3\r\n", "A=b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/..", "/../x", "/%2E%2E/x", "/..;/x", "/%2F", "/%5C", "/%00", "/%zz", "/\\", "/[", "*", "x"})
    void rejectsPathThatLeavesTheRoot(String path) throws IOException {
        expect(Refusal.MALFORMED, "GET", path + "?" + CALL, "", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "OPTIONS", "TRACE", "PATCH", "CONNECT", "PURGE", "get"})
    void rejectsOtherMethod(String method) throws IOException {
        expect(Refusal.METHOD, method, "/?" + CALL, "", "");
    }

    @Test
    void rejectsPreflightOfAForeignPage() throws IOException {
        String headers = "Origin: http://example.com\r\nAccess-Control-Request-Method: POST\r\n";
        Refusal refusal = new Refusal(
                403,
                "Forbidden",
                "The request is refused: a web page of http://example.com may not call the emulator.");
        expect(refusal, "OPTIONS", "/?" + CALL, headers, "");
    }

    @Test
    void answersHeadWithTheHeadersOfTheErrorOnly() throws IOException {
        RawHttp.Response response = send("HEAD", "/?" + CALL + "&Format=JSON", "", "");
        String unseen = "x".repeat(Integer.parseInt(response.header("Content-Length")));
        Refusal.expectHead(response, 403, "application/json;charset=utf-8", unseen, CLOSE);
        assertThat(response.body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "%4", "%zz", "%+1", "%FF", "%C0%AF", "%ED%A0%80"})
    void rejectsInvalidUrlEncodingAndUtf8(String value) throws IOException {
        expect(Refusal.MALFORMED, "GET", "/?" + CALL + "&A=" + value, "", "");
        expect(
                Refusal.MALFORMED,
                "POST",
                "/?" + CALL,
                FORM + "Content-Length: " + (value.length() + 2) + "\r\n",
                "A=" + value);
    }

    @Test
    void rejectsUnreadableFormInTheFormatThatItNames() throws IOException {
        Refusal.MALFORMED.expectJson(
                send("POST", "/", FORM + "Content-Length: 17\r\n", "A=%zz&Format=JSON"), HOST, CLOSE);
        Refusal.MALFORMED.expectJson(
                send("POST", "/", FORM + "Content-Length: 15\r\n", "A=\u00FF&Format=json"), HOST, CLOSE);
    }

    @Test
    void rejectsIncompleteForm() throws IOException {
        try (RawHttp http = new RawHttp(port)) {
            http.write(request("POST", "/?" + CALL + "&Format=JSON", FORM + "Content-Length: 10\r\n", "A=b"));
            http.end();
            Refusal.MALFORMED.expectJson(http.read(), HOST, CLOSE);
        }
    }

    @Test
    void rejectsTooLargeForm() throws IOException {
        String form = "A=" + "a".repeat(RequestParameters.MAX_BODY - 1);
        expect(Refusal.TOO_LARGE, "POST", "/?" + CALL, FORM + "Content-Length: " + form.length() + "\r\n", form);

        String chunk = Integer.toHexString(form.length()) + "\r\n" + form + "\r\n0\r\n\r\n";
        expect(Refusal.TOO_LARGE, "POST", "/?" + CALL, FORM + "Transfer-Encoding: chunked\r\n", chunk);
    }

    @Test
    void readsLargestForm() throws IOException {
        String form = "Action=" + "a".repeat(RequestParameters.MAX_BODY - "Action=".length());
        expect(Refusal.ACTION, "POST", "/?", FORM + "Content-Length: " + form.length() + "\r\n", form);
    }

    @Test
    void rejectsUnknownFormatInTheAcceptedFormat() throws IOException {
        Refusal refusal = new Refusal(400, "InvalidParameter.Format", "Specified parameter format is not valid.");
        String target = "/?" + CALL + "&Format=YAML";
        refusal.expectXml(send("GET", target, "", ""), HOST, CLOSE);
        refusal.expectJson(send("GET", target, "Accept: application/json\r\n", ""), HOST, CLOSE);
    }

    @Test
    void rejectsCallWithoutAction() throws IOException {
        expect(Refusal.NO_ACTION, "GET", "/?", "", "");
        expect(Refusal.NO_ACTION, "GET", "/?Action=", "", "");
        expect(Refusal.NO_ACTION, "GET", "/?Action=+", "x-acs-action: \r\n", "");
    }

    @Test
    void readsHeaderIfActionOrVersionIsBlank() throws IOException {
        expect(Refusal.ACTION, "GET", "/?Action=", "x-acs-action: NoSuchAction\r\n", "");
        expect(Refusal.VERSION, "GET", "/?" + CALL + "&Version=", "x-acs-version: 2016-03-14\r\n", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NoSuchAction", "detachDisk", "DetachDisk+", "%E4%B8%AD", "%00", "'\"%3C"})
    void rejectsUnknownAction(String action) throws IOException {
        expect(Refusal.ACTION, "GET", "/?Action=" + action, "", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2016-03-14", "2014-05-26+", "x"})
    void rejectsOtherVersion(String version) throws IOException {
        expect(Refusal.VERSION, "GET", "/?" + CALL + "&Version=" + version, "", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CreateCommand", "LockSnapshot", "UnlockSnapshot", "ModifySnapshotCategory"})
    void rejectsActionThatIsNotEmulated(String action) throws IOException {
        Refusal refusal = new Refusal(
                501,
                "NotEmulated",
                action + " is an action of ECS that the emulator does not emulate."
                        + " Its documentation lists those that it does in docs/operations/README.md.");
        expect(refusal, "GET", "/?Action=" + action, "", "");
    }

    @Test
    void keepsConnectionAfterError() throws IOException {
        String rest = "Format=JSON HTTP/1.1\r\nHost: " + HOST + "\r\n\r\n";
        try (RawHttp http = new RawHttp(port)) {
            Refusal.PATH.expectJson(http.send("GET /x?" + rest), HOST);
            Refusal.METHOD.expectJson(http.send("PUT /?" + rest), HOST);
            Refusal.ACTION.expectJson(http.send("GET /?Action=NoSuchAction&" + rest), HOST);
        }
    }

    /** Checks the error in both formats. */
    private void expect(Refusal refusal, String method, String target, String headers, String body) throws IOException {
        String format = target.contains("?") ? target + "&Format=" : target + "?Format=";
        refusal.expectJson(send(method, format + "JSON", headers, body), HOST, CLOSE);
        refusal.expectXml(send(method, format + "XML", headers, body), HOST, CLOSE);
    }

    private RawHttp.Response send(String method, String target, String headers, String body) throws IOException {
        return RawHttp.exchangeToEnd(port, request(method, target, headers, body));
    }

    private String request(String method, String target, String headers, String body) {
        return method + " " + target + " HTTP/1.1\r\nHost: " + HOST + ":" + port + "\r\nConnection: close\r\n" + headers
                + "\r\n" + body;
    }
}
