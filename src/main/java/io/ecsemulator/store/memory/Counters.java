package io.ecsemulator.store.memory;

import java.util.Map;

/**
 * What numbers a world gives next.
 *
 * @param nextOrdinal the lowest ordinal that no resource has had
 * @param lastIds the last number of an id, by prefix; none if ids are random
 */
public record Counters(long nextOrdinal, Map<String, Long> lastIds) {}
