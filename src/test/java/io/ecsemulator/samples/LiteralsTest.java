package io.ecsemulator.samples;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LiteralsTest {

    private static final String TEXT = "\"a'\\b\n\r\t\0é😀\u202e\udb40\udc01\ud800";

    @Test
    void escapesEndsAndInvisibleCharactersInEachLanguage() {
        assertThat(Literals.java(TEXT)).isEqualTo("\"\\\"a'\\\\b\\n\\r\\t\\u0000é😀\\u202e\\udb40\\udc01?\"");
        assertThat(Literals.javaScript(TEXT)).isEqualTo("'\"a\\'\\\\b\\n\\r\\t\\u0000é😀\\u202e\\udb40\\udc01?'");
        assertThat(Literals.python(TEXT)).isEqualTo("'\"a\\'\\\\b\\n\\r\\t\\u0000é😀\\u202e\\U000e0001?'");
        assertThat(Literals.go(TEXT)).isEqualTo("\"\\\"a'\\\\b\\n\\r\\t\\u0000é😀\\u202e\\U000e0001?\"");
        assertThat(Literals.shell(TEXT))
                .isEqualTo("$'\"a\\'\\\\b\\n\\r\\t\\x00é😀\\xe2\\x80\\xae\\xf3\\xa0\\x80\\x81?'");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '|',
            value = {
                "d-23jbf2v5m, d-23jbf2v5m",
                "10.0.0.0/16, 10.0.0.0/16",
                "[\"d-1\"], '[\"d-1\"]'",
                "$(x) `y` ${z} !, '$(x) `y` ${z} !'",
                "it's, 'it'\\''s'",
                "||, ''",
                "*, '*'",
                "~, '~'"
            })
    void quotesForShellsWhatIsNotAPlainWord(String text, String word) {
        assertThat(Literals.shell(text)).isEqualTo(word);
    }
}
