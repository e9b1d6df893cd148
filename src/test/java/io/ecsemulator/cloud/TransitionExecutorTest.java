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

    /** Keeps the last alarm, which rings when the test says so. */
    private static final class Alarms extends ScheduledThreadPoolExecutor {
        private @Nullable Runnable last;
        private Duration wait = Duration.ZERO;

        Alarms() {
            super(1);
        }

        @Override
        public ScheduledFuture<?> schedule(Runnable command, long delay, TimeUnit unit) {
            last = command;
            wait = Duration.of(delay, unit.toChronoUnit());
            return super.schedule(command, 1, TimeUnit.DAYS);
        }

        void ring() {
            Runnable alarm = Objects.requireNonNull(last, "No alarm is set");
            last = null;
            alarm.run();
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
        public void setEarlierDueListener(Runnable listener) {
            store.setEarlierDueListener(listener);
        }
    }

    private final EmulatorClock clock = new EmulatorClock(EmulatorClock.Mode.REAL, () -> NOW);
    private final MemoryStore store = new MemoryStore(clock, Ids.SEQUENTIAL);
    private final FlakyStore flaky = new FlakyStore();
    private final Alarms alarms = new Alarms();
    private final List<Throwable> failures = new ArrayList<>();
    private final TransitionExecutor executor = new TransitionExecutor(flaky, clock, alarms, failures::add);

    @AfterEach
    void endAlarms() {
        executor.close();
        alarms.shutdownNow();
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
        assertThat(alarms.wait).isEqualTo(DUE);
        clock.advance(DUE);
        for (Throwable failure : List.of(new IllegalStateException("disk full"), new StackOverflowError())) {
            flaky.next = failure;
            failures.clear();

            alarms.ring();

            assertThat(failures).containsExactly(failure);
            assertThat(alarms.wait).isEqualTo(Duration.ofSeconds(1));
            assertThat(pending()).isEqualTo(1);
        }

        alarms.ring();

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
        alarms.ring();
        assertThat(pending()).isZero();
    }

    @Test
    void aReportThatFailsStopsNoAlarm() {
        TransitionExecutor silent = new TransitionExecutor(flaky, clock, alarms, failure -> {
            throw new IllegalStateException(failure);
        });
        detach();
        clock.advance(DUE);
        flaky.next = new IllegalStateException("disk full");

        assertThatThrownBy(alarms::ring).hasMessageContaining("disk full");
        alarms.ring();

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
        alarms.ring();
        assertThat(pending()).isZero();
    }

    @Test
    void oneThatIsClosedReportsAndTriesNothingMore() {
        detach();
        executor.close();
        alarms.last = null;
        flaky.next = new IllegalStateException("gone");

        assertThatThrownBy(executor::settleDue).hasMessage("gone");

        assertThat(failures).isEmpty();
        assertThat(alarms.last).isNull();
    }
}
