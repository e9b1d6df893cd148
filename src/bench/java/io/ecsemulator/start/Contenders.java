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
    static final String SPRING_BOOT = "default Spring Boot application";
    static final String JAR = "the emulator, runnable jar";
    static final String IMAGE = "the emulator, as in the image";

    /** The first JDK that creates an AOT cache in one run. */
    private static final int FIRST_WITH_AOT_CACHE = 25;

    private final Path project = Path.of("").toAbsolutePath();
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
     */
    record Contender(String name, int jdk, List<String> command, Path folder) {

        /** Returns the server with another name and one more JVM option. */
        Contender with(String otherName, String option) {
            List<String> words = new ArrayList<>(command);
            words.add(1, option);
            return new Contender(otherName, jdk, words, folder);
        }
    }

    /** Returns the servers for a JDK. */
    List<Contender> on(Path javaHome) throws IOException, InterruptedException {
        int jdk = version(javaHome);
        String java = javaHome.resolve("bin/java").toString();
        String port = "--server.port=PORT";
        Contender tomcat = new Contender(TOMCAT, jdk, BareTomcat.command(javaHome, folder), folder);
        List<Contender> contenders = new ArrayList<>(List.of(
                tomcat,
                new Contender(SPRING_BOOT, jdk, List.of(java, "-jar", defaultJar.toString(), port), folder),
                new Contender(JAR, jdk, List.of(java, "-jar", Jars.runnable().toString(), port), folder)));
        if (jdk >= FIRST_WITH_AOT_CACHE) {
            Path cache = folder.resolve("tomcat-" + jdk + ".aot");
            train(tomcat.with("training", "-XX:AOTCacheOutput=" + cache));
            contenders.add(1, tomcat.with(TOMCAT + ", AOT cache", "-XX:AOTCache=" + cache));
            Path image = layOut(javaHome);
            contenders.add(new Contender(
                    IMAGE,
                    jdk,
                    List.of(
                            java,
                            "@" + image.resolve("jvm.args"),
                            "-jar",
                            "" + image.resolve("ecs-emulator.jar"),
                            port),
                    image));
        }
        return contenders;
    }

    private static int version(Path javaHome) throws IOException {
        String release = Files.readString(javaHome.resolve("release"));
        return Integer.parseInt(release.replaceFirst("(?s).*JAVA_VERSION=\"(\\d+).*", "$1"));
    }

    private void train(Contender contender) throws IOException, InterruptedException {
        try (ServerProcess process =
                ServerProcess.start(contender.command, contender.folder, folder.resolve("training.log"))) {
            process.awaitFirstAnswer();
        }
    }

    /** Creates the layout of the image with a JDK. */
    private Path layOut(Path javaHome) throws IOException, InterruptedException {
        Path image = folder.resolve("image");
        ProcessBuilder script = new ProcessBuilder(
                        project.resolve("src/bench/image-layout.sh").toString(), image.toString())
                .inheritIO();
        script.environment().put("JAVA_HOME", javaHome.toString());
        int status = script.start().waitFor();
        if (status != 0) {
            throw new IOException(script.command() + " ended with " + status);
        }
        return image;
    }
}
