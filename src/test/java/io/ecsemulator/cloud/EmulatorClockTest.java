package io.ecsemulator.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class EmulatorClockTest {

    private Instant wall = Instant.parse("2026-11-22T10:00:00Z");

    private EmulatorClock clock(EmulatorClock.Mode mode) {
        return new EmulatorClock(mode, () -> wall);
    }

    @Test
    void aRealClockRunsWithTheWallAndCanBeAhead() {
        EmulatorClock clock = clock(EmulatorClock.Mode.REAL);

        clock.advance(Duration.ofMinutes(1));
        wall = wall.plusSeconds(5);

        assertThat(clock.instant()).isEqualTo("2026-11-22T10:01:05Z");
    }

    @Test
    void aManualClockStandsStillUntilItIsAdvanced() {
        EmulatorClock clock = clock(EmulatorClock.Mode.MANUAL);

        wall = wall.plusSeconds(5);
        assertThat(clock.instant()).isEqualTo("2026-11-22T10:00:00Z");

        clock.advance(Duration.ofMinutes(1));
        assertThat(clock.instant()).isEqualTo("2026-11-22T10:01:00Z");
    }

    @Test
    void advancingToATimeThatHasPassedDoesNothing() {
        EmulatorClock clock = clock(EmulatorClock.Mode.MANUAL);

        clock.advanceTo(wall.minusSeconds(1));
        assertThat(clock.instant()).isEqualTo(wall);

        clock.advanceTo(wall.plusSeconds(1));
        assertThat(clock.instant()).isEqualTo(wall.plusSeconds(1));
    }

    @Test
    void aResetBringsItBackToTheStart() {
        EmulatorClock clock = clock(EmulatorClock.Mode.MANUAL);

        clock.advance(Duration.ofDays(1));
        clock.reset();

        assertThat(clock.instant()).isEqualTo(wall);
    }

    @Test
    void itNeitherGoesBackNorBeyondFourDigitYears() {
        EmulatorClock clock = clock(EmulatorClock.Mode.REAL);

        assertThatThrownBy(() -> clock.advance(Duration.ofNanos(-1))).hasMessage("The clock cannot go back");
        assertThatThrownBy(() -> clock.advance(Duration.ofSeconds(Long.MAX_VALUE)))
                .hasMessage("The clock ends at 9999-12-31T00:00:00Z");
        assertThat(clock.instant()).isEqualTo(wall);

        clock.advanceTo(EmulatorClock.LATEST);
        assertThatThrownBy(() -> clock.advance(Duration.ofNanos(1)))
                .hasMessage("The clock ends at 9999-12-31T00:00:00Z");
    }
}
