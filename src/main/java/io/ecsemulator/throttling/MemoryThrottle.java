package io.ecsemulator.throttling;

import io.ecsemulator.operation.ApiException;
import io.ecsemulator.operation.Call;
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

/** Flow control with buckets in memory. */
public final class MemoryThrottle implements Throttle {

    /** The maximum number of buckets in a process, some 5 MB; beyond it the least recently used bucket is dropped, which fills it again. */
    public static final int MAX_BUCKETS = 10_000;

    private record Key(String action, String accessKeyId, String regionId) {}

    private final Map<String, Limit> limits = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Map<Key, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Bucket> eldest) {
            return size() > maxBuckets;
        }
    };
    private final int maxBuckets;
    private final TimeMeter time;

    /**
     * A throttle with full buckets.
     *
     * @param limits the limits, by action; in any case, since environment variables have no lower case
     * @param clock the emulator's clock
     * @param maxBuckets the maximum number of buckets
     */
    public MemoryThrottle(Map<String, Limit> limits, InstantSource clock, int maxBuckets) {
        this.maxBuckets = maxBuckets;
        this.limits.putAll(limits);
        this.time = new EmulatorTime(clock, clock.instant());
    }

    @Override
    public void check(Call call) {
        Limit limit = limits.isEmpty() ? null : limits.get(call.action());
        if (limit == null) {
            return;
        }
        Key key = new Key(
                call.action().toLowerCase(Locale.ROOT),
                call.accessKeyId(),
                call.parameters().getOrDefault("RegionId", ""));
        ConsumptionProbe probe = bucket(key, limit).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw ApiException.retryAfter(
                    Duration.ofNanos(probe.getNanosToWaitForRefill()), GatewayError.THROTTLING_USER);
        }
    }

    @Override
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

    /** Nanoseconds since the start; stops at {@link Long#MAX_VALUE}, which a clock that was advanced by centuries reaches. */
    private record EmulatorTime(InstantSource clock, Instant start) implements TimeMeter {
        private static final Duration MAX = Duration.ofNanos(Long.MAX_VALUE);

        @Override
        public long currentTimeNanos() {
            Duration since = Duration.between(start, clock.instant());
            return since.compareTo(MAX) < 0 ? since.toNanos() : Long.MAX_VALUE;
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
