package io.ecsemulator.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @Test
    void manyStarsMatchInReasonableTime() {
        Glob glob = new Glob("a*".repeat(1_000) + "b");

        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(10),
                () -> assertThat(glob.matches("a".repeat(10_000))).isFalse());
    }
}
