package io.ecsemulator.control;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Describes the control API. */
@RestController
final class OpenApiController {

    private static final ClassPathResource DOCUMENT = new ClassPathResource("openapi.json", OpenApiController.class);

    /** Reads the document. */
    static JsonNode read() throws IOException {
        try (InputStream in = DOCUMENT.getInputStream()) {
            return JsonMapper.shared().readTree(in);
        }
    }

    /** As OpenAPI 3.1. */
    @GetMapping("/_emulator/openapi.json")
    void document(HttpServletResponse response) throws IOException {
        byte[] document = DOCUMENT.getContentAsByteArray();
        response.setContentType("application/json");
        response.setContentLength(document.length);
        response.getOutputStream().write(document);
    }
}
