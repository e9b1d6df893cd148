package io.ecsemulator.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An archive of the runnable jar. */
class ClassArchiveIT {

    @TempDir
    private Path folder;

    private EcsEmulatorBuilder builder() {
        return EcsEmulator.builder().classArchive(folder.toString());
    }

    private static String command(EcsEmulator emulator) {
        return ProcessHandle.of(Objects.requireNonNull(emulator.process()).pid())
                .flatMap(process -> process.info().commandLine())
                .orElseThrow();
    }

    /** The processes that make archives; those of other tests may be among them. */
    private static Set<ProcessHandle> makers() {
        return ProcessHandle.current()
                .children()
                .filter(child -> child.info().commandLine().orElse("").contains(" class-archive "))
                .collect(Collectors.toSet());
    }

    private void awaitMakers() {
        Awaitility.await()
                .atMost(Duration.ofMinutes(3))
                .until(() -> makers().stream()
                        .noneMatch(
                                maker -> maker.info().commandLine().orElse("").contains(folder.toString())));
    }

    private static void breakIt(ClassArchive archive) throws IOException {
        try (FileChannel file = FileChannel.open(archive.classes(), StandardOpenOption.WRITE)) {
            file.write(ByteBuffer.wrap(new byte[4096]), file.size() / 2);
        }
    }

    @Test
    void firstStartsMakeItOnceLaterStartsUseItAndABrokenOneIsMadeAgain() throws IOException {
        ClassArchive archive = ClassArchive.find(
                        folder.toString(), Path.of(System.getProperty("java.home")), EmulatorJar.find())
                .orElseThrow();

        CompletableFuture<EcsEmulator> other = CompletableFuture.supplyAsync(builder()::start);
        try (EcsEmulator one = builder().start();
                EcsEmulator two = other.join()) {
            assertThat(command(one)).contains(" -jar ");
            assertThat(command(two)).contains(" -jar ");
        }
        Awaitility.await().atMost(Duration.ofMinutes(3)).until(archive::isUsable);
        FileTime made = Files.getLastModifiedTime(archive.classes());
        awaitMakers();
        assertThat(Files.getLastModifiedTime(archive.classes())).isEqualTo(made);

        Path loaded = folder.resolve("loaded");
        List<String> program = new ArrayList<>(List.of("-Xlog:class+load:file=" + loaded));
        program.addAll(archive.program());
        try (EcsEmulator emulator = builder().start(program)) {
            emulator.reset();
            assertThat(emulator.log()).hasLineCount(1);
        }
        assertThat(loaded)
                .content()
                .contains("io.ecsemulator.EcsEmulatorApplication source: shared objects file (top)")
                .contains("org.apache.catalina.startup.Tomcat source: shared objects file (top)");

        try (EcsEmulator emulator = builder().start()) {
            assertThat(command(emulator)).contains("-XX:SharedArchiveFile=" + archive.classes());
            assertThat(emulator.state()).doesNotContain("d-1");
        }

        breakIt(archive);
        try (EcsEmulator emulator = builder().start()) {
            assertThat(command(emulator)).contains(" -jar ").doesNotContain("SharedArchiveFile");
        }
        awaitMakers();
        assertThat(archive.isUsable()).isTrue();
    }

    @Test
    void nothingIsMadeIfItIsOff() {
        Set<ProcessHandle> before = makers();

        try (EcsEmulator emulator = EcsEmulator.builder().classArchive("off").start()) {
            assertThat(command(emulator)).contains(" -jar ");
            assertThat(before).containsAll(makers());
        }
    }
}
