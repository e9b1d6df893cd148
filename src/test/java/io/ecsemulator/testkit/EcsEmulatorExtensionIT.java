package io.ecsemulator.testkit;

import static io.ecsemulator.testkit.World.disk;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.ecsemulator.support.Emulator;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** Runs test classes that use the extension. */
class EcsEmulatorExtensionIT {

    /** The emulators that the test classes below got. */
    private static final List<EcsEmulator> SEEN = new ArrayList<>();

    @EcsEmulatorTest
    static class Leaving {

        @Test
        void leavesADiskBehind(EcsEmulator emulator) {
            SEEN.add(emulator);
            assertThat(emulator.state()).doesNotContain("d-1");
            emulator.world(disk("d-1"));
        }

        @Test
        void leavesTheSameDiskBehind(EcsEmulator emulator) {
            leavesADiskBehind(emulator);
        }
    }

    @ExtendWith(EcsEmulatorExtension.class)
    static class Plain {

        private final EcsEmulator emulator;

        Plain(EcsEmulator emulator) {
            this.emulator = emulator;
        }

        @Nested
        class Inner {
            @Test
            void findsAnEmptyWorld() {
                SEEN.add(emulator);
                assertThat(emulator.state()).doesNotContain("d-1");
            }
        }
    }

    @EcsEmulatorTest(settings = "ecs.emulator.state = classpath:io/ecsemulator/control/demo-world.yml")
    static class WithSettings {

        @Nested
        class Inner {
            @Test
            void findsTheDemoWorld(EcsEmulator emulator) {
                SEEN.add(emulator);
                assertThat(emulator.state()).contains("d-23jbf2v5m");
            }
        }
    }

    @EcsEmulatorTest(isolated = true)
    static class FirstOfTwo {
        @Test
        void leavesADiskBehind(EcsEmulator emulator) {
            emulator.world(disk("d-1"));
        }
    }

    @EcsEmulatorTest(isolated = true)
    static class SecondOfTwo {
        @Test
        void hasAWorldOfItsOwn(EcsEmulator emulator) {
            assertThat(emulator.state()).doesNotContain("d-1");
            assertThat(emulator.account(FirstOfTwo.class.getName()).state()).contains("d-1");
        }
    }

    /** The classes below wait for each other, so they run at the same time. */
    private static final CyclicBarrier BOTH = new CyclicBarrier(2);

    private static void haveAWorldBesideAnother(EcsEmulator emulator, String diskId) throws Exception {
        emulator.world(disk(diskId));
        BOTH.await(60, TimeUnit.SECONDS);
        assertThat(emulator.state()).containsOnlyOnce("\"DiskId\"").contains(diskId);
        BOTH.await(60, TimeUnit.SECONDS);
    }

    @EcsEmulatorTest(isolated = true)
    static class OneOfTwoAtOnce {
        @Test
        void hasAWorldOfItsOwn(EcsEmulator emulator) throws Exception {
            haveAWorldBesideAnother(emulator, "d-1");
        }
    }

    @EcsEmulatorTest(isolated = true)
    static class OtherOfTwoAtOnce {
        @Test
        void hasAWorldOfItsOwn(EcsEmulator emulator) throws Exception {
            haveAWorldBesideAnother(emulator, "d-2");
        }
    }

    @EcsEmulatorTest
    static class Failing {
        @Test
        void callsAndFails(EcsEmulator emulator) {
            emulator.world(World.instance("i-1").running().with(disk("d-1").attached()));
            Emulator api = new Emulator(emulator.uri().getPort());
            api.call("DetachDisk", "InstanceId", "i-1", "DiskId", "d-1");
            api.get("Action=DetachDisk&InstanceId=i-1&DiskId=d-none");
            fail("on purpose");
        }
    }

    @EcsEmulatorTest(isolated = true)
    static class WithAnotherKey {
        @Test
        void callsWithAnotherAccessKey(EcsEmulator emulator) {
            new Emulator(emulator.uri().getPort())
                    .call("DescribeDisks", "RegionId", "cn-hangzhou", "AccessKeyId", "somebody-else");
            fail("on purpose");
        }
    }

    @EcsEmulatorTest(reset = EcsEmulatorTest.Reset.PER_CLASS, startSeconds = 120)
    @TestMethodOrder(MethodOrderer.MethodName.class)
    static class Ordered {

        @BeforeAll
        static void world(EcsEmulator emulator) {
            emulator.world(disk("d-1"));
        }

        @Test
        void first(EcsEmulator emulator) {
            emulator.add(disk("d-2"));
        }

        @Test
        void second(EcsEmulator emulator) {
            assertThat(emulator.state()).contains("d-1", "d-2");
        }

        @Nested
        class Third {
            @Test
            void buildsOnTheOthers(EcsEmulator emulator) {
                assertThat(emulator.state()).contains("d-1", "d-2");
            }
        }
    }

