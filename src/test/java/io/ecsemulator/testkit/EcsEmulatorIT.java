package io.ecsemulator.testkit;

import static io.ecsemulator.testkit.World.disk;
import static io.ecsemulator.testkit.World.instance;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.ecsemulator.support.Emulator;
import java.io.BufferedReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Processes of the runnable jar. */
class EcsEmulatorIT {

    private static final Path NO_JAR = Path.of("none.jar");

    private static ProcessHandle handle(EcsEmulator emulator) {
        return ProcessHandle.of(Objects.requireNonNull(emulator.process()).pid())
                .orElseThrow();
    }

    @Test
    void startsWithAnEmptyWorldAndEndsWhenClosed() {
        EcsEmulator first = EcsEmulator.start();
        ProcessHandle process = handle(first);
        try (EcsEmulator second = EcsEmulator.start()) {
            assertThat(first.endpoint()).isNotEqualTo(second.endpoint());
            assertThat(Json.readObject(first.state())).containsValue(java.util.List.of());

            first.world(instance("i-1").running().with(disk("d-1").attached()));
            Emulator client = new Emulator(first.uri().getPort());
            client.call("DetachDisk", "InstanceId", "i-1", "DiskId", "d-1");
            first.clock().advance(Duration.ofSeconds(60));
            assertThat(client.disk("d-1").at("/Status").asString()).isEqualTo("Available");
            assertThat(second.state()).doesNotContain("d-1");

            first.close();

            assertThat(process.isAlive()).isFalse();
            first.close();
        } finally {
            first.close();
        }
    }

    @Test
    void appliesSettings() {
        try (EcsEmulator emulator = EcsEmulator.builder()
                .jar(Path.of(System.getProperty("ecs-emulator.jar")))
                .javaHome(Path.of(System.getProperty("java.home")))
                .setting("ecs.emulator.state", "classpath:io/ecsemulator/control/demo-world.yml")
                .setting("ecs.emulator.delays.detach-disk", "5s")
                .setting("ecs.emulator.control-token", "secret")
                .start()) {
            Emulator client = new Emulator(emulator.uri().getPort());
            client.call("DetachDisk", "InstanceId", "i-23jggx34b", "DiskId", "d-23jbf2v5m");
            emulator.clock().advance(Duration.ofSeconds(5));
            assertThat(client.disk("d-23jbf2v5m").at("/Status").asString()).isEqualTo("Available");
            assertThatExceptionOfType(EmulatorException.class)
                    .isThrownBy(() -> EcsEmulator.at(emulator.uri()).reset())
                    .satisfies(e -> assertThat(e.status()).isEqualTo(401));
            EcsEmulator.at(emulator.uri(), "secret").reset();
        }
    }

    @Test
    void failsWithTheEmulatorsMessage() {
        EcsEmulatorBuilder builder = EcsEmulator.builder().setting("ecs.emulator.clok", "manual");

        assertThatExceptionOfType(EmulatorException.class)
                .isThrownBy(builder::start)
                .withMessageStartingWith("The emulator ended instead of starting. Its output:")
                .withMessageContaining("ecs.emulator.clok");
    }

    @Test
    void failsWithClearMessageWhenJarIsMissing() {
        assertThatExceptionOfType(EmulatorException.class)
                .isThrownBy(EcsEmulator.builder().jar(NO_JAR)::start)
                .withMessageContaining("Unable to access jarfile none.jar");
    }

    @Test
    void failsWithClearMessageWhenJavaIsMissing() {
        assertThatExceptionOfType(EmulatorException.class)
                .isThrownBy(EcsEmulator.builder().javaHome(Path.of("no-java"))::start)
                .withMessageContaining("The emulator cannot be started");
    }

    @Test
    void failsWhenTheStartTakesTooLong() {
        assertThatExceptionOfType(EmulatorException.class)
                .isThrownBy(EcsEmulator.builder().startTimeout(Duration.ofMillis(1))::start)
                .withMessageStartingWith("The emulator did not answer within PT0.001S. Its output:");
    }

    @Test
    void endsWhenTheParentIsKilled() throws Exception {
        Process parent = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Decs-emulator.jar=" + System.getProperty("ecs-emulator.jar"),
                        "-Decs-emulator.class-archive=" + System.getProperty("ecs-emulator.class-archive"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ParentProgram.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        ProcessHandle emulator;
        try (BufferedReader lines = parent.inputReader()) {
            long pid = Long.parseLong(Objects.requireNonNull(lines.readLine()).replace("pid ", ""));
            emulator = ProcessHandle.of(pid).orElseThrow();
            assertThat(emulator.isAlive()).isTrue();

            parent.destroyForcibly();

            Awaitility.await().atMost(20, TimeUnit.SECONDS).until(() -> !emulator.isAlive());
        } finally {
            parent.destroyForcibly();
        }
    }
}
