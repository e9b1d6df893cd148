package io.ecsemulator.testkit;

import static io.ecsemulator.testkit.World.disk;
import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.support.Emulator;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs test classes with sweeps. */
class FaultSweepIT {

    /** What happened in the test classes below. */
    private static final List<String> SEEN = new ArrayList<>();

    /** The name of each run, with the first line of its failure, or {@code ok}. */
    private static List<String> run(Class<?>... classes) {
        SEEN.clear();
        List<String> ended = new ArrayList<>();
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(Stream.of(classes)
                                        .map(DiscoverySelectors::selectClass)
                                        .toList())
                                .build(),
                        new TestExecutionListener() {
                            @Override
                            public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                                if (test.isTest()) {
                                    ended.add(test.getDisplayName() + ": "
                                            + result.getThrowable()
                                                    .map(Throwable::getMessage)
                                                    .orElse("ok"));
                                }
                            }
                        });
        return ended;
    }

    private static void detach(EcsEmulator emulator) {
        new Emulator(emulator.uri().getPort()).call("DetachDisk", "InstanceId", "i-1", "DiskId", "d-1");
    }

    private static void world(EcsEmulator emulator) {
        emulator.world(World.instance("i-1").running().with(disk("d-1").attached()));
    }

    @EcsEmulatorTest
    static class Simple {
        @BeforeEach
        void build(EcsEmulator emulator) {
            world(emulator);
        }

        @FaultSweep(trouble = {FaultSweep.Trouble.THROTTLED, FaultSweep.Trouble.SLOW})
        void detaches(EcsEmulator emulator) {
            detach(emulator);
        }
    }

    @Test
    void namesEachRunInTheReport() {
        List<String> ended = run(Simple.class);

        assertThat(ended).hasSize(3);
        assertThat(ended.get(0)).isEqualTo("as it is: ok");
        assertThat(ended.get(1))
                .startsWith("DetachDisk #1, throttled before the effect: DetachDisk #1, throttled before the effect\n")
                .contains("> 1 DetachDisk {DiskId=d-1, InstanceId=i-1} -> 400 Throttling.User, not executed")
                .endsWith("again: -Decs.sweep.only=DetachDisk#1:Throttled -Dtest=Simple#detaches");
        assertThat(ended.get(2)).isEqualTo("DetachDisk #1, slow on the emulator's clock: ok");
    }

    @Test
    void aPropertyRepeatsARunAlone() {
        System.setProperty(FaultSweepExtension.ONLY, "DetachDisk#1:Slow");
        try {
            assertThat(run(Simple.class))
                    .containsExactly("as it is: ok", "DetachDisk #1, slow on the emulator's clock: ok");
        } finally {
            System.clearProperty(FaultSweepExtension.ONLY);
        }
    }

    @EcsEmulatorTest
    static class GivingUp {
        @BeforeEach
        void build(EcsEmulator emulator) {
            world(emulator);
        }

        @FaultSweep(trouble = FaultSweep.Trouble.INSTANCE_LOCKED)
        void detaches(EcsEmulator emulator) {
            try {
                detach(emulator);
            } catch (AssertionError e) {
                throw new IllegalStateException("locked", e);
            }
        }

        @SweepInvariant
        void holds(SweepRun run, EcsEmulator emulator) {
            SEEN.add(
                    run.name() + " " + run.gaveUp() + " " + emulator.disk("d-1").status());
        }
    }

    @Test
    void aClientMayGiveUpIfThereIsAnInvariant() {
        assertThat(run(GivingUp.class)).containsExactly("as it is: ok", "DetachDisk #1, instance locked before: ok");
        assertThat(SEEN)
                .containsExactly("as it is false Detaching", "DetachDisk #1, instance locked before true In_use");
    }

    @EcsEmulatorTest
    static class Restarted {
        @BeforeEach
        void build(EcsEmulator emulator) {
            world(emulator);
        }

        @FaultSweep(actions = "DetachDisk", trouble = FaultSweep.Trouble.CLIENT_ENDED)
        void detaches(EcsEmulator emulator) {
            detach(emulator);
        }

        @SweepRestart
        void again(EcsEmulator emulator) {
            SEEN.add(emulator.disk("d-1").status());
        }
    }

    @Test
    void aClientThatEndedIsStartedAgain() {
        assertThat(run(Restarted.class))
                .containsExactly("as it is: ok", "DetachDisk #1, client ended after the effect: ok");
        assertThat(SEEN).containsExactly("Detaching");
    }

    @EcsEmulatorTest
    static class Hanging {
        @BeforeEach
        void build(EcsEmulator emulator) {
            world(emulator);
        }

        @FaultSweep(trouble = FaultSweep.Trouble.THROTTLED, runSeconds = 1)
        void detaches(EcsEmulator emulator) throws InterruptedException {
            try {
                detach(emulator);
            } catch (AssertionError e) {
                new java.util.concurrent.CountDownLatch(1).await();
            }
        }
    }

    @Test
    void aRunThatHangsIsInterrupted() {
        List<String> ended = run(Hanging.class);

        assertThat(ended).hasSize(2);
        assertThat(ended.get(1)).contains("java.lang.InterruptedException");
    }

    @EcsEmulatorTest
    static class Broken {
        @FaultSweep
        void detaches(EcsEmulator emulator) {
            detach(emulator);
        }
    }

    @Test
    void aTestThatFailsWithoutTroubleIsNotSwept() {
        assertThat(run(Broken.class)).hasSize(1).first().asString().startsWith("as it is: as it is\n");
    }

    @EcsEmulatorTest
    static class BesideATest {
        @BeforeEach
        void build(EcsEmulator emulator) {
            world(emulator);
        }

        @Test
        @FaultSweep(trouble = FaultSweep.Trouble.SLOW)
        void detaches(EcsEmulator emulator) {
            detach(emulator);
        }
    }

    @Test
    void standsBesideATestAnnotation() {
        assertThat(run(BesideATest.class)).hasSize(3).allMatch(ended -> ended.endsWith(": ok"));
    }
}
