package io.ecsemulator.cloud;

import java.time.Duration;

/**
 * How long automatic snapshots take.
 *
 * @param create until a snapshot is accomplished
 * @param copy until a copy of it in another region is, from then on
 */
public record SnapshotDelays(Duration create, Duration copy) {}
