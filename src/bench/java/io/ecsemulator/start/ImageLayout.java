package io.ecsemulator.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The files of the image, which {@code src/bench/image-layout.sh} creates, and the commands of the image.
 *
 * @param javaHome the JDK that the AOT cache was made with
 * @param folder where the files are
 */
public record ImageLayout(Path javaHome, Path folder) {

    /** The first JDK that makes an AOT cache in one run. */
    private static final int FIRST_JDK = 25;

    private static final String CACHE = "-XX:AOTCache=";

    /** Whether this JDK can create the files. */
    public static boolean isPossibleWith(Path javaHome) throws IOException {
        return version(javaHome) >= FIRST_JDK;
    }

    /** Returns the version of a JDK. */
    static int version(Path javaHome) throws IOException {
        String release = Files.readString(javaHome.resolve("release"));
        return Integer.parseInt(release.replaceFirst("(?s).*JAVA_VERSION=\"(\\d+).*", "$1"));
    }

    /** Creates the files. */
    public static ImageLayout create(Path javaHome, Path folder) throws IOException, InterruptedException {
        ProcessBuilder script = new ProcessBuilder(bench("image-layout.sh"), folder.toString()).inheritIO();
        script.environment().put("JAVA_HOME", javaHome.toString());
        int status = script.start().waitFor();
        if (status != 0) {
            throw new IOException(script.command() + " ended with " + status);
        }
        return new ImageLayout(javaHome, folder);
    }

    /** Returns the command that starts the emulator, with {@code PORT} for the port. */
    public List<String> command() {
        List<String> command = new ArrayList<>(java());
        command.addAll(List.of(
                "@" + folder.resolve("jvm.args"),
                "-jar",
                "" + folder.resolve("ecs-emulator.jar"),
                "--server.port=PORT"));
        return command;
    }

    /** Returns the beginning of a command that starts another server as the image starts the emulator, with a cache of its own. */
    List<String> javaWith(Path cache) throws IOException {
        List<String> command = javaWithoutCache();
        command.add(CACHE + cache);
        return command;
    }

    /** Returns the beginning of a command that makes this cache. */
    List<String> javaMaking(Path cache) throws IOException {
        List<String> command = javaWithoutCache();
        command.add("@" + bench("aot-training.args"));
        command.add("-XX:AOTCacheOutput=" + cache);
        return command;
    }

    private List<String> javaWithoutCache() throws IOException {
        List<String> command = new ArrayList<>(java());
        Files.readAllLines(folder.resolve("jvm.args")).stream()
                .filter(flag -> !flag.startsWith(CACHE))
                .forEach(command::add);
        return command;
    }

    /** The environment of the image, and Java. */
    private List<String> java() {
        return List.of("env", "MALLOC_ARENA_MAX=2", javaHome.resolve("bin/java").toString());
    }

    private static String bench(String file) {
        return Path.of("src/bench", file).toAbsolutePath().toString();
    }
}
