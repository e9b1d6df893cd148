package io.ecsemulator.load;

import io.ecsemulator.start.BareTomcat;
import io.ecsemulator.start.ImageLayout;
import io.ecsemulator.start.ServerProcess;
import io.ecsemulator.start.WireMock;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A server to compare.
 *
 * @param name its name in the table
 * @param command the command that starts it, with {@code PORT} for the port
 * @param folder the working directory
 * @param kind what it answers
 */
record Contender(String name, List<String> command, Path folder, Kind kind) {

    /** What a server answers. */
    enum Kind {
        /** The same to all calls. */
        CONSTANT,
        /** For each call a prepared answer. */
        STUBS,
        /** As the world is. */
        EMULATOR
    }

    /** The baseline; {@code java} is the beginning of the command. */
    static Contender bareTomcat(List<String> java, Path folder) throws IOException {
        return new Contender("bare Tomcat", BareTomcat.command(java, folder), folder, Kind.CONSTANT);
    }

    /** Returns WireMock. */
    static Contender wireMock(List<String> java, Path folder) throws IOException {
        return new Contender(WireMock.NAME, WireMock.command(java, folder), folder, Kind.STUBS);
    }

    /** Returns a runnable jar. */
    static Contender jar(String name, List<String> java, Path jar, Path folder, List<String> settings) {
        List<String> command = new ArrayList<>(java);
        command.addAll(List.of("-jar", jar.toAbsolutePath().toString(), "--server.port=PORT"));
        command.addAll(settings);
        return new Contender(name, command, folder, Kind.EMULATOR);
    }

    /** Returns the emulator of a layout of the image, with its flags; if it is one of several, its folder is in its name. */
    static Contender image(ImageLayout layout, boolean isOneOfSeveral, List<String> settings) {
        List<String> command = new ArrayList<>(layout.command());
        command.addAll(settings);
        String name = "the emulator, as in the image" + (isOneOfSeveral ? " " + layout.folder() : "");
        return new Contender(name, command, layout.folder(), Kind.EMULATOR);
    }

    /** Starts it and waits until it answers. */
    ServerProcess start(Path log) throws IOException, InterruptedException {
        ServerProcess server = ServerProcess.start(command, folder, log);
        try {
            if (kind == Kind.EMULATOR) {
                server.awaitUp();
            } else {
                server.awaitFirstAnswer();
            }
            return server;
        } catch (IOException e) {
            server.close();
            throw e;
        }
    }
}
