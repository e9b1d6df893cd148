package io.ecsemulator.testkit;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Makes the archive of classes from which the test kit starts an emulator sooner. The runnable jar runs it in a process of its own; tests
 * do not need it.
 */
public final class ClassArchiveMaker {

    /** How many archives are kept, of several versions and JVMs. */
    private static final int MAX_ARCHIVES = 8;

    private static final String FOLDER_NAME = "[0-9a-f]{8}-[0-9a-f]{8}";
    private static final String ROOT = "BOOT-INF/classes/";
    private static final Duration START_TIMEOUT = Duration.ofMinutes(5);

    private final ClassArchive archive;

    private ClassArchiveMaker(ClassArchive archive) {
        this.archive = archive;
    }

    /**
     * Makes an archive, unless it is there or another process is making it.
     *
     * @param folder the folder of the archive
     * @param runnableJar the runnable jar
     * @return the exit status: 0, or 1 if it cannot be made; a file in the folder has the reason
     */
    public static int make(Path folder, Path runnableJar) {
        ClassArchive archive = ClassArchive.in(folder, runnableJar);
        try (FileChannel lockFile =
                        FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = tryLock(lockFile)) {
            if (lock == null || archive.isUsable()) {
                return 0;
            }
            new ClassArchiveMaker(archive).make();
            removeOldArchives(Objects.requireNonNull(folder.toAbsolutePath().getParent()));
            return 0;
        } catch (IOException | RuntimeException e) {
            writeFailure(archive, e);
            return 1;
        }
    }

    /** Returns null if somebody else holds the lock. */
    private static @Nullable FileLock tryLock(FileChannel file) throws IOException {
        try {
            return file.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static void writeFailure(ClassArchive archive, Exception reason) {
        try {
            Files.writeString(archive.failure(), String.valueOf(reason.getMessage()));
        } catch (IOException e) {
            // The next start of an emulator tries again.
        }
    }

    /** Only the holder of the lock gets here, so the temporary files have fixed names, and those of a killed process do not stay. */
    private void make() throws IOException {
        Files.deleteIfExists(archive.checksums());
        Path jar = temporary(archive.flatJar());
        flatten(archive.runnableJar(), jar);
        move(jar, archive.flatJar());
        Path classes = temporary(archive.classes());
        // The JVM writes the archive when it ends.
        EcsEmulator emulator = EcsEmulator.builder()
                .startTimeout(START_TIMEOUT)
                .start(archive.program("-XX:ArchiveClassesAtExit=" + classes));
        try {
            train(emulator);
        } finally {
            emulator.close(START_TIMEOUT);
        }
        if (!Files.exists(classes)) {
            throw new IOException("The JVM did not write an archive. Output of the emulator:\n" + emulator.log());
        }
        move(classes, archive.classes());
        Path checksums = temporary(archive.checksums());
        Files.writeString(checksums, archive.computeChecksums());
        move(checksums, archive.checksums());
        Files.deleteIfExists(archive.failure());
    }

    private static Path temporary(Path file) {
        return file.resolveSibling(file.getFileName() + ".tmp");
    }

    private static void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Copies classes and resources of a runnable jar to where the JVM's class loader finds them. */
    private static void flatten(Path runnableJar, Path flatJar) throws IOException {
        try (JarFile in = new JarFile(runnableJar.toFile(), false);
                OutputStream file = new BufferedOutputStream(Files.newOutputStream(flatJar));
                ZipOutputStream out = new ZipOutputStream(file)) {
            for (JarEntry entry : (Iterable<JarEntry>) in.stream()::iterator) {
                if (entry.getName().startsWith(ROOT) && !entry.isDirectory()) {
                    out.putNextEntry(new ZipEntry(entry.getName().substring(ROOT.length())));
                    try (InputStream content = in.getInputStream(entry)) {
                        content.transferTo(out);
                    }
                }
            }
        }
    }

    /** Does what tests usually do: the archive has the classes that are loaded until then. */
    private static void train(EcsEmulator emulator) throws IOException {
        emulator.reset();
        emulator.world(
                World.instance("i-1").running().with(World.disk("d-1").attached()),
                World.instance("i-2").running());
        emulator.faults()
                .on("DescribeDisks")
                .times(1)
                .taking(Duration.ofSeconds(1))
                .answer();
        for (String call : List.of(
                "Action=DescribeInstances&RegionId=cn-hangzhou&Format=JSON",
                "Action=DetachDisk&InstanceId=i-1&DiskId=d-1&Format=JSON",
                "Action=DescribeDisks&RegionId=cn-hangzhou&Format=JSON",
                "Action=AttachDisk&InstanceId=i-2&DiskId=d-1&Format=JSON",
                "Action=DescribeDisks&RegionId=cn-hangzhou",
                "Action=CreateSnapshot&DiskId=d-1&Format=JSON",
                "Action=DescribeSnapshots&RegionId=cn-hangzhou&Format=JSON")) {
            URI uri = emulator.uri().resolve("/?" + call);
            try (InputStream answer = uri.toURL().openStream()) {
                answer.readAllBytes();
            }
            emulator.clock().untilIdle();
        }
        emulator.disk("d-1");
        emulator.instance("i-1");
        emulator.requests();
        emulator.state();
        emulator.sweep(Map.of()).begin();
    }

    /** Keeps the archives that were used last. */
    static void removeOldArchives(Path all) throws IOException {
        try (Stream<Path> folders = Files.list(all)) {
            List<Path> old = folders.filter(
                            folder -> folder.getFileName().toString().matches(FOLDER_NAME))
                    .sorted(Comparator.comparing(ClassArchiveMaker::lastUse).reversed())
                    .skip(MAX_ARCHIVES)
                    .toList();
            for (Path folder : old) {
                remove(folder);
            }
        }
    }

    private static FileTime lastUse(Path folder) {
        try {
            return Files.getLastModifiedTime(folder.resolve("checksums"));
        } catch (IOException e) {
            return FileTime.fromMillis(0);
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
