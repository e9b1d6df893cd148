package io.ecsemulator.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** Expected answers in files beside their tests. */
final class Golden {

    private Golden() {}

    /**
     * Compares a response body with a file, or writes the file if the system property {@code update.golden} is set.
     *
     * @param requestId the RequestId of the response; the file has {@code REQUEST-ID} instead
     */
    static void check(Class<?> beside, String file, String body, String requestId) {
        try {
            if (System.getProperty("update.golden") != null) {
                Path path =
                        Path.of("src/test/resources", beside.getPackageName().replace('.', '/'), file);
                Files.writeString(path, body.replace(requestId, "REQUEST-ID") + "\n");
                return;
            }
            try (InputStream in = Objects.requireNonNull(beside.getResourceAsStream(file), file)) {
                assertThat(body)
                        .as("-Dupdate.golden writes the golden answers")
                        .isEqualTo(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                                .stripTrailing()
                                .replace("REQUEST-ID", requestId));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
