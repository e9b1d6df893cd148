package io.ecsemulator.cloud;

import java.time.Instant;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How {@link TransitionControl} changes what is pending for resources of one kind.
 *
 * @param pending the pending transition of a resource, or null
 * @param withPending the resource with another pending transition, or none
 * @param afterFailure the status of a resource after its pending transition failed; its own status if it just stays as it
 *     is; null if the transition cannot fail
 */
public record Transitions<R extends Resource<R>, S extends Enum<S>>(
        Function<R, @Nullable PendingTransition<S>> pending,
        BiFunction<R, @Nullable PendingTransition<S>, R> withPending,
        Function<R, @Nullable S> afterFailure) {

    R apply(TransitionControl control, R resource, Instant now) {
        PendingTransition<S> before = pending.apply(resource);
        if (before == null) {
            throw new TransitionException(
                    resource.id() + " is " + resource.status() + ", and nothing is pending for it");
        }
        return switch (control) {
            case COMPLETE -> withPending.apply(resource, before.movedTo(now)).at(now);
            case HOLD -> withPending.apply(resource, before.held());
            case FAIL -> fail(resource, now);
        };
    }

    private R fail(R resource, Instant now) {
        S failed = afterFailure.apply(resource);
        if (failed == null) {
            throw new TransitionException(resource.id() + " is " + resource.status() + ", which cannot fail");
        }
        return failed == resource.status()
                ? withPending.apply(resource, null)
                : withPending
                        .apply(resource, new PendingTransition<>(failed, now))
                        .at(now);
    }
}
