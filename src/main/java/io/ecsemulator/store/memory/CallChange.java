package io.ecsemulator.store.memory;

import io.ecsemulator.cloud.RememberedCall;
import org.jspecify.annotations.Nullable;

/**
 * What has become of a remembered call.
 *
 * @param ordinal its place in the order in which calls were remembered
 * @param call the call, or null if it is forgotten
 */
public record CallChange(
        CallKey key, long ordinal, @Nullable RememberedCall call) {}
