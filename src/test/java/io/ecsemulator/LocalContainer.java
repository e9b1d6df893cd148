package io.ecsemulator;

import com.github.dockerjava.api.command.InspectContainerResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.utility.MountableFile;

/**
 * Stands in for a container of the image where there is no Docker: the runnable jar, which gets port, variables and files as the
 * Dockerfile gives them to the emulator.
 */
public final class LocalContainer extends GenericContainer<LocalContainer> {

    private static final Pattern READY = Pattern.compile("ECS emulator on port (\\d+)");

    private final Map<String, String> files = new HashMap<>();
    private @Nullable Process process;
    private int port;

    /** Called by the recipe. */
    public LocalContainer(String image) {
        super(image);
    }

    /** Returns what follows a text in the Dockerfile, up to white space. */
    private static String dockerfile(String before) throws IOException {
        Matcher matcher =
                Pattern.compile(Pattern.quote(before) + "(\\S+)").matcher(Files.readString(Path.of("Dockerfile")));
        if (!matcher.find()) {
            throw new IOException("The Dockerfile has no " + before);
        }
        return matcher.group(1);
    }

    @Override
    public LocalContainer withCopyFileToContainer(MountableFile file, String containerPath) {
        files.put(containerPath, file.getResolvedPath());
        return self();
    }

    @Override
    public void start() {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-jar",
                        System.getProperty("exec.jar"),
                        "--ecs.emulator.child-process=true")
                .redirectErrorStream(true);
        builder.environment().putAll(getEnvMap());
        builder.environment().put("SERVER_PORT", "0");
        try {
            String state = files.get(dockerfile("ECS_EMULATOR_STATE=file:"));
            if (state != null) {
                builder.environment().put("ECS_EMULATOR_STATE", "file:" + state);
            }
            process = builder.start();
            port = readPort(process.inputReader());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        getWaitStrategy().waitUntilReady(this);
    }

    private static int readPort(BufferedReader output) throws IOException {
        StringBuilder log = new StringBuilder();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            Matcher ready = READY.matcher(line);
            if (ready.matches()) {
                return Integer.parseInt(ready.group(1));
            }
            log.append(line).append('\n');
        }
        throw new IOException("The emulator ended instead of starting: " + log);
    }

    @Override
    public void stop() {
        if (process != null) {
            process.destroy();
        }
    }

    @Override
    public String getHost() {
        return "127.0.0.1";
    }

    /** Maps the port that the recipe exposes, if the image has it. */
    @Override
    public Integer getMappedPort(int originalPort) {
        try {
            if (!getExposedPorts().contains(originalPort) || originalPort != Integer.parseInt(dockerfile("EXPOSE "))) {
                throw new IllegalArgumentException("The port " + originalPort + " is not exposed");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return port;
    }

    @Override
    public Set<Integer> getLivenessCheckPortNumbers() {
        return Set.of(getMappedPort(
                Objects.requireNonNull(List.copyOf(getExposedPorts()).get(0))));
    }

    @Override
    public InspectContainerResponse getContainerInfo() {
        return new InspectContainerResponse();
    }

    @Override
    public boolean isRunning() {
        return process != null && process.isAlive();
    }
}
