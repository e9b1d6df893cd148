package io.ecsemulator.throttling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ecsemulator.operation.ApiException;
import io.ecsemulator.operation.GatewayError;
import io.ecsemulator.support.Calls;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What flow control does, wherever it keeps its buckets. */
public abstract class ThrottleContract {

    /** Two calls of DetachDisk in a minute. */
    protected static final Map<String, Limit> LIMITS = Map.of("detachdisk", new Limit(2, Duration.ofSeconds(60)));

    /** The time of the emulator's clock. */
    protected Instant now = Instant.parse("2026-11-22T10:00:00Z");

    @SuppressWarnings("NullAway.Init")
    private Throttle throttle;

    @BeforeEach
    void create() {
        throttle = throttle(() -> now);
    }

    /** Flow control with {@link #LIMITS} and full buckets. */
    protected abstract Throttle throttle(InstantSource clock);

    private void accept(String action, String key, String region) {
        accept(throttle, action, key, region);
    }

    private void reject(String action, String key, String region) {
        reject(throttle, action, key, region);
    }

    /** A call that is within the limit. */
    protected static void accept(Throttle throttle, String action, String key, String region) {
        assertThatCode(() -> throttle.check(Calls.of(action, key, "RegionId=" + region)))
                .doesNotThrowAnyException();
    }

    /** A call that exceeds the limit. */
    protected static void reject(Throttle throttle, String action, String key, String region) {
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
}
