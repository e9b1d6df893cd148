package io.ecsemulator.throttling;

import io.ecsemulator.operation.ApiException;
import io.ecsemulator.operation.Call;
import java.time.Duration;
import java.util.Map;

/**
 * Flow control of a tenant: rejects calls above the limit of their action. Each action, access key and region has a bucket of calls
 * that is filled again when the limit's period is over, on the emulator's clock. Calls of actions without a limit are not counted.
 */
public interface Throttle {

    /** The documented limits (documents of DetachDisk and AttachDisk). */
    Map<String, Limit> DOCUMENTED = Map.of(
            "DetachDisk", new Limit(500, Duration.ofSeconds(60)),
            "AttachDisk", new Limit(500, Duration.ofSeconds(60)));

    /**
     * Counts a call.
     *
     * @throws ApiException if the call exceeds its limit, with the time until the next call is allowed; the call is not counted then
     */
    void check(Call call);

    /** Fills all buckets. */
    void reset();
}
