package io.ecsemulator.fault;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Responses that are held back, on the system clock as the timeouts of clients are. None of them occupies a thread. */
final class DelayedResponses {

    private final ScheduledExecutorService scheduler;
    private final Set<Delayed> delayed = ConcurrentHashMap.newKeySet();
    private volatile long generation;
    private volatile boolean isStopping;

    DelayedResponses(ScheduledExecutorService scheduler) {
        this.scheduler = scheduler;
    }

    /**
     * Schedules a response. Exactly one of the two actions runs; neither may take long.
     *
     * @param decidedIn the generation in which the delay was decided on; if it is over, the delay ends at once
     * @param onTime runs after the delay
     * @param onEnd runs instead if the delay is ended before
     */
    void delay(Duration delay, long decidedIn, Runnable onTime, Runnable onEnd) {
        Delayed added = new Delayed(onTime, onEnd);
        delayed.add(added);
        try {
            added.timer = scheduler.schedule(() -> finish(added, onTime), delay.toNanos(), TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException e) {
            // The emulator is stopping.
            finish(added, onTime);
        }
        if (decidedIn != generation) {
            end(added, onEnd);
        } else if (isStopping) {
            end(added, onTime);
        }
    }

    /** Ends all delays and begins a new generation, which has that number. */
    void endAll(long newGeneration) {
        generation = newGeneration;
        delayed.forEach(ended -> end(ended, ended.onEnd));
    }

    /** Sends all responses now, and later ones without a delay. */
    void stop() {
        isStopping = true;
        delayed.forEach(ended -> end(ended, ended.onTime));
    }

    private void end(Delayed ended, Runnable action) {
        finish(ended, action);
        ScheduledFuture<?> timer = ended.timer;
        if (timer != null) {
            timer.cancel(false);
        }
    }

    private void finish(Delayed finished, Runnable action) {
        if (delayed.remove(finished)) {
            action.run();
        }
    }

    private static final class Delayed {
        private final Runnable onTime;
        private final Runnable onEnd;
        private volatile @Nullable ScheduledFuture<?> timer;

        private Delayed(Runnable onTime, Runnable onEnd) {
            this.onTime = onTime;
            this.onEnd = onEnd;
        }
    }
}
