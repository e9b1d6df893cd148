package io.ecsemulator.http;

import tools.jackson.dataformat.xml.annotation.JacksonXmlCData;

/** The body of an error, in the order of the fields that ECS itself writes. */
record ErrorBody(
        String RequestId,
        String HostId,
        String Code,
        String Message,
        @JacksonXmlCData String Recommend) {

    static final String ROOT = "Error";

    static ErrorBody of(String requestId, String host, String code, String message) {
        return new ErrorBody(
                requestId,
                host,
                code,
                message,
                "https://api.aliyun.com/troubleshoot?q=" + code + "&product=Ecs&requestId=" + requestId);
    }
}
