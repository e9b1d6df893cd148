package io.ecsemulator.store.jdbc;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ecsemulator.cloud.AutoSnapshotPolicy;
import io.ecsemulator.cloud.AutoSnapshotPolicyDefaults;
import io.ecsemulator.cloud.ChargeType;
import io.ecsemulator.cloud.Disk;
import io.ecsemulator.cloud.DiskDefaults;
import io.ecsemulator.cloud.DiskStatus;
import io.ecsemulator.cloud.DiskType;
import io.ecsemulator.cloud.EmulatorClock;
import io.ecsemulator.cloud.EmulatorClock.Mode;
import io.ecsemulator.cloud.InstanceDefaults;
import io.ecsemulator.cloud.InstanceStatus;
import io.ecsemulator.cloud.InstanceTypes;
import io.ecsemulator.cloud.RememberedCall;
import io.ecsemulator.cloud.ResourceKinds;
import io.ecsemulator.cloud.Snapshot;
import io.ecsemulator.cloud.SnapshotDelays;
import io.ecsemulator.cloud.StaleStore;
import io.ecsemulator.cloud.Store;
import io.ecsemulator.cloud.World;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store does, wherever it keeps its world. */
abstract class StoreContract {

    static final String REGION = "cn-hangzhou";

    /** A Sunday, 18:00 in UTC+8. */
    static final Instant START = Instant.parse("2026-11-22T10:00:00Z");

    static final int MAX_CALL_BYTES = 2_000;

    static final SnapshotDelays SNAPSHOT_DELAYS = new SnapshotDelays(Duration.ofMinutes(1), Duration.ofMinutes(1));

    /** What the clock showed when the world began. */
    private Instant begin = START;

    /** The store, the same one until {@link #reopen}. */
    abstract Store store();

    abstract EmulatorClock clock();

    /** Has an empty world begin, whose clock is of that mode. */
    abstract void begin(Mode mode);

    /** Has the process end and begin again, if the world outlives that. */
    abstract void reopen();

    @BeforeEach
    void beginAtStart() {
        begin(Mode.MANUAL);
        begin = store().step(World::now);
        clock().returnTo(START);
    }

    void write(Consumer<World> step) {
        store().<Boolean>step(world -> {
            step.accept(world);
            return true;
        });
    }

    static Disk disk(String id) {
        return DiskDefaults.of(id, REGION, "cn-hangzhou-b", DiskType.data, "cloud_essd", "PL1", 40, START);
    }

    static Disk detaching(String id, Instant due) {
        return disk(id).withStatus(DiskStatus.In_use).detaching(due);
    }

    static AutoSnapshotPolicy policy(String id) {
        return AutoSnapshotPolicyDefaults.of(id, REGION, START)
                .withTimePoints("[\"1\"]")
                .withRepeatWeekdays("[\"1\",\"2\",\"3\",\"4\",\"5\",\"6\",\"7\"]");
    }

    static Disk underPolicy(String id, String policyId) {
        return disk(id).with(b ->
                b.AutoSnapshotPolicyId(policyId).EnableAutoSnapshot(true).AttachedTime(START));
    }

    static RememberedCall call(String token, Instant expired) {
        return new RememberedCall("key", "CreateDisk", token, "p", "{\"DiskId\":\"d-1\"}", expired);
    }

    List<String> newestFirst(int index) {
        return store().read(world -> StreamSupport.stream(
                        world.disks().newestFirst(REGION, index).spliterator(), false)
                .map(Disk::DiskId)
                .toList());
    }

    private List<String> tokens() {
        return store().read(
                        world -> StreamSupport.stream(world.rememberedCalls().spliterator(), false)
                                .map(RememberedCall::ClientToken)
                                .toList());
    }

    private @Nullable Disk found(String id) {
        return store().read(world -> world.disk(id));
    }

    private List<Instant> snapshotTimes() {
        return store().read(world -> StreamSupport.stream(world.snapshots().spliterator(), false)
                .map(Snapshot::CreationTime)
                .toList());
    }

