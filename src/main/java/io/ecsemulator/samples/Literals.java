package io.ecsemulator.samples;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.IntFunction;

/** Texts as literals of a language: whatever a text contains, it ends where the literal ends. */
final class Literals {

    private Literals() {}

    /** A literal of Java. */
    static String java(String text) {
        return '"' + escaped(text, '"', Literals::utf16) + '"';
    }

    /** A literal of JavaScript, in single quotes. */
    static String javaScript(String text) {
        return "'" + escaped(text, '\'', Literals::utf16) + "'";
    }

    /** A literal of Python, in single quotes. */
    static String python(String text) {
        return "'" + escaped(text, '\'', Literals::codePoint) + "'";
    }

    /** A literal of Go. */
    static String go(String text) {
        return '"' + escaped(text, '"', Literals::codePoint) + '"';
    }

    /** A word of a shell; bash and zsh are needed for a text with characters that cannot be seen. */
    static String shell(String text) {
        if (text.matches("[A-Za-z0-9_./:@%+,=-]+")) {
            return text;
        }
        return text.codePoints().allMatch(Literals::isVisible)
                ? "'" + text.replace("'", "'\\''") + "'"
                : "$'" + escaped(text, '\'', Literals::utf8) + "'";
    }

    private static String escaped(String text, char quote, IntFunction<String> escape) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (c == quote || c == '\\') {
                escaped.append('\\').append((char) c);
            } else if (c == '\n') {
                escaped.append("\\n");
            } else if (c == '\r') {
                escaped.append("\\r");
            } else if (c == '\t') {
                escaped.append("\\t");
            } else if (Character.getType(c) == Character.SURROGATE) {
                // Half a character; UTF-8 has nothing for it, and clients send a question mark.
                escaped.append('?');
            } else if (isVisible(c)) {
                escaped.appendCodePoint(c);
            } else {
                escaped.append(escape.apply(c));
            }
        });
        return escaped.toString();
    }

    /** Whether a reader sees the character where it is: it neither controls anything nor changes the direction of the text. */
    private static boolean isVisible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    private static String utf16(int c) {
        StringBuilder escaped = new StringBuilder();
        for (char unit : Character.toChars(c)) {
            escaped.append(String.format(Locale.ROOT, "\\u%04x", (int) unit));
        }
        return escaped.toString();
    }

    /** Bytes, since bash writes characters in the encoding of its locale. */
    private static String utf8(int c) {
        StringBuilder escaped = new StringBuilder();
        for (byte unit : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
            escaped.append(String.format(Locale.ROOT, "\\x%02x", unit));
        }
        return escaped.toString();
    }

    private static String codePoint(int c) {
        return String.format(Locale.ROOT, c <= 0xffff ? "\\u%04x" : "\\U%08x", c);
    }
}
