package example;

import static io.ecsemulator.testkit.World.disk;
import static io.ecsemulator.testkit.World.instance;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.aliyun.ecs20140526.Client;
import com.aliyun.tea.TeaException;
import com.aliyun.teaopenapi.models.Config;
import io.ecsemulator.testkit.EcsEmulator;
import io.ecsemulator.testkit.EcsEmulatorTest;
import io.ecsemulator.testkit.FaultSweep;
import io.ecsemulator.testkit.RecordedCall;
import io.ecsemulator.testkit.SweepInvariant;
import io.ecsemulator.testkit.SweepRestart;
import io.ecsemulator.testkit.SweepRun;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@EcsEmulatorTest
class DiskMoverTest {

    private final EcsEmulator emulator;
    private final Client client;
    private final DiskMover mover;

    DiskMoverTest(EcsEmulator emulator) throws Exception {
        this.emulator = emulator;
        client = new Client(new Config()
                .setAccessKeyId(emulator.accessKeyId())
                .setAccessKeySecret("secret")
                .setRegionId("cn-hangzhou")
                .setEndpoint(emulator.endpoint())
                .setProtocol("HTTP"));
        mover = new DiskMover(client, () -> emulator.clock().advance(Duration.ofSeconds(10)));
    }

    @BeforeEach
    void world() {
        emulator.world(
                instance("i-1").running().with(disk("d-1").attached()),
                instance("i-2").running());
    }

    @Test
    void movesADisk() throws Exception {
        mover.move("d-1", "i-1", "i-2");

        assertEquals("In_use", emulator.disk("d-1").status());
        assertEquals("i-2", emulator.disk("d-1").instanceId());
    }

    @Test
    void givesUpOnADetachThatIsStuck() {
        emulator.world(
                instance("i-1").running().with(disk("d-1").detaching()),
                instance("i-2").running());

        IllegalStateException e = assertThrows(IllegalStateException.class, () -> mover.move("d-1", "i-1", "i-2"));

        assertEquals("d-1 is Detaching and does not come to i-2", e.getMessage());
        assertTrue(emulator.requests("AttachDisk").isEmpty());
    }

    @Test
    void movesADiskWhoseDetachGotStuckAndFailed() throws Exception {
        DiskMover unlucky = new DiskMover(client, () -> {
            emulator.transition("d-1").hold();
            emulator.clock().advance(Duration.ofHours(1));
        });
        assertThrows(IllegalStateException.class, () -> unlucky.move("d-1", "i-1", "i-2"));

        emulator.transition("d-1").fail();
        mover.move("d-1", "i-1", "i-2");

        assertEquals("i-2", emulator.disk("d-1").instanceId());
    }

    @Test
    void movesADiskThoughTheAnswerIsLost() throws Exception {
        emulator.faults().on("DetachDisk").times(1).after().resetConnection();

        mover.move("d-1", "i-1", "i-2");

        assertTrue(emulator.requests("DetachDisk").stream().noneMatch(RecordedCall::succeeded));
        assertEquals("i-2", emulator.disk("d-1").instanceId());
    }

    @Test
    void ridesOutAThrottleStorm() throws Exception {
        emulator.faults()
                .onAny()
                .sequence("fail", "fail", "pass", "fail", "pass")
                .fail("Throttling.User");

        mover.move("d-1", "i-1", "i-2");

        assertEquals(
                List.of("Throttling.User", ""),
                emulator.requests("DetachDisk").stream().map(RecordedCall::code).toList());
    }

    @FaultSweep
    void movesADiskWhateverHappens() throws Exception {
        mover.move("d-1", "i-1", "i-2");

        assertEquals("In_use", emulator.disk("d-1").status());
        assertEquals("i-2", emulator.disk("d-1").instanceId());
    }

    /** A mover that is started again finds the disk wherever its predecessor left it. */
    @SweepRestart
    void moveAgain() throws Exception {
        mover.move("d-1", "i-1", "i-2");
    }

    /** It gives up only if waiting does not help. */
    @SweepInvariant
    void theDiskIsOnTheOtherInstanceOrTheMoverSaysWhyNot(SweepRun run) {
        boolean isHopeless = run.name().matches(".*(instance locked|instance deleted|transition held).*");
        assertTrue(isHopeless || !run.gaveUp(), "the mover gave up: " + run.failure());
        assertTrue(run.gaveUp() || emulator.disk("d-1").instanceId().equals("i-2"));
    }

    @Test
    void doesNotInsistWhenTheInstanceIsLocked() {
        emulator.change(instance("i-1").locked("security"));

        TeaException e = assertThrows(TeaException.class, () -> mover.move("d-1", "i-1", "i-2"));

        assertEquals("InstanceLockedForSecurity", e.getCode());
        assertEquals(1, emulator.requests("DetachDisk").size());
    }
}
