package io.ecsemulator.store.jdbc;

import io.ecsemulator.cloud.StoreUnavailableException;
import io.ecsemulator.cloud.World;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A step that waits for its turn, and then its result. */
final class WaitingStep<T> {

    private enum Phase {
        WAITING,
        RUNNING,
        CANCELLED,
        DONE
    }

    private final Function<World, T> step;
    private final AtomicReference<Phase> phase = new AtomicReference<>(Phase.WAITING);
    private @Nullable T result;
    private @Nullable Throwable failure;

    WaitingStep(Function<World, T> step) {
        this.step = step;
    }

    /** Begins it; false if it was cancelled. */
    boolean begin() {
        return phase.compareAndSet(Phase.WAITING, Phase.RUNNING);
    }

    /** Gives it up, if it has not begun. */
    boolean cancel() {
        return phase.compareAndSet(Phase.WAITING, Phase.CANCELLED);
    }

    /** Runs it, perhaps once more in another transaction. */
    void run(World world) {
        result = null;
        failure = null;
        try {
            result = step.apply(world);
        } catch (RuntimeException | Error e) {
            failure = e;
        }
    }

    /** Its transaction is committed. */
    void end() {
        phase.set(Phase.DONE);
    }

    /** Its transaction has failed. */
    void fail(Throwable why) {
        failure = why;
        end();
    }

    boolean isDone() {
        return phase.get() == Phase.DONE;
    }

    /** What it returned or threw. */
    @SuppressWarnings("NullAway") // The result is null only if the step returned null.
    T result() {
        Throwable thrown = failure;
        if (thrown instanceof StoreUnavailableException unavailable) {
            // With the stack of this call; several may share the failure.
            throw new StoreUnavailableException(String.valueOf(unavailable.getMessage()), unavailable);
        }
        if (thrown instanceof RuntimeException problem) {
            throw problem;
        }
        if (thrown instanceof Error error) {
            throw error;
        }
        return result;
    }
}
