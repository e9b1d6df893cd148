package io.ecsemulator.cloud;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Settles transitions as they fall due, so that they also happen while nobody looks. While the clock is real
 * a scheduled executor is armed for the earliest of them; whoever moves the clock by hand, or changes its mode, calls
 * {@link #settleDue}.
 */
public final class TransitionExecutor implements AutoCloseable {

    private static final int BATCH = 1_000;
    private static final Duration LONGEST_SLEEP = Duration.ofDays(1);

    private final Store store;
    private final EmulatorClock clock;
    private final ScheduledExecutorService executor;
    private @Nullable ScheduledFuture<?> alarm;
    private boolean closed;

    /**
     * Settles the transitions of that store.
     *
     * @param executor where it sets its alarms; others may use it too
     */
    public TransitionExecutor(Store store, EmulatorClock clock, ScheduledExecutorService executor) {
        this.store = store;
        this.clock = clock;
        this.executor = executor;
        store.onEarlierDue(this::arm);
    }

    /**
     * Settles everything that is due now; afterwards nothing due is left.
     *
     * @return how many resources changed
     */
    public int settleDue() {
        int changed = 0;
        int batch;
        do {
            batch = store.step(world -> world.settle(BATCH));
            changed += batch;
        } while (batch == BATCH);
        arm();
        return changed;
    }

    /** Sets the alarm for what is next now: the store may have changed, and the clock may have moved, since it was set. */
    private synchronized void arm() {
        if (alarm != null) {
            alarm.cancel(false);
            alarm = null;
        }
        if (closed || clock.mode() == EmulatorClock.Mode.manual) {
            return;
        }
        Instant next = store.step(World::nextDue);
        if (next != null && !executor.isShutdown()) {
            Duration wait = Duration.between(clock.instant(), next);
            long nanos = (wait.compareTo(LONGEST_SLEEP) < 0 ? wait : LONGEST_SLEEP).toNanos();
            alarm = executor.schedule(this::settleDue, nanos, TimeUnit.NANOSECONDS);
        }
    }

    /** Sets no further alarm. */
    @Override
    public synchronized void close() {
        closed = true;
        if (alarm != null) {
            alarm.cancel(false);
        }
    }
}
