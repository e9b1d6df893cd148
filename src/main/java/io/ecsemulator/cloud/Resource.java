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

    /**
     * When it next does something to the world by itself, or null if it never does. A store asks whenever the resource is put.
     *
     * @param now the time at which it is put
     */
    default @Nullable Instant nextAction(Instant now) {
        return null;
    }

    /**
     * Whether it would do nothing then, as long as no call changes the world.
     *
     * @param world the world before that time
     */
    default boolean isIdle(World world) {
        return false;
    }

    /** Does that, in a world of that time: it is removed. One that does something else is put again. */
    default void act(World world) {
        world.table(world.kinds().of(this)).remove(id());
    }

    /** Whether lists show it. */
    default boolean listed() {
        return true;
    }
}
