package io.ecsemulator.control;

import io.ecsemulator.tls.ClientTrust;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Hands out what clients have to trust in order to call over HTTPS. */
@RestController
final class AuthorityController {

    private final ObjectProvider<ClientTrust> trust;

    AuthorityController(ObjectProvider<ClientTrust> trust) {
        this.trust = trust;
    }

    /** The certificate of the emulator's authority, without its key. */
    @GetMapping("/_emulator/ca.pem")
    void authority(HttpServletResponse response) throws IOException {
        ClientTrust found = trust.getIfAvailable();
        if (found == null) {
            throw ControlExceptionHandler.of(
                    HttpStatus.NOT_FOUND,
                    "There is no authority: HTTPS is off. ecs.emulator.tls.enabled=true turns it on");
        }
        String pem = found.authority();
        if (pem == null) {
            throw ControlExceptionHandler.of(
                    HttpStatus.NOT_FOUND,
                    "There is no authority: HTTPS has the certificate of ecs.emulator.tls.bundle."
                            + " Trust the authority that signed that");
        }
        byte[] bytes = pem.getBytes(StandardCharsets.US_ASCII);
        response.setContentType("application/x-pem-file");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
