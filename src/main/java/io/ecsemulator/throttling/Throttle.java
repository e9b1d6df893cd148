package io.ecsemulator.throttling;

import io.ecsemulator.operation.ApiException;
import io.ecsemulator.operation.GatewayError;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a caller that calls too often: for each action, access key and region a bucket of calls, filled again when its
 * period is over. Time is the emulator's, so a test that waits for calls moves the clock.
 */
public final class Throttle {

    /** The limits that are documented (the pages of DetachDisk and AttachDisk). */
    public static final Map<String, Limit> DOCUMENTED = Map.of(
            "DetachDisk", new Limit(500, Duration.ofSeconds(60)),
            "AttachDisk", new Limit(500, Duration.ofSeconds(60)));

    /** So many buckets are kept; of more, those that were used least lately are forgotten, and so full again. */
    private static final int MOST_BUCKETS = 10_000;

    private record Key(String action, String accessKeyId, String regionId) {}

    private final Map<String, Limit> limits = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Map<Key, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Bucket> eldest) {
            return size() > MOST_BUCKETS;
        }
    };
    private final TimeMeter time;

    /**
     * Limits those actions.
     *
     * @param limits by action, in whatever case: a setting that comes from the environment has lost its own
     */
    public Throttle(Map<String, Limit> limits, InstantSource clock) {
        this.limits.putAll(limits);
        this.time = new EmulatorTime(clock, clock.instant());
    }

    /**
     * Counts a call.
     *
     * @param regionId as the call names it, or null
     * @throws ApiException if it is one too many
     */
    public void check(String action, String accessKeyId, @Nullable String regionId) {
        Limit limit = limits.isEmpty() ? null : limits.get(action);
        if (limit == null) {
            return;
        }
        Key key = new Key(action.toLowerCase(Locale.ROOT), accessKeyId, regionId == null ? "" : regionId);
        ConsumptionProbe probe = bucket(key, limit).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw ApiException.retryAfter(
                    Duration.ofNanos(probe.getNanosToWaitForRefill()), GatewayError.THROTTLING_USER);
        }
    }

    /** Fills all buckets. */
    public void reset() {
        synchronized (buckets) {
            buckets.clear();
        }
    }

    private Bucket bucket(Key key, Limit limit) {
        synchronized (buckets) {
            return buckets.computeIfAbsent(
                    key,
                    absent -> Bucket.builder()
                            .addLimit(bandwidth ->
                                    bandwidth.capacity(limit.calls()).refillIntervally(limit.calls(), limit.period()))
                            .withCustomTimePrecision(time)
                            .build());
        }
    }

    /** Nanoseconds since the start; a clock that is centuries ahead stays at the last that fits. */
    private record EmulatorTime(InstantSource clock, Instant start) implements TimeMeter {
        private static final Duration LAST = Duration.ofNanos(Long.MAX_VALUE);

        @Override
        public long currentTimeNanos() {
            Duration since = Duration.between(start, clock.instant());
            return since.compareTo(LAST) < 0 ? since.toNanos() : Long.MAX_VALUE;
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
