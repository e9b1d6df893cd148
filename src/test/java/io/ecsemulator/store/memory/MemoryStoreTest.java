package io.ecsemulator.store.memory;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ecsemulator.cloud.Attachment;
import io.ecsemulator.cloud.Disk;
import io.ecsemulator.cloud.DiskDefaults;
import io.ecsemulator.cloud.DiskStatus;
import io.ecsemulator.cloud.DiskType;
import io.ecsemulator.cloud.EmulatorClock;
import io.ecsemulator.cloud.Ids;
import io.ecsemulator.cloud.PendingSpec;
import io.ecsemulator.cloud.RememberedCall;
import io.ecsemulator.cloud.StaleStore;
import io.ecsemulator.cloud.TransitionExecutor;
import io.ecsemulator.cloud.World;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class MemoryStoreTest {

    private static final Instant START = Instant.parse("2026-11-22T10:00:00Z");

    private static final ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor();

    private final EmulatorClock clock = new EmulatorClock(EmulatorClock.Mode.MANUAL, () -> START);
    private final MemoryStore store = new MemoryStore(clock, Ids.RANDOM);

    private void write(Consumer<World> step) {
        store.<Boolean>step(world -> {
            step.accept(world);
            return true;
        });
    }

    private static Disk inUse(String diskId, String instanceId) {
        return DiskDefaults.of(diskId, "cn-hangzhou", "cn-hangzhou-b", DiskType.data, "cloud", "", 20, START)
                .withStatus(DiskStatus.In_use)
                .withAttachments(List.of(new Attachment(instanceId, "/dev/xvdb", START)));
    }

    private static Disk detaching(String diskId, int seconds) {
        return inUse(diskId, "i-1").detaching(START.plusSeconds(seconds));
    }

    private static void fail(Throwable failure) {
        throw new AssertionError(failure);
    }

    @AfterAll
    static void endAlarms() {
        scheduler.shutdownNow();
    }

    @Test
    void aReadNeverShowsAnOverdueDiskHoweverLateTheExecutor() {
        write(world -> world.put(detaching("d-1", 60)));

        // There is no executor here at all.
        clock.advance(Duration.ofSeconds(60));

        write(world -> {
            assertThat(world.disk("d-1")).extracting(Disk::Status).isEqualTo(DiskStatus.Available);
            assertThat(world.disks()).extracting(Disk::Status).containsExactly(DiskStatus.Available);
            assertThat(world.disksOn("i-1")).isEmpty();
            assertThat(world.pendingTransitionCount()).isEqualTo(1);
        });
    }

    @Test
    void settlingStoresWhatIsDueTheEarliestFirst() {
        write(world -> {
            world.put(detaching("d-3", 61));
            world.put(detaching("d-2", 30));
            world.put(detaching("d-1", 60));
            assertThat(world.nextDue()).isEqualTo(START.plusSeconds(30));
            assertThat(world.lastDue()).isEqualTo(START.plusSeconds(61));
        });
        clock.advance(Duration.ofSeconds(60));

        write(world -> {
            assertThat(world.settle(1)).isEqualTo(1);
            assertThat(world.nextDue()).isEqualTo(START.plusSeconds(60));
            assertThat(world.settle(9)).isEqualTo(1);
            assertThat(world.settle(9)).isZero();
            assertThat(world.nextDue()).isEqualTo(START.plusSeconds(61));
        });
    }

    @Test
    void aDiskThatIsReplacedTakesItsTransitionAndItsPlaceAlong() {
        write(world -> {
            world.put(detaching("d-1", 60));
            world.put(inUse("d-1", "i-2"));

            assertThat(world.pendingTransitionCount()).isZero();
            assertThat(world.disksOn("i-1")).isEmpty();
            assertThat(world.disksOn("i-2")).extracting(Disk::DiskId).containsExactly("d-1");
        });
    }

    @Test
    void aReleasedDiskThatIsReplacedKeepsItsPlaceUnlessItComesBack() {
        write(world -> {
            Disk released = inUse("d-1", "i-1").released();
            world.put(released);
            world.put(inUse("d-2", "i-1"));

            world.put(released.withDiskName("x"));
            assertThat(world.disks()).extracting(Disk::DiskId).containsExactly("d-1", "d-2");
            world.put(inUse("d-1", "i-1"));
            assertThat(world.disks()).extracting(Disk::DiskId).containsExactly("d-2", "d-1");
            assertThat(world.disks().count("cn-hangzhou")).isEqualTo(2);
        });
    }

    @Test
    void transitionsThatWereReplacedAreForgottenHoweverMany() {
        write(world -> {
            for (int i = 0; i < 10_000; i++) {
                world.put(detaching("d-1", 60 + i));
                world.put(inUse("d-2", "i-1").detaching(START.plusSeconds(30)));
            }
            assertThat(world.pendingTransitionCount()).isEqualTo(2);
            assertThat(world.nextDue()).isEqualTo(START.plusSeconds(30));
            assertThat(world.lastDue()).isEqualTo(START.plusSeconds(60 + 9_999));

            world.put(inUse("d-2", "i-1"));
            assertThat(world.nextDue()).isEqualTo(START.plusSeconds(60 + 9_999));
        });
    }

    @Test
    void aPendingDiskThatChangesOtherwiseIsStillPendingOnce() {
        write(world -> {
            Disk pending = detaching("d-1", 60);
            world.put(pending);
            world.put(pending.withDiskName("renamed"));

            assertThat(world.pendingTransitionCount()).isEqualTo(1);
        });
        clock.advance(Duration.ofSeconds(60));

        write(world -> {
            assertThat(world.settle(9)).isEqualTo(1);
            assertThat(world.disks()).extracting(Disk::DiskName).containsExactly("renamed");
            assertThat(world.pendingTransitionCount()).isZero();
        });
    }

    @Test
    void aDiskThatMovesAndChangesIsDueForBoth() {
        Instant changed = START.plusSeconds(90);
        write(world -> world.put(detaching("d-1", 60).withPendingSpec(new PendingSpec("cloud_ssd", "", 0, changed))));

        write(world -> {
            assertThat(world.pendingTransitionCount()).isEqualTo(1);
            assertThat(world.nextDue()).isEqualTo(START.plusSeconds(60));
            assertThat(world.lastDue()).isEqualTo(changed);
        });
        clock.advance(Duration.ofSeconds(60));
        write(world -> {
            assertThat(world.settle(9)).isEqualTo(1);
            assertThat(requireNonNull(world.disk("d-1")).Status()).isEqualTo(DiskStatus.Available);
            assertThat(requireNonNull(world.disk("d-1")).Category()).isEqualTo("cloud");
            assertThat(world.nextDue()).isEqualTo(changed);
        });
        clock.advance(Duration.ofSeconds(30));
        write(world -> {
            assertThat(world.settle(9)).isEqualTo(1);
            assertThat(requireNonNull(world.disk("d-1")).Category()).isEqualTo("cloud_ssd");
            assertThat(world.pendingTransitionCount()).isZero();
            assertThat(world.lastDue()).isNull();
        });
    }

    @Test
    void clearingLeavesNothing() {
        write(world -> {
            world.put(detaching("d-1", 60));
            world.clear();

            assertThat(world.disk("d-1")).isNull();
            assertThat(world.disks()).isEmpty();
            assertThat(world.disksOn("i-1")).isEmpty();
            assertThat(world.nextDue()).isNull();
            assertThat(world.lastDue()).isNull();
        });
    }

    @Test
    void disksAreListedInTheOrderTheyCame() {
        write(world -> {
            world.put(inUse("d-2", "i-1"));
            world.put(inUse("d-1", "i-1"));
            world.put(inUse("d-2", "i-2"));

            assertThat(world.disks()).extracting(Disk::DiskId).containsExactly("d-2", "d-1");
        });
    }

    @Test
    void aListenerIsToldWhenTheNextDueTransitionComesEarlier() {
        List<Instant> told = new ArrayList<>();
        store.setEarlierDueListener(() -> store.step(world -> told.add(requireNonNull(world.nextDue()))));

        write(world -> world.put(detaching("d-1", 60)));
        write(world -> world.put(detaching("d-2", 90)));
        write(world -> world.put(detaching("d-3", 30)));

        assertThat(told).containsExactly(START.plusSeconds(60), START.plusSeconds(30));
    }

    @Test
    void aStepThatThrowsLetsTheNextOneIn() {
        assertThatThrownBy(() -> write(world -> {
                    throw new IllegalStateException("refused");
                }))
                .hasMessage("refused");

        write(world -> assertThat(world.now()).isEqualTo(START));
    }

    @Test
    void aStepWithinAStepIsPartOfIt() {
        List<String> told = new ArrayList<>();
        store.setEarlierDueListener(() -> told.add("told"));

        write(world -> {
            clock.advance(Duration.ofSeconds(1));
            write(inner -> inner.put(detaching("d-1", 60)));
            assertThat(told).isEmpty();
            assertThat(world.now()).isEqualTo(START);
            assertThat(world.disk("d-1")).isNotNull();
        });
        assertThat(told).containsExactly("told");
    }

    @Test
    void ofTooManyRememberedCallsTheOldestIsForgotten() {
        write(world -> {
            for (int i = 0; i <= 10_000; i++) {
                world.remember(new RememberedCall("k", "A", "t-" + i, "", "", START.plusSeconds(1)));
            }
            assertThat(world.rememberedCall("k", "A", "t-0")).isNull();
            assertThat(world.rememberedCall("k", "A", "t-1")).isNotNull();
            assertThat(world.rememberedCall("k", "A", "t-10000")).isNotNull();
            assertThat(world.rememberedCalls()).hasSize(10_000);
        });
        clock.advance(Duration.ofSeconds(1));
        write(world -> assertThat(world.rememberedCalls()).isEmpty());
    }

    @Test
    void timeStandsStillWithinAStep() {
        write(world -> {
            clock.advance(Duration.ofSeconds(1));
            assertThat(world.now()).isEqualTo(START);
        });
    }

    @Test
    void settleDueLeavesNothingDueHoweverMuchThereIs() {
        try (TransitionExecutor executor = new TransitionExecutor(store, clock, scheduler, MemoryStoreTest::fail)) {
            write(world -> {
                for (int i = 0; i < 2_500; i++) {
                    world.put(detaching("d-" + i, 60));
                }
                world.put(detaching("d-later", 61));
            });
            clock.advance(Duration.ofSeconds(60));

            assertThat(executor.settleDue()).isEqualTo(2_500);
            write(world -> assertThat(world.pendingTransitionCount()).isEqualTo(1));
        }
    }

    @Test
    void onARealClockThatIsPutForwardTheExecutorIsNoLaterThanItSays() throws InterruptedException {
        EmulatorClock real = new EmulatorClock(EmulatorClock.Mode.REAL, Instant::now);
        CountDownLatch settled = new CountDownLatch(1);
        MemoryStoreProbe probe = new MemoryStoreProbe(new MemoryStore(real, Ids.RANDOM), settled);
        try (TransitionExecutor executor = new TransitionExecutor(probe, real, scheduler, MemoryStoreTest::fail)) {
            Instant due = real.instant().plusSeconds(3_600);
            probe.step(world -> {
                world.put(inUse("d-1", "i-1").detaching(due));
                return true;
            });
            real.advance(Duration.between(real.instant(), due).minusMillis(20));

            assertThat(executor.settleDue()).isZero();
            assertThat(settled.await(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void onARealClockTheExecutorSettlesByItselfAndGoesOnToTheNext() throws InterruptedException {
        EmulatorClock real = new EmulatorClock(EmulatorClock.Mode.REAL, Instant::now);
        MemoryStore realStore = new MemoryStore(real, Ids.RANDOM);
        CountDownLatch settled = new CountDownLatch(2);
        MemoryStoreProbe probe = new MemoryStoreProbe(realStore, settled);
        try (TransitionExecutor executor = new TransitionExecutor(probe, real, scheduler, MemoryStoreTest::fail)) {
            Instant now = real.instant();
            probe.step(world -> {
                world.put(inUse("d-later", "i-1").detaching(now.plusMillis(20)));
                return true;
            });
            probe.step(world -> {
                world.put(inUse("d-sooner", "i-1").detaching(now.plusMillis(1)));
                return true;
            });

            assertThat(settled.await(10, TimeUnit.SECONDS)).isTrue();
            assertThat(executor.settleDue()).isZero();
        }
    }

    @Test
    void staleStoreSeesTheOldestChangesEarlyIfThereAreTooMany() {
        try (StaleStore stale = store.staleBy(Duration.ofMinutes(1))) {
            write(world -> world.put(inUse("d-first", "i-1")));
            write(world -> world.put(inUse("d-0", "i-1")));
            for (int i = 1; i < LaggingStore.MAX_CHANGES; i++) {
                write(world -> world.put(inUse("d-0", "i-1")));
            }

            assertThat(stale.<Boolean>step(world -> world.disk("d-first") != null))
                    .isTrue();
            assertThat(stale.<Boolean>step(world -> world.disk("d-0") != null)).isFalse();
        }
    }

    @Test
    void staleStoreGoesOnWhenTheClockIsPutBack() {
        clock.advance(Duration.ofDays(1));
        try (StaleStore stale = store.staleBy(Duration.ofSeconds(5))) {
            write(world -> world.put(inUse("d-before", "i-1")));
            clock.returnTo(START);
            write(world -> world.put(inUse("d-after", "i-1")));
            clock.advance(Duration.ofSeconds(6));

            assertThat(stale.<Boolean>step(world -> world.disk("d-after") != null))
                    .isTrue();
        }
    }

    @Test
    void closedStaleStoreSeesNoChanges() {
        StaleStore stale = store.staleBy(Duration.ofSeconds(1));
        stale.close();
        write(world -> world.put(inUse("d-1", "i-1")));
        clock.advance(Duration.ofSeconds(5));

        assertThat(stale.<Boolean>step(world -> world.disk("d-1") != null)).isFalse();
    }
}
