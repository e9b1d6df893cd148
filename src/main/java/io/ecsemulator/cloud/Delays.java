package io.ecsemulator.cloud;

import java.time.Duration;
import java.util.Objects;

/**
 * How long the asynchronous operations take.
 *
 * @param detachDisk from the answer until the disk is Available; 0 is allowed
 */
public record Delays(Duration detachDisk) {

    /** Refuses a delay that is not there or negative. */
    public Delays {
        Objects.requireNonNull(detachDisk, "detach-disk is not set");
        if (detachDisk.isNegative()) {
            throw new IllegalArgumentException("detach-disk is negative: " + detachDisk);
        }
    }
}
