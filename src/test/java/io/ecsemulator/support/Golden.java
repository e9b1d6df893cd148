package io.ecsemulator.support;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Expected answers in files beside their tests. */
public final class Golden {

    private Golden() {}

    /**
     * The text of a file, without its last line break.
     *
     * @param requestId what stands in place of {@code REQUEST-ID}
     */
    public static String text(Class<?> beside, String file, String requestId) {
        try (InputStream in = Objects.requireNonNull(beside.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .stripTrailing()
                    .replace("REQUEST-ID", requestId);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
