package io.ecsemulator.testkit;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How to start an emulator; {@link EcsEmulator#builder} makes one. */
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

    /** The runnable jar; without it, that of the system property {@code ecs-emulator.jar}, or that on the class path. */
    public EcsEmulatorBuilder jar(Path jar) {
        this.jar = jar;
        return this;
    }

    /** Any setting of the emulator, for instance {@code ecs.emulator.api-edition} and {@code 2026}. */
    public EcsEmulatorBuilder setting(String name, String value) {
        settings.put(name, value);
        return this;
    }

    /** The JDK or JRE, 17 or newer, that runs it; without it, that which runs the tests. */
    public EcsEmulatorBuilder javaHome(Path javaHome) {
        this.javaHome = javaHome;
        return this;
    }

    /** After how long a start that has not succeeded has failed; a minute if it is not said. */
    public EcsEmulatorBuilder startTimeout(Duration startTimeout) {
        this.startTimeout = startTimeout;
        return this;
    }

    /** Starts it on a free port of the loopback address and returns when it answers. */
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
