package io.ecsemulator.throttling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThrottleTest extends ThrottleContract {

    @Override
    protected Throttle throttle(InstantSource clock) {
        return new MemoryThrottle(LIMITS, clock, 10);
    }

    @Test
    void parsesLimit() {
        assertThat(Limit.valueOf("500/60s")).isEqualTo(new Limit(500, Duration.ofSeconds(60)));
        assertThat(Limit.valueOf("1 / PT1M")).isEqualTo(new Limit(1, Duration.ofMinutes(1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "500", "/60s", "0/60s", "-1/60s", "1/0s", "1/-1s", "x/60s", "1/soon"})
    void rejectsMalformedLimit(String text) {
        assertThatThrownBy(() -> Limit.valueOf(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void dropsTheLeastRecentlyUsedBucketAboveTheMaximum() {
        Throttle throttle = throttle(() -> now);
        for (String region : List.of("kept", "dropped")) {
            accept(throttle, "DetachDisk", "k", region);
            accept(throttle, "DetachDisk", "k", region);
        }
        for (int i = 0; i < 9; i++) {
            reject(throttle, "DetachDisk", "k", "kept");
            accept(throttle, "DetachDisk", "k", "region-" + i);
        }

        reject(throttle, "DetachDisk", "k", "kept");
        accept(throttle, "DetachDisk", "k", "dropped");
    }
}
