package io.ecsemulator.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.support.CountedText;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GlobTest {

    @ParameterizedTest
    @CsvSource({
        "*, '', true",
        "*, d-1, true",
        "d-*, d-1, true",
        "d-*, d-, true",
        "d-*, i-1, false",
        "*Disk, DetachDisk, true",
        "*Disk, DescribeDisks, false",
        "*Disk*, DescribeDisks, true",
        "De*D?sk, DetachDisk, true",
        "d-?, d-1, true",
        "d-?, d-, false",
        "d-?, d-12, false",
        "a*b*c, aXbXbXc, true",
        "a*b*c, aXbXbX, false",
        "'', '', true",
        "'', a, false",
        "d-1, D-1, false",
        "d.1, d-1, false",
        "[*], [x], true"
    })
    void starMatchesAnyTextAndQuestionMarkOneCharacter(String pattern, String text, boolean expected) {
        assertThat(new Glob(pattern).matches(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 62, 63, 64, 65, 127, 128, 200})
    void matchesPatternsOfAnyLength(int length) {
        String text = "ab?".repeat(length).substring(0, length);

        assertThat(new Glob(text).matches(text)).isTrue();
        assertThat(new Glob("*" + text + "*").matches(text)).isTrue();
        assertThat(new Glob("*" + text + "*").matches("xx" + text + "xx")).isTrue();
        assertThat(new Glob(text).matches(text + "x")).isFalse();
        assertThat(new Glob(text + "c*").matches(text)).isFalse();
    }

    @Test
    void agreesWithRegularExpressions() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
        for (int i = 0; i < 20_000; i++) {
            String pattern = text(random, "ab*?");
            String text = text(random, "ab");
            String expression = pattern.replace("*", ".*").replace("?", ".");

            assertThat(new Glob(pattern).matches(text))
                    .as("%s, %s", pattern, text)
                    .isEqualTo(text.matches(expression));
        }
    }

    private static String text(RandomGenerator random, String characters) {
        return random.ints(random.nextInt(8), 0, characters.length())
                .mapToObj(index -> characters.substring(index, index + 1))
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a*a*a*a*b", "*a?a?a?b", "*", "?*b", "aaaa"})
    void readsEachCharacterOnce(String pattern) {
        Glob glob = new Glob(pattern);
        for (int length = 1_000; length <= 64_000; length *= 2) {
            CountedText text = new CountedText("a".repeat(length));

            glob.matches(text);

            assertThat(text.reads()).isEqualTo(length);
        }
    }
}
