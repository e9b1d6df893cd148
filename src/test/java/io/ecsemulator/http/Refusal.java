package io.ecsemulator.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;

/** An error response on the wire. */
record Refusal(int status, String code, String message) {

    static final Refusal MALFORMED = new Refusal(
            400, "InvalidParameter", "The request is not well formed, or its URL and headers are longer than 80 KB.");
    static final Refusal TOO_LARGE = new Refusal(413, "InvalidParameter", "The request is too large.");
    static final Refusal METHOD = new Refusal(403, "UnsupportedHTTPMethod", "This http method is not supported.");
    static final Refusal PATH =
            new Refusal(404, "InvalidApi.NotFound", "Specified api is not found, please check your url and method.");
    static final Refusal ACTION =
            new Refusal(404, "InvalidAction.NotFound", "Specified api is not found, please check your url and method.");
    static final Refusal VERSION =
            new Refusal(404, "InvalidAction.NotFound", "Specified api is not found, please check your url and method.");
    static final Refusal NO_ACTION = new Refusal(
            400,
            "MissingParameter",
            "The input parameter \"Action\" that is mandatory for processing this request is not supplied.");
    static final Refusal INTERNAL_ERROR =
            new Refusal(500, "InternalError", "The request processing has failed due to some unknown error.");

    /** Checks a whole response in JSON; {@code connection} are the headers about the connection. */
    void expectJson(RawHttp.Response response, String host, String... connection) {
        String body = "{\"RequestId\":\"%s\",\"HostId\":\"%s\",\"Code\":\"%s\",\"Message\":\"%s\",\"Recommend\":\"%s\"}"
                .formatted(response.requestId(), host, code, message.replace("\"", "\\\""), recommend(response));
        expect(response, "application/json;charset=utf-8", body, connection);
    }

    /** Checks a whole response in XML. */
    void expectXml(RawHttp.Response response, String host, String... connection) {
        String body =
                ("<?xml version='1.0' encoding='UTF-8'?><Error><RequestId>%s</RequestId><HostId>%s</HostId><Code>%s</Code>"
                                + "<Message>%s</Message><Recommend><![CDATA[%s]]></Recommend></Error>")
                        .formatted(response.requestId(), host, code, message, recommend(response));
        expect(response, "text/xml;charset=utf-8", body, connection);
    }

    private String recommend(RawHttp.Response response) {
        return "https://api.aliyun.com/troubleshoot?q=" + code + "&product=Ecs&requestId=" + response.requestId();
    }

    private void expect(RawHttp.Response response, String contentType, String body, String... connection) {
        assertThat(response.body()).isEqualTo(body);
        expectHead(response, status, contentType, body, connection);
    }

    /** Checks that a response has exactly these headers and a well-formed RequestId. */
    static void expectHead(
            RawHttp.Response response, int status, String contentType, String body, String... connection) {
        assertThat(response.requestId()).matches("[0-9A-F]{8}-[0-9A-F]{4}-[0-9A-F]{4}-[89AB][0-9A-F]{3}-[0-9A-F]{12}");
        assertThat(response.header("x-acs-trace-id")).matches("[0-9a-f]{32}");
        assertThat(response.header("Date")).matches("\\w{3}, \\d\\d \\w{3} \\d{4} \\d\\d:\\d\\d:\\d\\d GMT");
        String head = """
                HTTP/1.1 %d\s
                x-acs-request-id: %s
                x-acs-trace-id: %s
                Content-Type: %s
                Content-Length: %d
                Date: %s
                """.formatted(
                        status,
                        response.requestId(),
                        response.header("x-acs-trace-id"),
                        contentType,
                        body.getBytes(StandardCharsets.UTF_8).length,
                        response.header("Date"));
        for (String header : connection) {
            head += header + "\n";
        }
        assertThat(response.head()).isEqualTo(head.replace("\n", "\r\n"));
    }
}