    @Test
    void listsShowTheNewestFirstWhileResourcesComeAndGo() {
        for (String id : List.of("d-3", "d-1", "d-4", "d-2")) {
            write(world -> world.put(disk(id)));
        }
        write(world -> {
            world.put(disk("d-1").withDiskName("renamed"));
            world.disks().remove("d-4");
        });

        assertThat(newestFirst(0)).containsExactly("d-2", "d-1", "d-3");
        reopen();
        assertThat(newestFirst(0)).containsExactly("d-2", "d-1", "d-3");
        assertThat(newestFirst(1)).containsExactly("d-1", "d-3");
        int count = store().read(world -> world.disks().count(REGION));
        assertThat(count).isEqualTo(3);

        write(world -> world.put(disk("d-4")));
        write(world -> world.put(disk("d-1").released()));
        write(world -> world.put(disk("d-1")));
        assertThat(newestFirst(0)).containsExactly("d-1", "d-4", "d-2", "d-3");
        reopen();
        assertThat(newestFirst(0)).containsExactly("d-1", "d-4", "d-2", "d-3");
        assertThat(store().<List<String>>read(
                                world -> StreamSupport.stream(world.disks().spliterator(), false)
                                        .map(Disk::DiskId)
                                        .toList()))
                .containsExactly("d-3", "d-2", "d-4", "d-1");
    }

    @Test
    void aPageGoesOnWhereTheOneBeforeEndedAlsoIfThatResourceIsGone() {
        write(world -> IntStream.rangeClosed(1, 6).forEach(number -> world.put(disk("d-" + number))));
        long end = store().read(world -> world.disks().ordinal(requireNonNull(world.disk("d-4"))));
        write(world -> {
            world.disks().remove("d-4");
            world.disks().remove("d-2");
            world.put(disk("d-7"));
        });

        reopen();

        int next = store().read(world -> world.disks().indexBefore(REGION, end));
        assertThat(newestFirst(next)).containsExactly("d-3", "d-1");
    }

    @Test
    void anOrdinalIsNeverGivenAgain() {
        write(world -> {
            world.put(disk("d-1"));
            world.put(disk("d-2"));
        });
        long last = store().read(world -> world.disks().ordinal(requireNonNull(world.disk("d-2"))));
        write(world -> world.disks().remove("d-2"));

        reopen();
        write(world -> world.put(disk("d-3")));

        long next = store().read(world -> world.disks().ordinal(requireNonNull(world.disk("d-3"))));
        assertThat(next).isGreaterThan(last);
        write(World::clear);
        reopen();
        write(world -> world.put(disk("d-4")));
        long afterClear = store().read(world -> world.disks().ordinal(requireNonNull(world.disk("d-4"))));
        assertThat(afterClear).isGreaterThan(next);
    }

    @Test
    void anIndexFindsResourcesInTheOrderInWhichTheyCame() {
        write(world -> {
            world.put(disk("d-1"));
            world.put(underPolicy("d-2", "sp-1"));
            world.put(underPolicy("d-3", "sp-1"));
        });
        write(world -> world.put(underPolicy("d-1", "sp-1")));
        assertThat(under("sp-1")).containsExactly("d-1", "d-2", "d-3");

        reopen();
        assertThat(under("sp-1")).containsExactly("d-1", "d-2", "d-3");

        write(world -> {
            world.put(underPolicy("d-2", "sp-2"));
            world.put(underPolicy("d-3", "sp-1").released());
        });
        reopen();
        assertThat(under("sp-1")).containsExactly("d-1");
        assertThat(under("sp-2")).containsExactly("d-2");
        int count = store().read(world -> world.diskCountUnder("sp-1"));
        assertThat(count).isEqualTo(1);
    }

    private List<String> under(String policyId) {
        return store().read(world ->
                world.disksUnder(policyId).stream().map(Disk::DiskId).toList());
    }

    @Test
    void everyChangeIsCounted() {
        long before = changes();
        write(world -> world.put(disk("d-1")));
        long put = changes();
        write(world -> world.disks().remove("d-1"));
        long removed = changes();
        write(World::clear);

        assertThat(put).isGreaterThan(before);
        assertThat(removed).isGreaterThan(put);
        assertThat(changes()).isGreaterThan(removed);
    }

    private long changes() {
        return store().read(world -> world.disks().changes());
    }

    @Test
    void whatIsDueIsSettledAlsoIfItFellDueWhileNoServerRan() {
        write(world -> {
            world.put(detaching("d-2", START.plusSeconds(90)));
            world.put(detaching("d-1", START.plusNanos(1_500_000_001)));
        });
        assertThat(found("d-1")).extracting(Disk::Status).isEqualTo(DiskStatus.Detaching);

        reopen();
        Instant next = store().read(World::nextDue);
        assertThat(next).isEqualTo(START.plusNanos(1_500_000_001));
        clock().advance(Duration.ofSeconds(2));
        reopen();

        assertThat(found("d-1")).extracting(Disk::Status).isEqualTo(DiskStatus.Available);
        int pending = store().read(World::pendingTransitionCount);
        assertThat(pending).isEqualTo(2);
        int settled = store().step(world -> world.settle(9));
        assertThat(settled).isEqualTo(1);
        reopen();
        Instant later = store().read(World::nextDue);
        assertThat(later).isEqualTo(START.plusSeconds(90));
    }