    @EcsEmulatorTest
    static class Repeated {
        @RepeatedTest(2)
        void leavesADiskBehind(EcsEmulator emulator) {
            assertThat(emulator.state()).doesNotContain("d-1");
            emulator.world(disk("d-1"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"d-1", "d-2"})
        void leavesThisDiskBehind(String diskId, EcsEmulator emulator) {
            assertThat(emulator.state()).doesNotContain("d-1");
            emulator.world(disk(diskId));
        }
    }

    @EcsEmulatorTest(settings = "clock")
    static class WithWrongSettings {
        @Test
        void isNeverRun(EcsEmulator emulator) {
            SEEN.add(emulator);
        }
    }

    private static TestExecutionSummary run(Class<?>... classes) {
        return run(Map.of(), classes);
    }

    private static TestExecutionSummary run(Map<String, String> configuration, Class<?>... classes) {
        SEEN.clear();
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(Stream.of(classes)
                                        .map(DiscoverySelectors::selectClass)
                                        .toList())
                                .configurationParameters(configuration)
                                .build(),
                        listener);
        return listener.getSummary();
    }

    @Test
    void classesWithEqualSettingsShareOneEmulator() {
        TestExecutionSummary summary = run(Leaving.class, Plain.class, WithSettings.class);

        assertThat(summary.getFailures()).isEmpty();
        assertThat(summary.getTestsSucceededCount()).isEqualTo(4);
        assertThat(SEEN.stream().map(EcsEmulator::endpoint).distinct()).hasSize(2);
        assertThat(SEEN)
                .allSatisfy(emulator -> assertThat(ProcessHandle.of(
                                Objects.requireNonNull(emulator.process()).pid()))
                        .isEmpty());
    }

    @Test
    void isolatedClassesHaveTheirOwnWorlds() {
        TestExecutionSummary summary = run(FirstOfTwo.class, SecondOfTwo.class);

        assertThat(summary.getFailures()).isEmpty();
        assertThat(summary.getTestsSucceededCount()).isEqualTo(2);
    }

    @Test
    void isolatedClassesRunAtTheSameTime() {
        TestExecutionSummary summary = run(
                Map.of(
                        "junit.jupiter.execution.parallel.enabled", "true",
                        "junit.jupiter.execution.parallel.mode.classes.default", "concurrent",
                        "junit.jupiter.execution.parallel.config.strategy", "fixed",
                        "junit.jupiter.execution.parallel.config.fixed.parallelism", "2"),
                OneOfTwoAtOnce.class,
                OtherOfTwoAtOnce.class);

        assertThat(summary.getFailures()).isEmpty();
        assertThat(summary.getTestsSucceededCount()).isEqualTo(2);
    }

    @Test
    void printsCallsOfAFailedTest() {
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            assertThat(run(Failing.class).getTestsFailedCount()).isEqualTo(1);
        } finally {
            System.setOut(before);
        }

        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("EcsEmulatorExtensionIT$Failing.callsAndFails(EcsEmulator) failed; the emulator had 2 calls")
                .containsPattern("#1 \\S+ DetachDisk \\{DiskId=d-1, InstanceId=i-1} -> 200, accepted")
                .containsPattern("#2 \\S+ DetachDisk .*-> 404 InvalidDiskId.NotFound, rule ")
                .containsPattern(
                        "curl 'http://127.0.0.1:\\d+/\\?Action=DetachDisk&Format=JSON&DiskId=d-1&InstanceId=i-1'")
                .containsPattern("d-1 is Detaching, Available at \\S+, on i-1")
                .contains("d-none does not exist", "i-1 is Running", "; the clock stands still, pending:")
                .containsPattern("d-1 becomes Available at ");
    }

    @Test
    void printsCallsThatWentToAnotherWorld() {
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            assertThat(run(WithAnotherKey.class).getTestsFailedCount()).isEqualTo(1);
        } finally {
            System.setOut(before);
        }

        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("failed; the emulator had 0 calls")
                .contains("1 calls went to the world of the access key somebody-else, the last one: #1 ");
    }

    @Test
    void testsOfAClassCanBuildOnEachOther() {
        TestExecutionSummary summary = run(Ordered.class);

        assertThat(summary.getFailures()).isEmpty();
        assertThat(summary.getTestsSucceededCount()).isEqualTo(3);
    }

    @Test
    void resetsBeforeEachRepetitionAndInvocation() {
        TestExecutionSummary summary = run(Repeated.class);

        assertThat(summary.getFailures()).isEmpty();
        assertThat(summary.getTestsSucceededCount()).isEqualTo(4);
    }

    @Test
    void rejectsInvalidSetting() {
        TestExecutionSummary summary = run(WithWrongSettings.class);

        assertThat(SEEN).isEmpty();
        assertThat(summary.getFailures().get(0).getException()).hasStackTraceContaining("A setting looks like");
    }
}
