package io.ecsemulator.fault;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Calls that are held up, none of which keeps a thread. Time is that of the wall, since the callers' time-outs are. */
final class Waits {

    private final ScheduledExecutorService alarms;
    private final Set<Wait> waiting = ConcurrentHashMap.newKeySet();
    private final AtomicInteger era = new AtomicInteger();

    Waits(ScheduledExecutorService alarms) {
        this.alarms = alarms;
    }

    /** How often all waits were ended. */
    int era() {
        return era.get();
    }

    /**
     * Does something later; neither of the two may take long.
     *
     * @param begun the era in which it was decided to wait; if that is over, the wait is
     * @param then what is done after that time
     * @param ended what is done instead if the wait is ended before
     */
    void after(Duration time, int begun, Runnable then, Runnable ended) {
        Wait wait = new Wait(ended);
        waiting.add(wait);
        try {
            wait.alarm = alarms.schedule(() -> finish(wait, then), time.toNanos(), TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException e) {
            // The emulator is stopping.
            finish(wait, ended);
        }
        if (begun != era.get()) {
            end(wait);
        }
    }

    /** Ends all waits that there are. */
    void end() {
        era.incrementAndGet();
        waiting.forEach(this::end);
    }

    private void end(Wait wait) {
        finish(wait, wait.ended);
        ScheduledFuture<?> alarm = wait.alarm;
        if (alarm != null) {
            alarm.cancel(false);
        }
    }

    private void finish(Wait wait, Runnable action) {
        if (waiting.remove(wait)) {
            action.run();
        }
    }

    private static final class Wait {
        private final Runnable ended;
        private volatile @Nullable ScheduledFuture<?> alarm;

        private Wait(Runnable ended) {
            this.ended = ended;
        }
    }
}
