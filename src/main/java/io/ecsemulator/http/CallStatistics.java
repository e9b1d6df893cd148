package io.ecsemulator.http;

import io.ecsemulator.journal.CallCounts;
import java.time.Duration;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BiConsumer;
import org.springframework.stereotype.Component;

/** Counts the calls of all tenants since the start; a reset does not change the counts. */
@Component
final class CallStatistics {

    private final CallCounts counts = new CallCounts();
    private final LongAdder faultHits = new LongAdder();
    private volatile BiConsumer<CallCounts.Result, Duration> listener = (result, latency) -> {};

    /** Counts a call. */
    void add(CallCounts.Result call, Duration latency) {
        listener.accept(counts.add(call), latency);
    }

    /** Counts a call that a fault rule hits. */
    void addFaultHit() {
        faultHits.increment();
    }

    /** The number of calls by their results. */
    CallCounts counts() {
        return counts;
    }

    /** The number of calls that fault rules have hit. */
    long faultHits() {
        return faultHits.sum();
    }

    /** Sets who is told of each further call: what it is counted by, and its latency. */
    void setListener(BiConsumer<CallCounts.Result, Duration> listener) {
        this.listener = listener;
    }
}
