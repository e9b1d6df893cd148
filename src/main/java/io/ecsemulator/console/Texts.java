package io.ecsemulator.console;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;

/** The texts of the pages in each language; {@code {0}} stands for the first argument. */
enum Texts {
    EN("English"),
    ZH("中文");

    private final String label;
    private final Properties texts = new Properties();

    Texts(String label) {
        this.label = label;
        try (Reader in = new InputStreamReader(
                Objects.requireNonNull(Texts.class.getResourceAsStream("texts_" + code() + ".properties")),
                StandardCharsets.UTF_8)) {
            texts.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The language of that code, or that a browser prefers: Chinese, or English in all other cases. */
    static Texts of(String code) {
        return code.toLowerCase(Locale.ROOT).startsWith("zh") ? ZH : EN;
    }

    /** The code of the language in HTML. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The name of the language in itself. */
    String label() {
        return label;
    }

    /** All keys. */
    Set<String> keys() {
        return texts.stringPropertyNames();
    }

    /**
     * The text of a key with its arguments; a test makes sure that all keys are known. {@code {0}} is the first argument, and
     * {@code {0:s}} the ending of a plural, nothing if that argument is 1.
     */
    String text(String key, Object... arguments) {
        String text = texts.getProperty(key, key);
        for (int i = 0; i < arguments.length; i++) {
            String argument = String.valueOf(arguments[i]);
            text = text.replace("{" + i + ":s}", argument.equals("1") ? "" : "s")
                    .replace("{" + i + "}", argument);
        }
        return text;
    }
}
