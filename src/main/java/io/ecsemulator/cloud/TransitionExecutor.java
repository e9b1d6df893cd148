package io.ecsemulator.cloud;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Settles transitions when they fall due, so that they also happen if nobody reads their resources. While the clock is real
 * a scheduled executor is armed for the earliest of them; whoever moves the clock by hand, or changes its mode, calls
 * {@link #settleDue}.
 *
 * <p>A failure while transitions are scheduled or settled is reported, and the run is scheduled again a little later.
 */
public final class TransitionExecutor implements AutoCloseable {

    /** Is told how the settling goes. */
    public interface Listener {

        /** Is told of each failure that nobody else sees. */
        void failed(Throwable failure);

        /**
         * Is told that due transitions are settled now.
         *
         * @param lateness how long ago the first of them fell due
         */
        default void settling(Duration lateness) {}
    }

    private static final int BATCH = 1_000;
    private static final Duration MAX_SLEEP = Duration.ofDays(1);
    private static final Duration RETRY = Duration.ofSeconds(1);

    private final Store store;
    private final EmulatorClock clock;
    private final ScheduledExecutorService executor;
    private final Listener listener;
    private @Nullable ScheduledFuture<?> nextRun;
    private @Nullable Instant nextDue;
    private boolean closed;

    /**
     * Settles the transitions of a store.
     *
     * @param executor runs the settling; it can be shared
     * @param listener is told of failures and lateness
     */
    public TransitionExecutor(Store store, EmulatorClock clock, ScheduledExecutorService executor, Listener listener) {
        this.store = store;
        this.clock = clock;
        this.executor = executor;
        this.listener = listener;
        store.setEarlierDueListener(this::arm);
    }

    /**
     * Settles everything that is due now; afterwards nothing due is left.
     *
     * @return how many resources changed
     */
    public int settleDue() {
        int changed = 0;
        try {
            int batch;
            do {
                batch = store.step(world -> world.settle(BATCH));
                changed += batch;
            } while (batch == BATCH);
        } finally {
            arm();
        }
        return changed;
    }

    private void runScheduled() {
        try {
            tellLateness();
            settleDue();
        } catch (RuntimeException | Error e) {
            failed(e);
        }
    }

    private synchronized void tellLateness() {
        Instant now = clock.instant();
        if (nextDue != null && !nextDue.isAfter(now)) {
            listener.settling(Duration.between(nextDue, now));
        }
    }

    /** Schedules the run for the next transition: the store may have changed, and the clock may have moved, since it was set. */
    private synchronized void arm() {
        cancel();
        if (closed || clock.mode() == EmulatorClock.Mode.MANUAL) {
            return;
        }
        try {
            Instant next = store.read(World::nextDue);
            nextDue = next;
            if (next != null) {
                Duration wait = Duration.between(clock.instant(), next);
                schedule(wait.compareTo(MAX_SLEEP) < 0 ? wait : MAX_SLEEP);
            }
        } catch (RuntimeException | Error e) {
            failed(e);
        }
    }

    /** Reports a failure, and tries again later: at once it would most likely fail again. */
    private synchronized void failed(Throwable failure) {
        cancel();
        if (!closed) {
            schedule(RETRY);
            listener.failed(failure);
        }
    }

    private void schedule(Duration wait) {
        if (!executor.isShutdown()) {
            nextRun = executor.schedule(this::runScheduled, wait.toNanos(), TimeUnit.NANOSECONDS);
        }
    }

    private void cancel() {
        if (nextRun != null) {
            nextRun.cancel(false);
            nextRun = null;
            nextDue = null;
        }
    }

    /** Schedules no further run. */
    @Override
    public synchronized void close() {
        closed = true;
        cancel();
    }
}
