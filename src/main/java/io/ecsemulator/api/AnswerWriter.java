package io.ecsemulator.api;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.xml.XmlMapper;
import tools.jackson.dataformat.xml.XmlWriteFeature;

/** Writes answers and errors: compact JSON, or XML in one line. */
@Component
final class AnswerWriter {

    /** The header that repeats the RequestId of the body. */
    static final String REQUEST_ID_HEADER = "x-acs-request-id";

    private final JsonMapper json =
            JsonMapper.builder().addModule(new WireModule()).build();
    private final XmlMapper xml = XmlMapper.builder()
            .defaultUseWrapper(false)
            .enable(XmlWriteFeature.WRITE_XML_DECLARATION)
            .addModule(new WireModule())
            .build();

    /**
     * Writes a whole response.
     *
     * @param rootName the root element in XML
     */
    void write(HttpServletResponse response, int status, String requestId, Format format, String rootName, Object body)
            throws IOException {
        byte[] bytes = switch (format) {
            case JSON -> json.writeValueAsBytes(body);
            case XML -> xml.writer().withRootName(rootName).writeValueAsBytes(body);
        };
        response.setStatus(status);
        response.setHeader(REQUEST_ID_HEADER, requestId);
        response.setContentType(format.contentType());
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    /** The bytes of a body. */
    byte[] bytes(Format format, String rootName, Object body) {
        return switch (format) {
            case JSON -> json.writeValueAsBytes(body);
            case XML -> xml.writer().withRootName(rootName).writeValueAsBytes(body);
        };
    }
}
