package io.ecsemulator.sweep;

/** What must hold after each run of a sweep, whatever the test itself checks. */
public enum Invariant {
    /** A run that passes leaves no more new resources of a kind than the good run. */
    NothingCreatedTwice,
    /**
     * No run leaves more new resources that nobody refers to than the good run: disks on no instance, and snapshots whose disk is gone
     * and of which no disk was made.
     */
    NothingLeaked,
    /** No call that changes something is repeated with the same parameters more than {@code MaxRepeats} times beyond the good run. */
    NoRepetition,
    /** A run ends within {@code MaxCalls} calls and {@code MaxTime} on the emulator's clock. */
    NoEndlessLoop
}
