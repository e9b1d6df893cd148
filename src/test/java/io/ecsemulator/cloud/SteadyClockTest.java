package io.ecsemulator.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.store.memory.MemoryStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class SteadyClockTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private Instant wall = NOON;
    private long nanos = Long.MAX_VALUE - 5;
    private final SteadyClock clock = new SteadyClock(() -> wall, () -> nanos);

    @Test
    void runsWithTheCounterEvenIfThatOverflows() {
        nanos += 10;

        assertThat(clock.instant()).isEqualTo(NOON.plusNanos(10));
    }

    @Test
    void ignoresAWallClockThatIsSet() {
        wall = NOON.plus(Duration.ofDays(1));
        assertThat(clock.instant()).isEqualTo(NOON);

        wall = NOON.minus(Duration.ofHours(1));
        assertThat(clock.instant()).isEqualTo(NOON);
    }

    @Test
    void aWallClockSetBackNeitherDelaysADetachNorUndoesIt() {
        EmulatorClock real = new EmulatorClock(EmulatorClock.Mode.REAL, clock);
        MemoryStore store = new MemoryStore(real, Ids.SEQUENTIAL);
        Disk detaching = DiskDefaults.of("d-1", "cn-hangzhou", "cn-hangzhou-b", DiskType.data, "cloud", "", 20, NOON)
                .withStatus(DiskStatus.In_use)
                .withAttachments(List.of(new Attachment("i-1", "/dev/xvdb", NOON)))
                .detaching(NOON.plusSeconds(60));
        store.step(world -> {
            world.put(detaching);
            return true;
        });

        nanos += Duration.ofSeconds(60).toNanos();
        assertThat(status(store)).isEqualTo(DiskStatus.Available);

        wall = NOON.minus(Duration.ofHours(1));
        assertThat(status(store)).isEqualTo(DiskStatus.Available);
    }

    private static DiskStatus status(MemoryStore store) {
        return store.step(world -> Objects.requireNonNull(world.disk("d-1")).Status());
    }
}
