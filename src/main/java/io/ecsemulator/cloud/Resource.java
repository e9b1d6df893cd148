package io.ecsemulator.cloud;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a world consists of: immutable records, stored as they were when they last changed. What one is at an instant is a
 * function of the record and that instant ({@link #at}), so nobody ever sees an overdue one, however late the executor
 * that settles it.
 *
 * @param <R> the record itself
 */
public interface Resource<R extends Resource<R>> {

    /** Its id, for instance {@code d-bp131n0q38u3a4zi****}. */
    String id();

    /** The region it is in. */
    String RegionId();

    /** What it is: Available, Running, accomplished, Finished. */
    Enum<?> status();

    /** The change that is under way, or null; a transitional status without one never ends. */
    @Nullable
    PendingTransition<?> PendingTransition();

    /** When it next becomes something else by itself, or null. */
    default @Nullable Instant nextDue() {
        PendingTransition<?> pending = PendingTransition();
        return pending == null ? null : pending.nextDue();
    }

    /** When the last of all that follows by itself happens, or null. */
    default @Nullable Instant lastDue() {
        PendingTransition<?> pending = PendingTransition();
        return pending == null ? null : pending.lastDue();
    }

    /** What this is at {@code now}: itself, or what its pending transition has made of it. */
    R at(Instant now);

    /** When it is removed by itself, or null if it stays. */
    default @Nullable Instant removalTime() {
        return null;
    }

    /** Removes it at its {@link #removalTime}, with all that goes with it. */
    default void end(World world) {
        world.table(world.kinds().of(this)).remove(id());
    }

    /** Whether lists show it. */
    default boolean listed() {
        return true;
    }
}
