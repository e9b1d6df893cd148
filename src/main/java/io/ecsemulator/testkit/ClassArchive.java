package io.ecsemulator.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * An archive of the classes that an emulator loads, from which the JVM starts it sooner. The JVM archives only classes of a flat class
 * path, so the folder has a flat copy of the runnable jar as well. Each runnable jar and JVM has a folder of its own.
 */
final class ClassArchive {

    /** The system property with the folder of all archives, or {@code off}. */
    static final String PROPERTY = "ecs-emulator.class-archive";

    private static final String OFF = "off";
    private static final String MAIN_CLASS = "io.ecsemulator.EcsEmulatorApplication";
    private static final Path NICE = Path.of("/usr/bin/nice");
    private static final Duration RETRY_AFTER = Duration.ofDays(1);

    private final Path folder;
    private final Path java;
    private final Path runnableJar;

    private ClassArchive(Path folder, Path java, Path runnableJar) {
        this.folder = folder;
        this.java = java;
        this.runnableJar = runnableJar;
    }

    /**
     * Returns the archive of a runnable jar for a JVM; empty if archives are off, or jar or JVM cannot be read.
     *
     * @param setting the value of the system property, or empty
     */
    static Optional<ClassArchive> find(String setting, Path javaHome, Path runnableJar) {
        Path all = folderOfAll(setting);
        if (all == null) {
            return Optional.empty();
        }
        try {
            // The file has version, vendor and architecture of the JVM.
            String name = String.format("%08x-%08x", checksum(runnableJar), checksum(javaHome.resolve("release")));
            return Optional.of(new ClassArchive(
                    all.resolve(name),
                    EcsEmulatorBuilder.java(javaHome).toAbsolutePath(),
                    runnableJar.toAbsolutePath()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Returns an archive by its folder, for the process that makes it with the running JVM. */
    static ClassArchive in(Path folder, Path runnableJar) {
        return new ClassArchive(
                folder,
                EcsEmulatorBuilder.java(Path.of(System.getProperty("java.home"))),
                runnableJar.toAbsolutePath());
    }

    private static @Nullable Path folderOfAll(String setting) {
        if (setting.equals(OFF)) {
            return null;
        }
        Path folder = setting.isEmpty()
                ? cache().resolve("ecs-emulator")
                : Path.of(setting).toAbsolutePath();
        // A user without a home has none.
        return folder.isAbsolute() ? folder : null;
    }

    /** Returns where the operating system wants caches of a user to be. */
    private static Path cache() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        Path home = Path.of(System.getProperty("user.home"));
        if (system.startsWith("mac")) {
            return home.resolve("Library").resolve("Caches");
        }
        String cache = System.getenv(system.startsWith("windows") ? "LOCALAPPDATA" : "XDG_CACHE_HOME");
        return cache == null || cache.isEmpty() ? home.resolve(".cache") : Path.of(cache);
    }

    Path folder() {
        return folder;
    }

    Path runnableJar() {
        return runnableJar;
    }

    /** The classes of the runnable jar, where the JVM's class loader finds them. */
    Path flatJar() {
        return folder.resolve("ecs-emulator.jar");
    }

    /** The archive that the JVM writes and reads. */
    Path classes() {
        return folder.resolve("ecs-emulator.jsa");
    }

    /** Is written last, with the checksums of both. */
    Path checksums() {
        return folder.resolve("checksums");
    }

    /** Why the archive could not be made. */
    Path failure() {
        return folder.resolve("failure");
    }

    /** Returns the arguments of {@code java} that start the emulator from this archive. */
    List<String> program() {
        return program("-XX:SharedArchiveFile=" + classes());
    }

    /** Returns the arguments of {@code java} that start the emulator from the flat jar, with one more option. */
    List<String> program(String option) {
        return List.of(option, "-cp", flatJar().toString(), MAIN_CLASS);
    }

    /**
     * Returns whether both files are there as they were made. The JVM does not find every fault by itself: a truncated archive ends
     * that of JDK 17.
     */
    boolean isUsable() {
        try {
            if (!Files.readString(checksums()).equals(computeChecksums())) {
                return false;
            }
        } catch (IOException e) {
            return false;
        }
        try {
            // The least recently used archives are removed.
            Files.setLastModifiedTime(checksums(), FileTime.from(Instant.now()));
        } catch (IOException e) {
            // It may be read, but not written.
        }
        return true;
    }

    /** Returns path, time and checksum of both files: the JVM wants the jar to have the same path and time. */
    String computeChecksums() throws IOException {
        return String.format(
                "%s %d %08x%n%08x%n",
                flatJar(), Files.getLastModifiedTime(flatJar()).toMillis(), checksum(flatJar()), checksum(classes()));
    }

    private static long checksum(Path file) throws IOException {
        CRC32 checksum = new CRC32();
        byte[] buffer = new byte[1 << 18];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                checksum.update(buffer, 0, read);
            }
        }
        return checksum.getValue();
    }

    /**
     * Starts a process of low priority that makes the archive, and does not wait for it; the process may outlive this one.
     *
     * @return whether it was started: not if the folder cannot be written, or if the archive could not be made in the last 24 hours
     */
    boolean makeInBackground() {
        try {
            Files.createDirectories(folder);
            if (Files.exists(failure())
                    && Files.getLastModifiedTime(failure())
                            .toInstant()
                            .isAfter(Instant.now().minus(RETRY_AFTER))) {
                return false;
            }
            List<String> command = new ArrayList<>();
            if (Files.isExecutable(NICE)) {
                command.addAll(List.of(NICE.toString(), "-n", "19"));
            }
            command.add(java.toString());
            command.addAll(EmulatorProcess.JVM_OPTIONS);
            command.addAll(List.of("-jar", runnableJar.toString(), "class-archive", folder.toString()));
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD);
            builder.environment().keySet().removeAll(EmulatorProcess.INHERITED_JVM_OPTIONS);
            builder.start().getOutputStream().close();
            return true;
        } catch (IOException e) {
            // The emulator starts without it as well.
            return false;
        }
    }
}
