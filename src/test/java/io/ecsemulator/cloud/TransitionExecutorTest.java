package io.ecsemulator.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ecsemulator.store.memory.MemoryStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TransitionExecutorTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final Duration DUE = Duration.ofSeconds(60);

    /** Keeps the last scheduled task, which runs when the test tells it to. */
    private static final class ManualScheduler extends ScheduledThreadPoolExecutor {
        private @Nullable Runnable last;
        private Duration wait = Duration.ZERO;

        ManualScheduler() {
            super(1);
        }

        @Override
        public ScheduledFuture<?> schedule(Runnable command, long delay, TimeUnit unit) {
            last = command;
            wait = Duration.of(delay, unit.toChronoUnit());
            return super.schedule(command, 1, TimeUnit.DAYS);
        }

        void run() {
            Runnable task = Objects.requireNonNull(last, "No task is scheduled");
            last = null;
            task.run();
        }
    }

    /** Throws in some of its steps. */
    private final class FlakyStore implements Store {
        private @Nullable Throwable next;

        @Override
        public <T> T step(Function<World, T> step) {
            Throwable failure = next;
            next = null;
            if (failure instanceof Error error) {
                throw error;
            }
            if (failure instanceof RuntimeException exception) {
                throw exception;
            }
            return store.step(step);
        }

        @Override
        public ResourceKinds kinds() {
            return store.kinds();
        }

        @Override
        public StaleStore staleBy(Duration lag) {
            return store.staleBy(lag);
        }

        @Override
        public void setEarlierDueListener(Runnable listener) {
            store.setEarlierDueListener(listener);
        }
    }

    private final EmulatorClock clock = new EmulatorClock(EmulatorClock.Mode.REAL, () -> NOW);
    private final MemoryStore store = new MemoryStore(clock, Ids.SEQUENTIAL);
    private final FlakyStore flaky = new FlakyStore();
    private final ManualScheduler scheduler = new ManualScheduler();
    private final List<Throwable> failures = new ArrayList<>();
    private final TransitionExecutor executor = new TransitionExecutor(flaky, clock, scheduler, failures::add);

    @AfterEach
    void endAlarms() {
        executor.close();
        scheduler.shutdownNow();
    }

    private void detach() {
        store.<Boolean>step(world -> {
            world.put(DiskDefaults.of("d-1", "cn-hangzhou", "cn-hangzhou-b", DiskType.data, "cloud", "", 20, NOW)
                    .withStatus(DiskStatus.In_use)
                    .withAttachments(List.of(new Attachment("i-1", "/dev/xvdb", NOW)))
                    .detaching(NOW.plus(DUE)));
            return true;
        });
    }

    private int pending() {
        return store.step(World::pendingTransitionCount);
    }

    @Test
    void aStepThatFailsIsReportedAndTriedAgain() {
        detach();
        assertThat(scheduler.wait).isEqualTo(DUE);
        clock.advance(DUE);
        for (Throwable failure : List.of(new IllegalStateException("disk full"), new StackOverflowError())) {
            flaky.next = failure;
            failures.clear();

            scheduler.run();

            assertThat(failures).containsExactly(failure);
            assertThat(scheduler.wait).isEqualTo(Duration.ofSeconds(1));
            assertThat(pending()).isEqualTo(1);
        }

        scheduler.run();

        assertThat(pending()).isZero();
        assertThat(failures).hasSize(1);
    }

    @Test
    void anAlarmThatCannotBeSetIsReportedAndSetLater() {
        IllegalStateException failure = new IllegalStateException("no connection");
        flaky.next = failure;

        detach();

        assertThat(failures).containsExactly(failure);
        clock.advance(DUE);
        scheduler.run();
        assertThat(pending()).isZero();
    }

    @Test
    void aReportThatFailsStopsNoAlarm() {
        TransitionExecutor silent = new TransitionExecutor(flaky, clock, scheduler, failure -> {
            throw new IllegalStateException(failure);
        });
        detach();
        clock.advance(DUE);
        flaky.next = new IllegalStateException("disk full");

        assertThatThrownBy(scheduler::run).hasMessageContaining("disk full");
        scheduler.run();

        assertThat(pending()).isZero();
        silent.close();
    }

    @Test
    void whoeverSettlesIsToldThatItFailedAndTheAlarmIsSetAllTheSame() {
        detach();
        clock.advance(DUE);
        IllegalStateException failure = new IllegalStateException("disk full");
        flaky.next = failure;

        assertThatThrownBy(executor::settleDue).isSameAs(failure);

        assertThat(failures).isEmpty();
        scheduler.run();
        assertThat(pending()).isZero();
    }

    @Test
    void oneThatIsClosedReportsAndTriesNothingMore() {
        detach();
        executor.close();
        scheduler.last = null;
        flaky.next = new IllegalStateException("gone");

        assertThatThrownBy(executor::settleDue).hasMessage("gone");

        assertThat(failures).isEmpty();
        assertThat(scheduler.last).isNull();
    }

    @Test
    void tellsHowLateItSettles() {
        List<Duration> lateness = new ArrayList<>();
        TransitionExecutor observed =
                new TransitionExecutor(flaky, clock, scheduler, new TransitionExecutor.Listener() {
                    @Override
                    public void failed(Throwable failure) {
                        failures.add(failure);
                    }

                    @Override
                    public void settling(Duration late) {
                        lateness.add(late);
                    }
                });
        detach();
        clock.advance(DUE.plusMillis(7));

        scheduler.run();

        assertThat(lateness).containsExactly(Duration.ofMillis(7));
        assertThat(pending()).isZero();
        observed.close();
    }
}
