package io.ecsemulator.start;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The servers to compare. */
final class Contenders {

    static final String TOMCAT = "bare Tomcat";
    /** What a start could be at best with Tomcat, and the flags and the cache of the image. */
    static final String T = "bare Tomcat, flags and AOT cache as in the image";

    static final String SPRING_BOOT = "default Spring Boot application";
    static final String JAR = "the emulator, runnable jar";
    static final String IMAGE = "the emulator, as in the image";

    private final Path folder;
    private final Path defaultJar;

    /** Creates the files that are needed in a folder. */
    Contenders(Path folder) throws IOException {
        this.folder = folder;
        this.defaultJar = DefaultApplicationJar.in(
                folder,
                Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                        .map(Path::of)
                        .toList());
    }

    /**
     * A server to compare.
     *
     * @param name its name in the table
     * @param jdk the version of its JDK
     * @param command the command that starts it, with {@code PORT} for the port
     * @param folder the working directory
     * @param isEmulator whether it is an emulator with a control API
     */
    record Contender(String name, int jdk, List<String> command, Path folder, boolean isEmulator) {

        /** Starts it. */
        ServerProcess start(Path log) throws IOException {
            return ServerProcess.start(command, folder, log);
        }

        /** Returns the same server with one more JVM option. */
        Contender with(String option) {
            List<String> words = new ArrayList<>(List.of("env", "JDK_JAVA_OPTIONS=" + option));
            words.addAll(command);
            return new Contender(name, jdk, words, folder, isEmulator);
        }
    }

    /** Returns the servers for a JDK. */
    List<Contender> on(Path javaHome) throws IOException, InterruptedException {
        int jdk = ImageLayout.version(javaHome);
        Path own = Files.createDirectories(folder.resolve("jdk-" + jdk));
        List<String> java = List.of(javaHome.resolve("bin/java").toString());
        List<Contender> contenders = new ArrayList<>(List.of(
                new Contender(TOMCAT, jdk, BareTomcat.command(java, own), own, false),
                new Contender(SPRING_BOOT, jdk, ofJar(java, defaultJar), own, false),
                new Contender(WireMock.NAME, jdk, WireMock.command(java, own), own, false),
                new Contender(JAR, jdk, ofJar(java, Jars.runnable()), own, true)));
        if (ImageLayout.isPossibleWith(javaHome)) {
            ImageLayout image = ImageLayout.create(javaHome, own.resolve("image"));
            contenders.add(1, new Contender(T, jdk, trainedTomcat(image, own), own, false));
            contenders.add(new Contender(IMAGE, jdk, image.command(), image.folder(), true));
        }
        return contenders;
    }

    private static List<String> ofJar(List<String> java, Path jar) {
        List<String> command = new ArrayList<>(java);
        command.addAll(List.of("-jar", jar.toString(), "--server.port=PORT"));
        return command;
    }

    /** Makes an AOT cache for bare Tomcat, and returns the command that uses it. */
    private static List<String> trainedTomcat(ImageLayout image, Path folder) throws IOException, InterruptedException {
        // The cache is valid for this jar, so it is made once.
        List<String> tomcat = BareTomcat.command(List.of(), Files.createDirectories(folder.resolve("trained")));
        Path cache = folder.resolve("tomcat.aot");
        List<String> training = image.javaMaking(cache);
        training.addAll(tomcat);
        try (ServerProcess process = ServerProcess.start(training, folder, folder.resolve("training.log"))) {
            process.awaitFirstAnswer();
        }
        List<String> command = image.javaWith(cache);
        command.addAll(tomcat);
        return command;
    }
}