    @Test
    void theListenerHearsOfTransitionsThatAreDueEarlier() {
        AtomicInteger heard = new AtomicInteger();
        write(world -> world.put(disk("d-0")));
        store().setEarlierDueListener(heard::incrementAndGet);

        write(world -> world.put(detaching("d-1", START.plusSeconds(60))));
        assertThat(heard).hasValue(1);
        write(world -> world.put(detaching("d-2", START.plusSeconds(61))));
        assertThat(heard).hasValue(1);
        write(world -> world.put(detaching("d-3", START.plusSeconds(59))));
        assertThat(heard).hasValue(2);
    }

    @Test
    void rememberedCallsOutliveTheProcessAndTheOldestIsForgotten() {
        for (int number = 1; number <= 9; number++) {
            RememberedCall call = call("t-" + number, START.plusSeconds(60));
            write(world -> world.remember(call));
        }
        List<String> kept = tokens();
        assertThat(kept).hasSizeBetween(2, 8).doesNotContain("t-1").endsWith("t-8", "t-9");

        reopen();
        assertThat(tokens()).isEqualTo(kept);
        write(world -> world.remember(call(kept.get(0), START.plusSeconds(30))));
        write(world -> world.remember(call("t-10", START.plusSeconds(60))));
        reopen();

        assertThat(tokens()).startsWith(kept.get(2)).endsWith("t-9", kept.get(0), "t-10");
        RememberedCall call = store().read(world -> world.rememberedCall("key", "CreateDisk", kept.get(0)));
        assertThat(call).isEqualTo(call(kept.get(0), START.plusSeconds(30)));
        clock().advance(Duration.ofSeconds(30));
        assertThat(tokens()).doesNotContain(kept.get(0)).endsWith("t-10");
    }

    @Test
    void nothingIsLeftAfterClearAndIdsBeginAgain() {
        write(world -> {
            String id = world.newId(ResourceKinds.DISKS, REGION);
            world.put(detaching(id, START.plusSeconds(60)));
            world.put(policy("sp-1"));
            world.remember(call("t-1", START.plusSeconds(60)));
        });
        String first = newestFirst(0).get(0);
        reopen();

        write(world -> {
            world.clear();
            world.put(disk("d-after"));
        });
        reopen();

        assertThat(newestFirst(0)).containsExactly("d-after");
        assertThat(tokens()).isEmpty();
        Instant due = store().read(World::nextDue);
        assertThat(due).isNull();
        Instant action = store().read(World::nextAction);
        assertThat(action).isNull();
        String again = store().step(world -> world.newId(ResourceKinds.DISKS, REGION));
        assertThat(again).isEqualTo(first);
    }

    @Test
    void sequentialIdsGoOn() {
        List<String> ids = List.of(newId(), newId());
        reopen();
        String third = newId();

        assertThat(List.of(ids.get(0), ids.get(1), third))
                .extracting(id -> Integer.parseInt(id.substring(id.length() - 5)))
                .containsExactly(1, 2, 3);
    }

    private String newId() {
        return store().step(world -> {
            String id = world.newId(ResourceKinds.DISKS, REGION);
            world.put(disk(id));
            return id;
        });
    }

    @Test
    void policiesMakeTheSnapshotsThatWereDueMeanwhileEachAtItsTime() {
        write(world -> {
            world.put(policy("sp-1"));
            world.put(underPolicy("d-1", "sp-1"));
        });
        reopen();
        clock().advance(Duration.ofDays(3));
        reopen();

        Instant first = Instant.parse("2026-11-22T17:00:00Z");
        assertThat(snapshotTimes())
                .containsExactly(first, first.plus(Duration.ofDays(1)), first.plus(Duration.ofDays(2)));
    }

    @Test
    void aPolicyThatHadNoDiskWhenItWasDueWaitsForItsNextTime() {
        write(world -> world.put(policy("sp-1")));
        clock().advance(Duration.ofDays(3));
        write(world -> world.put(underPolicy("d-1", "sp-1")));

        reopen();

        assertThat(snapshotTimes()).isEmpty();
        clock().advance(Duration.ofDays(1));
        assertThat(snapshotTimes()).containsExactly(Instant.parse("2026-11-25T17:00:00Z"));
    }

