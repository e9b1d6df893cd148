package io.ecsemulator.http;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import java.util.Map;
import tools.jackson.dataformat.xml.annotation.JacksonXmlCData;

/** The body of an error, in the order of the fields that ECS itself writes; then more fields, if a fault rule gives some. */
record ErrorBody(
        String RequestId,
        String HostId,
        String Code,
        String Message,
        @JacksonXmlCData String Recommend,
        @JsonAnyGetter Map<String, Object> Fields) {

    static final String ROOT = "Error";

    /**
     * An error.
     *
     * @param product the product whose API was called, {@code Ecs} or {@code Vpc}
     */
    static ErrorBody of(
            String product, String requestId, String host, String code, String message, Map<String, Object> fields) {
        return new ErrorBody(
                requestId,
                host,
                code,
                message,
                "https://api.aliyun.com/troubleshoot?q=" + code + "&product=" + product + "&requestId=" + requestId,
                fields);
    }
}
