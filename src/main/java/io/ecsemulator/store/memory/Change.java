package io.ecsemulator.store.memory;

import io.ecsemulator.cloud.Resource;
import io.ecsemulator.cloud.ResourceKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What has become of a resource.
 *
 * @param ordinal its place in the order in which resources of its kind came
 * @param action when it next does something by itself, or null
 * @param resource the resource as it is stored, or null if it is gone
 */
public record Change<R extends Resource<R>>(
        ResourceKind<R> kind,
        String id,
        long ordinal,
        @Nullable Instant action,
        @Nullable R resource) {}
