package io.ecsemulator.throttling;

import io.ecsemulator.operation.ApiException;
import io.ecsemulator.operation.Call;
import io.ecsemulator.support.Calls;
import io.ecsemulator.support.Interleavings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.junit.jupiter.api.Test;

/** A limit of two calls in a minute, with room for one bucket. */
@Param(name = "region", gen = IntGen.class, conf = "0:1")
public class ThrottleInterleavingsTest {

    private static final List<Call> CALLS =
            List.of(Calls.of("DetachDisk", "k", "RegionId=a"), Calls.of("DetachDisk", "k", "RegionId=b"));

    private volatile Instant now = Instant.EPOCH;
    private final Throttle throttle =
            new MemoryThrottle(Map.of("DetachDisk", new Limit(2, Duration.ofSeconds(60))), () -> now, 1);

    /** Whether a call is within the limit. */
    @Operation
    public boolean check(@Param(name = "region") int region) {
        try {
            throttle.check(CALLS.get(region));
            return true;
        } catch (ApiException e) {
            return false;
        }
    }

    @Operation
    public void reset() {
        throttle.reset();
    }

    @Operation
    public void waitForAMinute() {
        now = Instant.EPOCH.plusSeconds(60);
    }

    @Test
    void callsHaveTheResultsOfSomeOrder() {
        Interleavings.check(getClass());
    }
}
