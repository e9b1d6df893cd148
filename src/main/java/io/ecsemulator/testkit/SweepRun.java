package io.ecsemulator.testkit;

import java.util.Optional;

/**
 * A run of a {@link FaultSweep} that has ended.
 *
 * @param name for instance {@code DetachDisk #2, response lost after the effect}; {@code as it is} for the run without trouble
 * @param isGood whether it is the run without trouble
 * @param failure what the test method threw, or empty
 */
public record SweepRun(String name, boolean isGood, Optional<Throwable> failure) {

    /** Returns whether the client gave up: the test method threw an exception, which is not an {@link AssertionError}. */
    public boolean gaveUp() {
        return failure.isPresent() && !(failure.get() instanceof AssertionError);
    }
}
