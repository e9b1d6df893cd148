package io.ecsemulator.control;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Describes the control API. */
@RestController
final class OpenApiController {

    static final ClassPathResource DOCUMENT = new ClassPathResource("openapi.json", OpenApiController.class);

    /** As OpenAPI 3.1. */
    @GetMapping("/_emulator/openapi.json")
    void document(HttpServletResponse response) throws IOException {
        byte[] document = DOCUMENT.getContentAsByteArray();
        response.setContentType("application/json");
        response.setContentLength(document.length);
        response.getOutputStream().write(document);
    }
}
