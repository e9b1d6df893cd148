package io.ecsemulator.model;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Delayed;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Runs tasks in virtual time, in the thread that lets the time pass. It starts no thread. */
final class VirtualScheduler extends ScheduledThreadPoolExecutor {

    private final List<Task> tasks = new ArrayList<>();
    private Instant now;

    VirtualScheduler(Instant now) {
        super(1);
        this.now = now;
    }

    /** The virtual system time. */
    Instant now() {
        return now;
    }

    private final class Task extends FutureTask<Void> implements ScheduledFuture<Void> {
        private final Instant at;

        Task(Runnable command, Instant at) {
            super(command, null);
            this.at = at;
        }

        @Override
        public long getDelay(TimeUnit unit) {
            return unit.convert(Duration.between(now, at));
        }

        @Override
        public int compareTo(Delayed other) {
            return Long.compare(getDelay(TimeUnit.NANOSECONDS), other.getDelay(TimeUnit.NANOSECONDS));
        }
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable command, long delay, TimeUnit unit) {
        Task task = new Task(command, now.plus(Duration.of(Math.max(0, delay), unit.toChronoUnit())));
        tasks.add(task);
        return task;
    }

    /** How many tasks wait. */
    int waiting() {
        tasks.removeIf(FutureTask::isDone);
        return tasks.size();
    }

    /** Lets time pass without running anything. */
    void stall(Duration by) {
        now = now.plus(by);
    }

    /** Lets time pass, and runs each task at its time, or now if its time is over. */
    void advance(Duration by) {
        Instant end = now.plus(by);
        while (waiting() > 0) {
            Task next =
                    tasks.stream().min(Comparator.comparing(task -> task.at)).orElseThrow();
            if (next.at.isAfter(end)) {
                break;
            }
            now = next.at.isAfter(now) ? next.at : now;
            next.run();
        }
        now = end;
    }
}
