package io.ecsemulator.load;

import io.ecsemulator.start.BareTomcat;
import jakarta.annotation.PostConstruct;
import java.io.File;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.catalina.startup.Tomcat;

/**
 * A server to compare.
 *
 * @param name its name in the table
 * @param command the command that starts it, with {@code PORT} for the port
 * @param folder the working directory
 * @param isEmulator whether it is an emulator with a world
 */
record Contender(String name, List<String> command, Path folder, boolean isEmulator) {

    /** The baseline. */
    static Contender bareTomcat(String java, List<String> flags, Path folder) {
        List<String> command = new ArrayList<>(List.of(java));
        command.addAll(flags);
        command.addAll(List.of("-cp", classPath(), BareTomcat.class.getName(), "PORT"));
        return new Contender("bare Tomcat", command, folder, false);
    }

    /** Returns a runnable jar. */
    static Contender jar(String name, String java, List<String> flags, Path jar, Path folder, List<String> settings) {
        List<String> command = new ArrayList<>(List.of(java));
        command.addAll(flags);
        command.addAll(List.of("-jar", jar.toAbsolutePath().toString(), "--server.port=PORT"));
        command.addAll(settings);
        return new Contender(name, command, folder, true);
    }

    /** Returns the layout of {@code src/bench/image-layout.sh} with its flags. */
    static Contender image(String java, Path layout, List<String> settings) {
        List<String> command = new ArrayList<>(List.of(java));
        command.addAll(List.of(
                "@" + layout.resolve("jvm.args"),
                "-jar",
                "" + layout.resolve("ecs-emulator.jar"),
                "--server.port=PORT"));
        command.addAll(settings);
        return new Contender("the emulator, as in the image", command, layout, true);
    }

    /** Returns the class path of the bare server and Tomcat. */
    private static String classPath() {
        return Stream.of(BareTomcat.class, Tomcat.class, PostConstruct.class)
                .map(type -> type.getProtectionDomain().getCodeSource().getLocation())
                .map(location -> Path.of(URI.create(location.toString())).toString())
                .collect(Collectors.joining(File.pathSeparator));
    }
}
