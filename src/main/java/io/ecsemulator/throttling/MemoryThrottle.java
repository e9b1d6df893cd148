package io.ecsemulator.throttling;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/** Flow control with buckets in memory. */
public final class MemoryThrottle extends BucketThrottle {

    /** The maximum number of buckets in a process, some 5 MB; beyond it the least recently used bucket is dropped, which fills it again. */
    public static final int MAX_BUCKETS = 10_000;

    private final Map<Key, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Bucket> eldest) {
            return size() > maxBuckets;
        }
    };
    private final int maxBuckets;

    /**
     * A throttle with full buckets.
     *
     * @param limits the limits, by action; in any case, since environment variables have no lower case
     * @param clock the emulator's clock
     * @param maxBuckets the maximum number of buckets
     */
    public MemoryThrottle(Map<String, Limit> limits, InstantSource clock, int maxBuckets) {
        super(limits, clock);
        this.maxBuckets = maxBuckets;
    }

    @Override
    protected ConsumptionProbe take(Key key, Limit limit) {
        return bucket(key, limit).tryConsumeAndReturnRemaining(1);
    }

    private Bucket bucket(Key key, Limit limit) {
        synchronized (buckets) {
            return buckets.computeIfAbsent(
                    key,
                    absent -> Bucket.builder()
                            .addLimit(bandwidth(limit))
                            .withCustomTimePrecision(time)
                            .build());
        }
    }

    @Override
    public void reset() {
        synchronized (buckets) {
            buckets.clear();
        }
    }
}
