package io.ecsemulator.console;

import io.ecsemulator.operation.Operation;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import org.springframework.stereotype.Component;

/** What operations do and parameters mean, in English, as their declarations say it; the build compares the file with them. */
@Component
final class Meanings {

    private final Properties meanings = new Properties();

    Meanings() {
        try (Reader in = new InputStreamReader(
                Objects.requireNonNull(Operation.class.getResourceAsStream("meanings.properties")),
                StandardCharsets.UTF_8)) {
            meanings.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What an operation does. */
    String of(String action) {
        return meanings.getProperty(action, "").replace("`", "");
    }

    /** What a parameter of an operation means. */
    String of(String action, String parameter) {
        return of(action + "." + parameter);
    }
}
