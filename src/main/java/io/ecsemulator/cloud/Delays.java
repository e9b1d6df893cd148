package io.ecsemulator.cloud;

import java.time.Duration;
import java.util.Objects;

/**
 * How long the asynchronous operations take.
 *
 * @param detachDisk from the answer until the disk is Available; 0 is allowed
 */
public record Delays(Duration detachDisk) {

    private static final Duration LONGEST = Duration.ofDays(36_500);

    /** Refuses a delay that is not there, negative, or absurd. */
    public Delays {
        Objects.requireNonNull(detachDisk, "detach-disk is not set");
        if (detachDisk.isNegative()) {
            throw new IllegalArgumentException("detach-disk is negative: " + detachDisk);
        }
        if (detachDisk.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("detach-disk is longer than a hundred years: " + detachDisk);
        }
    }
}
