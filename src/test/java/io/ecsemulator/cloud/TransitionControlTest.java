package io.ecsemulator.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ecsemulator.store.memory.MemoryStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TransitionControlTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final Instant DUE = NOW.plusSeconds(60);
    private static final Duration YEARS = Duration.ofDays(3_650);

    private final EmulatorClock clock = new EmulatorClock(EmulatorClock.Mode.MANUAL, () -> NOW);
    private final MemoryStore store = new MemoryStore(clock, Ids.SEQUENTIAL);

    private Resource<?> after(TransitionControl control, String id) {
        return store.step(world -> {
            Resource<?> returned = control.apply(world, Objects.requireNonNull(world.resource(id)));
            assertThat(world.resource(id)).isEqualTo(returned);
            return returned;
        });
    }

    private Resource<?> after(TransitionControl control, Disk disk) {
        store.<Boolean>step(world -> {
            world.put(disk);
            return true;
        });
        return after(control, disk.DiskId());
    }

    private Resource<?> after(TransitionControl control, Instance instance) {
        store.<Boolean>step(world -> {
            world.put(instance);
            return true;
        });
        return after(control, instance.InstanceId());
    }

    private @Nullable Resource<?> now(String id) {
        return store.step(world -> world.resource(id));
    }

    private static Disk disk(DiskStatus status) {
        return DiskDefaults.of("d-1", "cn-hangzhou", "cn-hangzhou-b", DiskType.data, "cloud_ssd", "", 20, NOW)
                .withStatus(status)
                .withDeleteWithInstance(true)
                .withAttachedTime(NOW)
                .withAttachments(List.of(new Attachment("i-1", "/dev/xvdb", NOW)));
    }

    private static Disk loose(DiskStatus status) {
        return disk(status).withAttachments(List.of());
    }

    private static Instance instance(InstanceStatus status) {
        return InstanceDefaults.of(
                "i-1",
                "cn-hangzhou",
                "cn-hangzhou-b",
                InstanceTypes.get(InstanceDefaults.TYPE),
                status,
                NOW.minusSeconds(3_600));
    }

    private static <S extends Enum<S>> PendingTransition<S> to(S status) {
        return new PendingTransition<>(status, DUE);
    }

    @Test
    void aDetachThatIsCompletedIsDoneNow() {
        assertThat(after(TransitionControl.COMPLETE, disk(DiskStatus.In_use).detaching(DUE)))
                .isEqualTo(loose(DiskStatus.Available)
                        .withDeleteWithInstance(false)
                        .withDetachedTime(NOW));
    }

    @Test
    void aDetachThatFailsLeavesTheDiskAsItWas() {
        assertThat(after(
                        TransitionControl.FAIL,
                        disk(DiskStatus.In_use).detaching(DUE, new PendingDetach("i-1", false))))
                .isEqualTo(disk(DiskStatus.In_use));
        assertThat(after(TransitionControl.FAIL, disk(DiskStatus.In_use).detaching(DUE)))
                .isEqualTo(disk(DiskStatus.In_use));
    }

    @Test
    void aDetachThatIsHeldNeverEndsByItselfAndCanStillBeEnded() {
        Disk detaching = disk(DiskStatus.In_use).detaching(DUE);

        Resource<?> held = after(TransitionControl.HOLD, detaching);
        clock.advance(YEARS);

        assertThat(now("d-1"))
                .isEqualTo(held)
                .isEqualTo(detaching.withPendingTransition(
                        new PendingTransition<>(DiskStatus.Available, DUE, true, null)));
        assertThat(after(TransitionControl.HOLD, "d-1")).isEqualTo(held);
        assertThat(after(TransitionControl.FAIL, "d-1")).isEqualTo(disk(DiskStatus.In_use));
        after(TransitionControl.HOLD, (Disk) held);
        assertThat(((Disk) after(TransitionControl.COMPLETE, "d-1")).DetachedTime())
                .isEqualTo(NOW.plus(YEARS));
    }

    @Test
    void nothingOfWhatIsHeldIsDue() {
        after(TransitionControl.HOLD, disk(DiskStatus.In_use).detaching(DUE));
        after(
                TransitionControl.HOLD,
                instance(InstanceStatus.Pending)
                        .withPendingTransition(
                                new PendingTransition<>(InstanceStatus.Starting, DUE, to(InstanceStatus.Running))));

        store.<Boolean>step(world -> {
            assertThat(world.pendingTransitionCount()).isZero();
            assertThat(world.nextDue()).isNull();
            assertThat(world.lastDue()).isNull();
            return true;
        });
        clock.advance(YEARS);
        assertThat(store.<Integer>step(world -> world.settle(10))).isZero();
    }

    @Test
    void whatIsHeldStaysSoWhenItsInstanceIsDeleted() {
        Disk held = (Disk) after(TransitionControl.HOLD, disk(DiskStatus.In_use).detaching(DUE));

        assertThat(held.detachedByInstanceDeletion("i-1", NOW).at(DUE).Status()).isEqualTo(DiskStatus.Detaching);
    }

    @Test
    void aDetachCannotFailOnceItsInstanceIsGone() {
        Disk left = disk(DiskStatus.In_use).detaching(DUE).detachedByInstanceDeletion("i-1", NOW);

        assertThatThrownBy(() -> after(TransitionControl.FAIL, left))
                .isInstanceOf(TransitionException.class)
                .hasMessage("d-1 is Detaching, which cannot fail");
        assertThat(now("d-1")).isEqualTo(left);
    }

    @Test
    void anAttachEndsOnTheInstanceOrOnNone() {
        Disk attaching = disk(DiskStatus.Attaching).withPendingTransition(to(DiskStatus.In_use));

        assertThat(after(TransitionControl.COMPLETE, attaching)).isEqualTo(disk(DiskStatus.In_use));
        assertThat(after(TransitionControl.FAIL, attaching)).isEqualTo(loose(DiskStatus.Available));
    }

    @Test
    void aReInitEndsInUseEitherWay() {
        Disk reIniting = disk(DiskStatus.In_use).reIniting(DUE);

        assertThat(after(TransitionControl.COMPLETE, reIniting)).isEqualTo(disk(DiskStatus.In_use));
        assertThat(after(TransitionControl.FAIL, reIniting)).isEqualTo(disk(DiskStatus.In_use));
    }

    @Test
    void aCreationCanBeCompletedAndCannotFail() {
        Disk creating = loose(DiskStatus.Creating).withPendingTransition(to(DiskStatus.Available));

        assertThatThrownBy(() -> after(TransitionControl.FAIL, creating))
                .isInstanceOf(TransitionException.class)
                .hasMessage("d-1 is Creating, which cannot fail");
        assertThat(after(TransitionControl.COMPLETE, creating)).isEqualTo(loose(DiskStatus.Available));
    }

    @Test
    void aStartThatFailsLeavesTheInstanceStopped() {
        Instance starting = instance(InstanceStatus.Stopped)
                .withStoppedMode(StoppedMode.StopCharging)
                .becoming(InstanceStatus.Starting, to(InstanceStatus.Running));

        assertThat(after(TransitionControl.FAIL, starting))
                .isEqualTo(instance(InstanceStatus.Stopped).withStoppedMode(StoppedMode.StopCharging));
        assertThat(after(TransitionControl.COMPLETE, starting))
                .isEqualTo(instance(InstanceStatus.Running).withStartTime(NOW));
    }

    @Test
    void aRebootThatFailsLeavesTheInstanceStoppedToo() {
        Instance rebooting =
                instance(InstanceStatus.Running).becoming(InstanceStatus.Starting, to(InstanceStatus.Running));

        assertThat(after(TransitionControl.FAIL, rebooting)).isEqualTo(instance(InstanceStatus.Stopped));
    }

    @Test
    void aStopThatFailsLeavesTheInstanceAsItWas() {
        Instance stopping = instance(InstanceStatus.Running)
                .becoming(InstanceStatus.Stopping, to(InstanceStatus.Stopped))
                .withStoppedMode(StoppedMode.StopCharging);

        assertThat(after(TransitionControl.FAIL, stopping)).isEqualTo(instance(InstanceStatus.Running));
        assertThat(after(TransitionControl.COMPLETE, stopping))
                .isEqualTo(instance(InstanceStatus.Stopped).withStoppedMode(StoppedMode.StopCharging));
    }

    @Test
    void ofSeveralStepsOneIsCompletedAndTheNextKeepsItsDistance() {
        Instance pending = instance(InstanceStatus.Pending)
                .withPendingTransition(new PendingTransition<>(
                        InstanceStatus.Starting,
                        DUE,
                        new PendingTransition<>(InstanceStatus.Running, DUE.plusSeconds(20))));
        after(TransitionControl.HOLD, pending);
        clock.advance(YEARS);

        assertThat(after(TransitionControl.COMPLETE, "i-1"))
                .isEqualTo(instance(InstanceStatus.Starting)
                        .withPendingTransition(new PendingTransition<>(
                                InstanceStatus.Running, NOW.plus(YEARS).plusSeconds(20))));
        assertThat(after(TransitionControl.COMPLETE, "i-1"))
                .isEqualTo(instance(InstanceStatus.Running).withStartTime(NOW.plus(YEARS)));
    }

    @Test
    void whatIsPendingCannotFail() {
        Instance pending = instance(InstanceStatus.Pending).withPendingTransition(to(InstanceStatus.Stopped));

        assertThatThrownBy(() -> after(TransitionControl.FAIL, pending))
                .isInstanceOf(TransitionException.class)
                .hasMessage("i-1 is Pending, which cannot fail");
    }

    @Test
    void anInstanceThatWasToStartByItselfStaysStoppedIfThatFails() {
        Instance stopped = instance(InstanceStatus.Stopped);

        assertThat(after(TransitionControl.FAIL, stopped.startingAt(DUE, Duration.ofSeconds(20))))
                .isEqualTo(stopped);
        assertThat(after(TransitionControl.COMPLETE, stopped.startingAt(DUE, Duration.ofSeconds(20))))
                .extracting(Resource::status)
                .isEqualTo(InstanceStatus.Starting);
    }

    @Test
    void aSnapshotIsAccomplishedOrFailedOrStaysAsFarAsItIs() {
        Snapshot half = SnapshotDefaults.of("s-1", "cn-hangzhou", NOW.minusSeconds(60))
                .with(b -> b.Status(SnapshotStatus.progressing)
                        .Available(false)
                        .Progress("0%")
                        .PendingTransition(to(SnapshotStatus.accomplished)));

        Snapshot held = (Snapshot) after(TransitionControl.HOLD, put(half));
        clock.advance(Duration.ofMinutes(10));
        assertThat(now("s-1")).isEqualTo(held);
        assertThat(held.Progress()).isEqualTo("50%");

        Snapshot failed = (Snapshot) after(TransitionControl.FAIL, "s-1");
        assertThat(failed.Status()).isEqualTo(SnapshotStatus.failed);
        assertThat(failed.Progress()).isEqualTo("50%");
        assertThat(failed.Available()).isFalse();

        Snapshot accomplished = (Snapshot) after(
                TransitionControl.COMPLETE,
                put(half.withPendingTransition(new PendingTransition<>(SnapshotStatus.accomplished, DUE, true, null))));
        assertThat(accomplished.Progress()).isEqualTo("100%");
        assertThat(accomplished.LastModifiedTime()).isEqualTo(NOW.plusSeconds(600));
    }

    private String put(Snapshot snapshot) {
        store.<Boolean>step(world -> {
            world.put(snapshot);
            return true;
        });
        return snapshot.SnapshotId();
    }

    private Task task(String action, PendingSpec spec) {
        return store.step(world -> {
            Task task = Task.begun("t-1", "cn-hangzhou", action, "d-1", NOW, DUE);
            world.put(task);
            world.put(disk(DiskStatus.In_use).withPendingSpec(spec));
            return task;
        });
    }

    private static PendingSpec essd() {
        return new PendingSpec("cloud_essd", "PL1", 0, DUE);
    }

    @Test
    void aTaskEndsNow() {
        Task task = task("ResizeDisk", essd());

        assertThat(after(TransitionControl.FAIL, "t-1"))
                .isEqualTo(task.with(
                        b -> b.TaskStatus(TaskStatus.Failed).FinishedTime(NOW).PendingTransition(null)));
        // It was not its work.
        assertThat(now("d-1")).isEqualTo(disk(DiskStatus.In_use).withPendingSpec(essd()));
    }

    @Test
    void aDiskStaysWhatItIsIfTheTaskThatWasToChangeItFails() {
        task("ModifyDiskSpec", essd());

        after(TransitionControl.FAIL, "t-1");
        clock.advance(YEARS);

        assertThat(now("d-1")).isEqualTo(disk(DiskStatus.In_use));
    }

    @Test
    void aDiskIsChangedWhenTheTaskThatWasToChangeItIsCompleted() {
        task("ModifyDiskSpec", essd());

        after(TransitionControl.COMPLETE, "t-1");

        assertThat(now("d-1")).isEqualTo(essd().applyTo(disk(DiskStatus.In_use)));
    }

    @Test
    void aDiskWaitsWithTheTaskThatIsToChangeIt() {
        task("ModifyDiskSpec", essd());

        after(TransitionControl.HOLD, "t-1");
        clock.advance(YEARS);

        assertThat(now("d-1")).isEqualTo(disk(DiskStatus.In_use).withPendingSpec(essd().held()));
        store.<Boolean>step(world -> {
            assertThat(world.pendingTransitionCount()).isZero();
            return true;
        });
        after(TransitionControl.COMPLETE, "t-1");
        assertThat(now("d-1")).isEqualTo(essd().applyTo(disk(DiskStatus.In_use)));
    }

    @Test
    void aTaskWhoseDiskIsGoneEndsAllTheSame() {
        task("ModifyDiskSpec", essd());
        store.<Boolean>step(world -> {
            world.disks().remove("d-1");
            return true;
        });

        assertThat(after(TransitionControl.COMPLETE, "t-1").status()).isEqualTo(TaskStatus.Finished);
    }

    @ParameterizedTest
    @EnumSource
    void whereNothingIsPendingNothingCanBeDone(TransitionControl control) {
        assertThatThrownBy(() -> after(control, disk(DiskStatus.In_use)))
                .isInstanceOf(TransitionException.class)
                .hasMessage("d-1 is In_use, and nothing is pending for it");
    }
}
