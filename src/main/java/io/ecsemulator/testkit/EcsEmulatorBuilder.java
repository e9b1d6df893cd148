package io.ecsemulator.testkit;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Starts an emulator; {@link EcsEmulator#builder} creates one. */
public final class EcsEmulatorBuilder {

    private final Map<String, String> settings = new LinkedHashMap<>();
    private @Nullable Path jar;
    private Path javaHome = Path.of(System.getProperty("java.home"));
    private Duration startTimeout = Duration.ofMinutes(1);
    private String classArchive = System.getProperty(ClassArchive.PROPERTY, "");

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

    /** Sets what the system property {@link ClassArchive#PROPERTY} sets for all, for tests. */
    EcsEmulatorBuilder classArchive(String classArchive) {
        this.classArchive = classArchive;
        return this;
    }

    /** Starts the emulator on a free port of the loopback address, and returns when it answers. */
    public EcsEmulator start() {
        Path runnableJar = jar == null ? EmulatorJar.find() : jar;
        Optional<ClassArchive> archive = ClassArchive.find(classArchive, javaHome, runnableJar);
        Optional<ClassArchive> usable = archive.filter(ClassArchive::isUsable);
        EcsEmulator emulator =
                start(usable.map(ClassArchive::program).orElseGet(() -> List.of("-jar", runnableJar.toString())));
        if (usable.isEmpty()) {
            archive.ifPresent(ClassArchive::makeInBackground);
        }
        return emulator;
    }

    /** Starts the emulator by the arguments of {@code java} that name the program. */
    EcsEmulator start(List<String> program) {
        Map<String, String> all = new LinkedHashMap<>(settings);
        all.putIfAbsent("server.port", "0");
        all.put("ecs.emulator.child-process", "true");
        EmulatorProcess process = EmulatorProcess.start(java(javaHome), program, all, startTimeout);
        URI uri = URI.create("http://127.0.0.1:" + process.port());
        String token = settings.getOrDefault("ecs.emulator.control-token", "");
        return new EcsEmulator(new ControlApi(uri, EcsEmulator.ANY_ACCESS_KEY, token), process);
    }

    /** Returns the program of a JDK or JRE. */
    static Path java(Path javaHome) {
        return javaHome.resolve("bin").resolve("java");
    }
}
