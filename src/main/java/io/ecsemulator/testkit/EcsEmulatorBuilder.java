package io.ecsemulator.testkit;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Starts an emulator; {@link EcsEmulator#builder} creates one. */
public final class EcsEmulatorBuilder {

    private final Map<String, String> settings = new LinkedHashMap<>();
    private @Nullable Path jar;
    private Path javaHome = Path.of(System.getProperty("java.home"));
    private Duration startTimeout = Duration.ofMinutes(1);

    EcsEmulatorBuilder() {
        settings.put("ecs.emulator.clock", "manual");
        settings.put("ecs.emulator.ids", "sequential");
        settings.put("ecs.emulator.state", "classpath:io/ecsemulator/testkit/empty-world.yml");
    }

    /** Sets the runnable jar. Default: the system property {@code ecs-emulator.jar}, or the jar on the class path. */
    public EcsEmulatorBuilder jar(Path jar) {
        this.jar = jar;
        return this;
    }

    /** Sets a setting of the emulator, such as {@code ecs.emulator.api-edition} to {@code 2026}. */
    public EcsEmulatorBuilder setting(String name, String value) {
        settings.put(name, value);
        return this;
    }

    /** Sets the JDK or JRE, 17 or newer, that runs the emulator. Default: the one that runs the tests. */
    public EcsEmulatorBuilder javaHome(Path javaHome) {
        this.javaHome = javaHome;
        return this;
    }

    /** Sets how long a start may take before it fails. Default: one minute. */
    public EcsEmulatorBuilder startTimeout(Duration startTimeout) {
        this.startTimeout = startTimeout;
        return this;
    }

    /** Starts the emulator on a free port of the loopback address, and returns when it answers. */
    public EcsEmulator start() {
        Map<String, String> all = new LinkedHashMap<>(settings);
        all.putIfAbsent("server.port", "0");
        all.put("ecs.emulator.child-process", "true");
        EmulatorProcess process = EmulatorProcess.start(
                javaHome.resolve("bin").resolve("java"), jar == null ? EmulatorJar.find() : jar, all, startTimeout);
        URI uri = URI.create("http://127.0.0.1:" + process.port());
        String token = settings.getOrDefault("ecs.emulator.control-token", "");
        return new EcsEmulator(new ControlApi(uri, EcsEmulator.ANY_ACCESS_KEY, token), process);
    }
}
