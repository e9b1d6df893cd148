package io.ecsemulator.cloud;

import java.time.Instant;

/**
 * A change that was accepted and has yet to happen; it is stored with its resource.
 *
 * @param Status what the disk will be
 * @param DueTime from when on it is that
 */
public record PendingTransition(DiskStatus Status, Instant DueTime) {}
