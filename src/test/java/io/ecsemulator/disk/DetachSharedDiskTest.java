package io.ecsemulator.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ecsemulator.cloud.Attachment;
import io.ecsemulator.cloud.Delays;
import io.ecsemulator.cloud.Disk;
import io.ecsemulator.cloud.DiskDefaults;
import io.ecsemulator.cloud.DiskStatus;
import io.ecsemulator.cloud.DiskType;
import io.ecsemulator.cloud.EmulatorClock;
import io.ecsemulator.cloud.Ids;
import io.ecsemulator.cloud.InstanceDefaults;
import io.ecsemulator.cloud.InstanceStatus;
import io.ecsemulator.cloud.InstanceTypes;
import io.ecsemulator.cloud.MultiAttach;
import io.ecsemulator.operation.ApiError;
import io.ecsemulator.operation.ApiException;
import io.ecsemulator.operation.Call;
import io.ecsemulator.operation.CommonError;
import io.ecsemulator.operation.Edition;
import io.ecsemulator.store.memory.MemoryStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** DetachDisk, edition 2026, for a disk that is on two instances. */
class DetachSharedDiskTest {

    private static final Duration MINUTE = Duration.ofSeconds(60);
    private static final Instant START = Instant.parse("2026-11-22T10:00:00Z");
    private static final Attachment ONE = new Attachment("i-1", "/dev/xvdb", START);
    private static final Attachment TWO = new Attachment("i-2", "/dev/xvdc", START);
    private static final Disk SHARED = DiskDefaults.of(
                    "d-1", "cn-hangzhou", "cn-hangzhou-b", DiskType.data, "cloud_essd", "PL1", 20, START)
            .withMultiAttach(MultiAttach.Enabled)
            .withStatus(DiskStatus.In_use)
            .withAttachments(List.of(ONE, TWO));

    private final EmulatorClock clock = new EmulatorClock(EmulatorClock.Mode.MANUAL, () -> START);
    private final MemoryStore store = new MemoryStore(clock, Ids.SEQUENTIAL);
    private final InstanceTypes types = new InstanceTypes(Set.of(), Map.of());
    private final DetachDisk detachDisk = new DetachDisk(
            types,
            new Delays(
                    MINUTE, MINUTE, MINUTE, MINUTE, MINUTE, MINUTE, MINUTE, MINUTE, MINUTE, MINUTE, MINUTE, MINUTE,
                    MINUTE, MINUTE, MINUTE, MINUTE, MINUTE, MINUTE, MINUTE),
            new DetachDisk.Settings(Edition.E2026, new DiskOperations(1)));

    @BeforeEach
    void world() {
        store.<Boolean>step(world -> {
            for (String instanceId : List.of("i-1", "i-2")) {
                world.put(InstanceDefaults.of(
                        instanceId,
                        "cn-hangzhou",
                        "cn-hangzhou-b",
                        InstanceTypes.get("ecs.g7.large"),
                        InstanceStatus.Running,
                        START));
            }
            world.put(SHARED);
            return true;
        });
    }

    private void detachFrom(String instanceId) {
        detach(instanceId, "d-1");
    }

    private void detach(String instanceId, String diskId) {
        DetachDisk.Parameters parameters = new DetachDisk.Parameters(instanceId, diskId, null, null);
        Call call = new Call("", "DetachDisk", Map.of(), "", "", store);
        store.step(world -> detachDisk.call(parameters, world, call));
    }

    private void assertRefused(String instanceId, ApiError error) {
        assertThatThrownBy(() -> detachFrom(instanceId))
                .isInstanceOfSatisfying(
                        ApiException.class,
                        refused -> assertThat(refused.error()).isEqualTo(error));
    }

    private Disk disk() {
        return Objects.requireNonNull(store.step(world -> world.disk("d-1")));
    }

    @Test
    void diskStaysOnTheOtherInstance() {
        detachFrom("i-1");
        assertThat(disk().Status()).isEqualTo(DiskStatus.Detaching);
        assertThat(disk().Attachments()).containsExactly(ONE, TWO);

        clock.advance(MINUTE);
        assertThat(disk()).isEqualTo(SHARED.withAttachments(List.of(TWO)).withDetachedTime(START.plus(MINUTE)));
    }

    @Test
    void diskLeavesOneInstanceAtATime() {
        detachFrom("i-1");
        assertRefused("i-1", DiskError.DETACHING_FROM_THIS);
        assertRefused("i-2", CommonError.INCORRECT_DISK_STATUS);

        clock.advance(MINUTE);
        assertRefused("i-1", DiskError.NOT_ATTACHED);

        detachFrom("i-2");
        clock.advance(MINUTE);
        assertThat(disk())
                .isEqualTo(SHARED.withStatus(DiskStatus.Available)
                        .withAttachments(List.of())
                        .withDetachedTime(START.plus(MINUTE).plus(MINUTE)));
        assertRefused("i-2", DiskError.ALREADY_DETACHED);
    }

    @Test
    void diskCountsForTheLimitOfTheInstanceThatItLeaves() {
        store.<Boolean>step(world -> {
            for (Attachment place : List.of(ONE, TWO)) {
                world.put(SHARED.withDiskId("d-" + place.InstanceId())
                        .withMultiAttach(MultiAttach.Disabled)
                        .withAttachments(List.of(place)));
            }
            return true;
        });
        detachFrom("i-1");

        detach("i-2", "d-i-2");
        assertThatThrownBy(() -> detach("i-1", "d-i-1")).hasMessage(DiskError.OPERATION_CONFLICT.message());
    }
}