    @Test
    void anInstanceIsReleasedAtItsAutoReleaseTime() {
        write(world -> world.put(InstanceDefaults.of(
                        "i-1",
                        REGION,
                        "cn-hangzhou-b",
                        InstanceTypes.get(InstanceDefaults.TYPE),
                        InstanceStatus.Running,
                        START)
                .with(b -> b.InstanceChargeType(ChargeType.PostPaid).AutoReleaseTime(START.plusSeconds(3_600)))));
        reopen();
        Object before = store().read(world -> world.instance("i-1"));
        assertThat(before).isNotNull();

        clock().advance(Duration.ofHours(1));
        reopen();

        Object after = store().read(world -> world.instance("i-1"));
        assertThat(after).isNull();
    }

    @Test
    void aManualClockStandsWhereItWasLeft() {
        clock().advance(Duration.ofSeconds(7));
        reopen();

        assertThat(clock().mode()).isEqualTo(Mode.MANUAL);
        assertThat(clock().instant()).isEqualTo(START.plusSeconds(7));
        clock().returnTo(START.minusSeconds(50));
        reopen();
        Instant now = store().read(World::now);
        assertThat(now).isEqualTo(START.minusSeconds(50));
        clock().reset();
        reopen();
        assertThat(clock().instant()).isEqualTo(begin);
    }

    @Test
    void aRunningClockGoesOn() {
        begin(Mode.REAL);
        write(world -> {});
        clock().advance(Duration.ofDays(1));
        Instant before = clock().instant();
        reopen();

        assertThat(clock().mode()).isEqualTo(Mode.REAL);
        assertThat(Duration.between(before, clock().instant())).isBetween(Duration.ZERO, Duration.ofSeconds(30));
        clock().setMode(Mode.MANUAL);
        Instant stands = clock().instant();
        reopen();
        assertThat(clock().mode()).isEqualTo(Mode.MANUAL);
        assertThat(clock().instant()).isEqualTo(stands);
    }

    @Test
    void aStaleStoreShowsTheWorldAsItWas() {
        write(world -> {
            world.put(disk("d-1"));
            world.put(disk("d-2"));
            world.disks().remove("d-1");
            world.put(disk("d-1"));
        });
        try (StaleStore stale = store().staleBy(Duration.ofSeconds(10))) {
            clock().advance(Duration.ofSeconds(1));
            write(world -> {
                world.put(disk("d-3"));
                world.put(disk("d-2").withDiskName("renamed"));
            });
            clock().advance(Duration.ofSeconds(1));
            write(world -> world.disks().remove("d-1"));

            assertThat(names(stale)).containsExactly("d-1 ", "d-2 ");
            clock().advance(Duration.ofSeconds(9));
            assertThat(names(stale)).containsExactly("d-3 ", "d-1 ", "d-2 renamed");
            clock().advance(Duration.ofSeconds(1));
            assertThat(names(stale)).containsExactly("d-3 ", "d-2 renamed");
        }
    }

    static List<String> names(Store store) {
        return store.read(world -> StreamSupport.stream(
                        world.disks().newestFirst(REGION, 0).spliterator(), false)
                .map(disk -> disk.DiskId() + " " + disk.DiskName())
                .toList());
    }

    @Test
    void aStepThatThrowsChangesNothing() {
        write(world -> world.put(disk("d-1")));

        assertThatThrownBy(() -> write(world -> {
                    throw new IllegalArgumentException("refused");
                }))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("refused");

        assertThat(newestFirst(0)).containsExactly("d-1");
        assertThatThrownBy(() -> clock().advance(Duration.ofSeconds(-1))).isInstanceOf(IllegalArgumentException.class);
        assertThat(clock().instant()).isEqualTo(START);
        write(world -> world.put(disk("d-2")));
        reopen();
        assertThat(newestFirst(0)).containsExactly("d-2", "d-1");
    }

    @Test
    void aStepWithinAStepIsPartOfIt() {
        write(world -> {
            write(inner -> inner.put(disk("d-1")));
            assertThat(found("d-1")).isNotNull();
            clock().advance(Duration.ofSeconds(5));
            assertThat(clock().instant()).isEqualTo(START.plusSeconds(5));
        });
        reopen();

        assertThat(found("d-1")).isNotNull();
        assertThat(clock().instant()).isEqualTo(START.plusSeconds(5));
    }
}
