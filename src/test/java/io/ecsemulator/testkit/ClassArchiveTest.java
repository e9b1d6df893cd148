package io.ecsemulator.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files of an archive; {@link ClassArchiveIT} makes a real one. */
class ClassArchiveTest {

    @TempDir
    private Path folder;

    private Path javaHome;
    private Path runnableJar;
    private ClassArchive archive;

    @BeforeEach
    void jarAndJvm() throws IOException {
        javaHome = folder.resolve("jdk");
        Files.createDirectories(javaHome.resolve("bin"));
        Files.writeString(javaHome.resolve("release"), "JAVA_VERSION=\"17.0.15\"");
        runnableJar = Files.writeString(folder.resolve("ecs-emulator-exec.jar"), "the jar");
        archive = find();
    }

    private ClassArchive find() {
        return ClassArchive.find(folder.resolve("cache").toString(), javaHome, runnableJar)
                .orElseThrow();
    }

    private void make() throws IOException {
        Files.createDirectories(archive.folder());
        Files.writeString(archive.flatJar(), "classes in a jar");
        Files.writeString(archive.classes(), "classes in the form of a JVM");
        Files.writeString(archive.checksums(), archive.computeChecksums());
    }

    /** Stands in for java: writes its arguments to a file. */
    private Path javaThatWritesItsArguments() throws IOException {
        Path arguments = folder.resolve("arguments");
        Path java = Files.writeString(
                EcsEmulatorBuilder.java(javaHome),
                "#!/bin/sh\necho \"$@\" > " + arguments + ".tmp\nmv " + arguments + ".tmp " + arguments + "\n");
        assertThat(java.toFile().setExecutable(true)).isTrue();
        return arguments;
    }

    @Test
    void isUsableAsItWasMade() throws IOException {
        assertThat(archive.isUsable()).isFalse();

        make();

        assertThat(find().isUsable()).isTrue();
        assertThat(archive.program())
                .startsWith("-XX:SharedArchiveFile=" + archive.classes(), "-cp", "" + archive.flatJar());
    }

    @Test
    void isNotUsableIfTruncated() throws IOException {
        make();
        Files.writeString(archive.classes(), "classes in the form");

        assertThat(archive.isUsable()).isFalse();
    }

    @Test
    void isNotUsableIfTheJarIsAnother() throws IOException {
        make();
        Files.writeString(archive.flatJar(), "classes in a JAR");

        assertThat(archive.isUsable()).isFalse();
    }

    /** The JVM compares the time. */
    @Test
    void isNotUsableIfTheJarHasAnotherTime() throws IOException {
        make();
        Files.setLastModifiedTime(archive.flatJar(), FileTime.from(Instant.EPOCH));

        assertThat(archive.isUsable()).isFalse();
    }

    @Test
    void isNotUsableAtAnotherPlace() throws IOException {
        make();
        String checksums = Files.readString(archive.checksums());
        Files.writeString(archive.checksums(), checksums.replace(folder.toString(), "/elsewhere"));

        assertThat(archive.isUsable()).isFalse();
    }

    @Test
    void isNotUsableForAnotherJvmOrJar() throws IOException {
        make();
        Files.writeString(runnableJar, "the next version");
        assertThat(find().isUsable()).isFalse();
        Files.writeString(runnableJar, "the jar");
        assertThat(find().isUsable()).isTrue();

        Files.writeString(javaHome.resolve("release"), "JAVA_VERSION=\"25.0.3\"");
        assertThat(find().isUsable()).isFalse();
    }

    @Test
    void canBeSwitchedOff() {
        assertThat(ClassArchive.find("off", javaHome, runnableJar)).isEmpty();
    }

    @Test
    void isInTheCacheOfTheUserByDefault() {
        assertThat(ClassArchive.find("", javaHome, runnableJar)
                        .orElseThrow()
                        .folder()
                        .getParent())
                .isAbsolute()
                .hasFileName("ecs-emulator");
    }

    @Test
    void isMadeByAProcessOfTheRunnableJar() throws IOException {
        Path arguments = javaThatWritesItsArguments();

        assertThat(archive.makeInBackground()).isTrue();

        Awaitility.await().until(() -> Files.exists(arguments));
        assertThat(Files.readString(arguments))
                .endsWith("-jar " + runnableJar + " class-archive " + archive.folder() + "\n");
    }

    @Test
    void isNotMadeInAFolderThatCannotBeWritten() throws IOException {
        javaThatWritesItsArguments();
        Files.writeString(folder.resolve("cache"), "a file");

        assertThat(archive.makeInBackground()).isFalse();
        assertThat(archive.isUsable()).isFalse();
    }

    @Test
    void isTriedAgainADayAfterAFailure() throws IOException {
        Path arguments = javaThatWritesItsArguments();

        assertThat(ClassArchiveMaker.make(Files.createDirectories(archive.folder()), runnableJar))
                .isEqualTo(1);
        assertThat(archive.failure()).content().contains("zip");
        assertThat(archive.makeInBackground()).isFalse();

        Files.setLastModifiedTime(archive.failure(), FileTime.from(Instant.now().minus(Duration.ofDays(2))));
        assertThat(archive.makeInBackground()).isTrue();
        // The folder is deleted after the test.
        Awaitility.await().until(() -> Files.exists(arguments));
    }

    @Test
    void isNotMadeTwiceAtOnce() throws IOException {
        Files.createDirectories(archive.folder());
        try (FileChannel file = FileChannel.open(
                        archive.folder().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = Objects.requireNonNull(file.tryLock())) {
            assertThat(ClassArchiveMaker.make(archive.folder(), runnableJar)).isZero();

            assertThat(lock.isValid()).isTrue();
            assertThat(archive.failure()).doesNotExist();
        }
    }

    @Test
    void theEightThatWereUsedLastAreKept() throws IOException {
        make();
        Files.setLastModifiedTime(archive.checksums(), FileTime.from(Instant.EPOCH));
        for (int used = 1; used <= 9; used++) {
            Path other = Files.createDirectories(folder.resolve("cache/00000000-0000000" + used));
            Path checksums = Files.writeString(other.resolve("checksums"), "");
            Files.setLastModifiedTime(checksums, FileTime.fromMillis(used));
        }
        Files.createDirectories(folder.resolve("cache/something-else"));
        assertThat(archive.isUsable()).isTrue();

        ClassArchiveMaker.removeOldArchives(folder.resolve("cache"));

        try (Stream<Path> left = Files.list(folder.resolve("cache"))) {
            assertThat(left.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                    Stream.of(
                                            "something-else",
                                            archive.folder().getFileName().toString()),
                                    List.of(3, 4, 5, 6, 7, 8, 9).stream().map(used -> "00000000-0000000" + used))
                            .toList());
        }
    }
}
