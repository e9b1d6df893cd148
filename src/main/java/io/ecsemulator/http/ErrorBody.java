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
}
