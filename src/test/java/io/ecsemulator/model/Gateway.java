package io.ecsemulator.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.cloud.EmulatorClock;
import io.ecsemulator.cloud.Store;
import io.ecsemulator.journal.CallCounts.Result;
import io.ecsemulator.journal.Journal;
import io.ecsemulator.journal.JournalBudget;
import io.ecsemulator.journal.JournalEntry;
import io.ecsemulator.journal.MemoryJournal;
import io.ecsemulator.operation.ApiException;
import io.ecsemulator.operation.Call;
import io.ecsemulator.throttling.Limit;
import io.ecsemulator.throttling.MemoryThrottle;
import io.ecsemulator.throttling.Throttle;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rate limits and the journal of a simulation, each beside a naive model of it. */
final class Gateway {

    private static final int MAX_CALLS = 20;
    private static final int MAX_BUCKETS = 5;
    private static final int LIMIT = 2;
    private static final long PERIOD = 60;
    private static final Limit TWO_IN_A_MINUTE = new Limit(LIMIT, Duration.ofSeconds(PERIOD));
    private static final Map<String, Limit> LIMITS =
            Map.of("CreateSnapshot", TWO_IN_A_MINUTE, "ReInitDisk", TWO_IN_A_MINUTE);

    /**
     * What the model knows of a bucket.
     *
     * @param begin when its period began, in seconds
     * @param calls the calls in that period
     */
    private record Bucket(long begin, int calls) {}

    private final EmulatorClock clock;
    private final Store store;
    private final Throttle throttle;
    private final Journal journal = new MemoryJournal(MAX_CALLS, new JournalBudget());

    /** The least recently used first. */
    private final Map<String, Bucket> buckets = new LinkedHashMap<>();

    private final Map<Result, Long> counts = new HashMap<>();
    private final List<Long> indexes = new ArrayList<>();
    private long lastIndex;

    Gateway(EmulatorClock clock, Store store) {
        this.clock = clock;
        this.store = store;
        this.throttle = new MemoryThrottle(LIMITS, clock, MAX_BUCKETS);
    }

    /**
     * Whether a call is within its limit.
     *
     * @param now the time of the model, in seconds
     */
    boolean admits(String accessKeyId, Map<String, String> parameters, long now) {
        String action = parameters.getOrDefault("Action", "");
        boolean isAdmitted = true;
        try {
            throttle.check(new Call("", action, parameters, accessKeyId, "", store));
        } catch (ApiException e) {
            isAdmitted = false;
        }
        assertThat(isAdmitted)
                .as("%s of %s is within the limit at %d", action, accessKeyId, now)
                .isEqualTo(!LIMITS.containsKey(action) || isExpected(action + accessKeyId, now));
        return isAdmitted;
    }

    private boolean isExpected(String key, long now) {
        Bucket bucket = buckets.remove(key);
        if (bucket == null) {
            bucket = new Bucket(now, 0);
        } else if (now - bucket.begin >= PERIOD) {
            bucket = new Bucket(now - (now - bucket.begin) % PERIOD, 0);
        }
        boolean isExpected = bucket.calls < LIMIT;
        buckets.put(key, isExpected ? new Bucket(bucket.begin, bucket.calls + 1) : bucket);
        if (buckets.size() > MAX_BUCKETS) {
            buckets.remove(buckets.keySet().iterator().next());
        }
        return isExpected;
    }

    /** Records a call that was answered with that status. */
    void record(String action, int status) {
        Result result = new Result(action, status, null);
        journal.add(
                result,
                () -> new JournalEntry(
                        0, clock.instant(), action, Map.of(), "", "", "", null, status, null, Duration.ZERO, ""));
        counts.merge(result, 1L, Long::sum);
        indexes.add(++lastIndex);
    }

    /** Fills all buckets. */
    void resetLimits() {
        throttle.reset();
        buckets.clear();
    }

    /** Removes all recorded calls. */
    void clearJournal() {
        journal.clear();
        counts.clear();
        indexes.clear();
    }

    /** Checks that the journal has the last calls, and the counts all of them. */
    void check() {
        assertThat(journal.counts()).isEqualTo(counts);
        assertThat(journal.entries().stream().map(JournalEntry::Index).toList())
                .isEqualTo(indexes.subList(Math.max(0, indexes.size() - MAX_CALLS), indexes.size()));
        assertThat(journal.lastIndex()).isEqualTo(lastIndex);
    }
}
