package io.ecsemulator.throttling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ecsemulator.operation.ApiException;
import io.ecsemulator.operation.GatewayError;
import io.ecsemulator.support.Calls;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThrottleTest {

    private Instant now = Instant.parse("2026-11-22T10:00:00Z");
    private final Throttle throttle =
            new MemoryThrottle(Map.of("detachdisk", new Limit(2, Duration.ofSeconds(60))), () -> now, 10);

    private void accept(String action, String key, String region) {
        assertThatCode(() -> throttle.check(Calls.of(action, key, "RegionId=" + region)))
                .doesNotThrowAnyException();
    }

    private void reject(String action, String key, String region) {
        assertThatThrownBy(() -> throttle.check(Calls.of(action, key, "RegionId=" + region)))
                .isInstanceOfSatisfying(
                        ApiException.class, e -> assertThat(e.error()).isEqualTo(GatewayError.THROTTLING_USER));
    }

    @Test
    void rejectsCallsAboveTheLimitUntilThePeriodIsOver() {
        accept("DetachDisk", "k", "r");
        accept("DetachDisk", "k", "r");
        reject("DetachDisk", "k", "r");

        now = now.plusSeconds(60).minusNanos(1);
        reject("DetachDisk", "k", "r");
        now = now.plusNanos(1);
        accept("DetachDisk", "k", "r");
        accept("DetachDisk", "k", "r");
        reject("DetachDisk", "k", "r");
    }

    @Test
    void eachActionAccessKeyAndRegionHasItsOwnBucket() {
        for (int i = 0; i < 2; i++) {
            accept("DetachDisk", "k", "r");
            accept("DetachDisk", "other", "r");
            accept("DetachDisk", "k", "other");
        }
        reject("DetachDisk", "k", "r");
        for (int i = 0; i < 100; i++) {
            accept("DescribeDisks", "k", "r");
        }
    }

    @Test
    void resetFillsAllBuckets() {
        accept("DetachDisk", "k", "r");
        accept("DetachDisk", "k", "r");

        throttle.reset();

        accept("DetachDisk", "k", "r");
    }

    @Test
    void worksWithClockAdvancedByCenturies() {
        now = now.plus(Duration.ofDays(365_000));

        accept("DetachDisk", "k", "r");
        accept("DetachDisk", "k", "r");
        reject("DetachDisk", "k", "r");
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
        for (String region : List.of("kept", "dropped")) {
            accept("DetachDisk", "k", region);
            accept("DetachDisk", "k", region);
        }
        for (int i = 0; i < 9; i++) {
            reject("DetachDisk", "k", "kept");
            accept("DetachDisk", "k", "region-" + i);
        }

        reject("DetachDisk", "k", "kept");
        accept("DetachDisk", "k", "dropped");
    }
}
