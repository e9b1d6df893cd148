package io.ecsemulator.throttling;

import io.ecsemulator.operation.ApiException;
import io.ecsemulator.operation.Call;
import io.ecsemulator.operation.GatewayError;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Flow control with buckets of Bucket4j, wherever they are kept. */
public abstract class BucketThrottle implements Throttle {

    /**
     * What has a bucket of its own.
     *
     * @param action in lower case
     * @param regionId the parameter of the call, or empty
     */
    protected record Key(String action, String accessKeyId, String regionId) {}

    private final Map<String, Limit> limits = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    /** The emulator's time. */
    protected final TimeMeter time;

    /**
     * A throttle.
     *
     * @param limits the limits, by action; in any case, since environment variables have no lower case
     * @param clock the emulator's clock
     */
    protected BucketThrottle(Map<String, Limit> limits, InstantSource clock) {
        this.limits.putAll(limits);
        this.time = new EmulatorTime(clock);
    }

    /** Takes a call out of a bucket, which is full when it is new. */
    protected abstract ConsumptionProbe take(Key key, Limit limit);

    /** A limit for a bucket. */
    protected static Bandwidth bandwidth(Limit limit) {
        return Bandwidth.builder()
                .capacity(limit.calls())
                .refillIntervally(limit.calls(), limit.period())
                .build();
    }

    @Override
    public final void check(Call call) {
        Limit limit = limits.isEmpty() ? null : limits.get(call.action());
        if (limit == null) {
            return;
        }
        Key key = new Key(
                call.action().toLowerCase(Locale.ROOT),
                call.accessKeyId(),
                call.parameters().getOrDefault("RegionId", ""));
        ConsumptionProbe probe = take(key, limit);
        if (!probe.isConsumed()) {
            throw ApiException.retryAfter(
                    Duration.ofNanos(probe.getNanosToWaitForRefill()), GatewayError.THROTTLING_USER);
        }
    }

    /**
     * Nanoseconds since a time that is the same for all processes; stops at {@link Long#MAX_VALUE}, which a clock that was advanced by
     * centuries reaches.
     */
    private record EmulatorTime(InstantSource clock) implements TimeMeter {
        private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
        private static final Duration MAX = Duration.ofNanos(Long.MAX_VALUE);

        @Override
        public long currentTimeNanos() {
            Duration since = Duration.between(START, clock.instant());
            return since.compareTo(MAX) < 0 ? since.toNanos() : Long.MAX_VALUE;
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
