package io.ecsemulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ecsemulator.control.Build;
import io.ecsemulator.support.Emulator;
import io.ecsemulator.support.Emulator.Answer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The jars of {@code ./mvnw package}. */
class RunnableJarIT {

    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();
    private static final String EXEC_JAR = System.getProperty("exec.jar");
    private static final String PLAIN_JAR = System.getProperty("plain.jar");

    @TempDir
    Path folder;

    private Process start(Map<String, String> environment, String... command) throws IOException {
        // The fast compiler and the small collector: two thirds of the time.
        List<String> line = new ArrayList<>(List.of(JAVA, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        line.addAll(List.of(command));
        ProcessBuilder builder = new ProcessBuilder(line)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile());
        builder.environment().putAll(environment);
        return builder.start();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static Emulator awaitUp(Process process, int port) {
        return awaitUp(process, new Emulator(port));
    }

    private static Emulator awaitUp(Process process, Emulator emulator) {
        Awaitility.await().atMost(60, TimeUnit.SECONDS).ignoreExceptions().until(() -> {
            assertThat(process.isAlive()).isTrue();
            return emulator.control("health").status() == 200;
        });
        return emulator;
    }

    /** Connects to 127.0.0.{@code last}. */
    private static Socket connect(int last, int port) throws IOException {
        return new Socket(InetAddress.getByAddress(new byte[] {127, 0, 0, (byte) last}), port);
    }

    @Test
    void answersTheSampleRequestAndEndsOnSigterm() throws Exception {
        int port = freePort();
        Process process = start(Map.of("SERVER_PORT", "" + port), "-jar", EXEC_JAR);
        try {
            Emulator emulator = awaitUp(process, port);
            Answer answer = emulator.get(
                    Emulator.parameters("Action", "DetachDisk", "InstanceId", "i-23jggx34b", "DiskId", "d-23jbf2v5m"));
            assertThat(answer.body())
                    .isEqualTo("<?xml version='1.0' encoding='UTF-8'?><DetachDiskResponse><RequestId>"
                            + answer.requestId() + "</RequestId></DetachDiskResponse>");

            // Another loopback address: the emulator listens on 127.0.0.1 only.
            assertThatThrownBy(() -> connect(2, port).close()).isInstanceOf(IOException.class);

            try (Socket idle = connect(1, port)) {
                assertThat(idle.isConnected()).isTrue();
                process.destroy();
                assertThat(process.waitFor(2, TimeUnit.SECONDS)).isTrue();
            }
            assertThat(process.exitValue()).isEqualTo(143);
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void startPrintsOneLine() throws Exception {
        int port = freePort();
        Process process = start(Map.of("SERVER_PORT", "" + port), "-jar", EXEC_JAR, "--ecs.emulator.api-edition=2026");
        try {
            Emulator emulator = awaitUp(process, port);
            Awaitility.await().until(() -> Files.size(folder.resolve("log")) > 0);

            assertThat(Files.readString(folder.resolve("log")))
                    .matches("ECS emulator: URL, control API URL/_emulator, edition 2026, started in \\d+\\.\\d s\\R"
                            .replace("URL", "http://" + emulator.endpoint()));
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void logsEachRefusedCallOfABurstBeforeItEnds() throws Exception {
        int port = freePort();
        Process process = start(Map.of(), "-jar", EXEC_JAR, "--server.port=" + port);
        try {
            Emulator emulator = awaitUp(process, port);
            List<String> requestIds = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                requestIds.add(
                        emulator.get(Emulator.parameters("Action", "Burst")).requestId());
            }
            process.destroy();
            assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();

            assertThat(Files.readString(folder.resolve("log")).lines().filter(line -> line.contains(" Burst 404 ")))
                    .zipSatisfy(
                            requestIds, (line, requestId) -> assertThat(line).contains(requestId));
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void printsItsVersionWithoutStarting() throws Exception {
        Process process = start(Map.of(), "-jar", EXEC_JAR, "--version");

        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
        assertThat(Files.readString(folder.resolve("log"))).matches("ECS emulator " + Build.read() + "\\R");
    }

    @Test
    void usesGeneratedBeanDefinitions() throws Exception {
        int port = freePort();
        Process process =
                start(Map.of("SERVER_PORT", "" + port), "-jar", EXEC_JAR, "--spring.main.log-startup-info=true");
        try {
            awaitUp(process, port);

            assertThat(Files.readString(folder.resolve("log"))).contains("AOT-processed");
        } finally {
            process.destroyForcibly();
        }
    }

    /** Names as in docs/configuration.md: capitals, with {@code _} for dots, dashes and brackets. */
    @Test
    void settingsAreEnvironmentVariables() throws Exception {
        int port = freePort();
        Path state = Files.writeString(folder.resolve("state.yaml"), "Instances: [{InstanceId: i-env}]");
        Map<String, String> environment = new HashMap<>(Map.of(
                "SERVER_ADDRESS", "127.0.0.2",
                "SERVER_PORT", "" + port,
                "ECS_EMULATOR_STATE", "file:" + state,
                "ECS_EMULATOR_CLOCK", "manual",
                "ECS_EMULATOR_API_EDITION", "2026",
                "ECS_EMULATOR_CONTROL_TOKEN", "token",
                "ECS_EMULATOR_CREDENTIALS_0_ACCESS_KEY_ID", "envid",
                "ECS_EMULATOR_CREDENTIALS_0_ACCESS_KEY_SECRET", "envsecret",
                "ECS_EMULATOR_AUTH", "lenient"));
        environment.put("ECS_EMULATOR_THROTTLING_DESCRIBEREGIONS", "1/60s");
        environment.put("ECS_EMULATOR_DELAYS_DETACH_DISK", "1s");
        environment.put("ECS_EMULATOR_TLS_ENABLED", "true");
        environment.put("ECS_EMULATOR_TLS_PORT", "0");
        Process process = start(environment, "-jar", EXEC_JAR);
        try {
            Emulator emulator = awaitUp(process, new Emulator("127.0.0.2", port));

            // The line is printed after the port answers.
            Awaitility.await()
                    .untilAsserted(() -> assertThat(Files.readString(folder.resolve("log")))
                            .contains("edition 2026", "HTTPS listens on 127.0.0.2"));
            assertThat(emulator.control("state").status()).isEqualTo(401);
            assertThat(emulator.send(emulator.request("_emulator/state").header("Authorization", "Bearer token"))
                            .body())
                    .contains("i-env");
            assertThat(emulator.send(emulator.request("_emulator/clock").header("Authorization", "Bearer token"))
                            .body())
                    .contains("manual");
            assertThat(emulator.send(emulator.request("_emulator/env").header("Authorization", "Bearer token"))
                            .body())
                    .contains("envid", "envsecret");
            Map<String, String> call = Emulator.parameters("Action", "DescribeRegions", "Format", "JSON");
            assertThat(emulator.get(call).status()).isEqualTo(200);
            assertThat(emulator.get(call).body()).contains("Throttling.User");
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void printsItsSettingsWithoutStarting() throws Exception {
        Process process = start(Map.of(), "-jar", EXEC_JAR, "--help");

        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
        assertThat(Files.readString(folder.resolve("log"))).isEqualTo(CommandLine.help());
    }

    /** Starts without a free port of its own, and expects one line that explains why it ended. */
    private void expectOneLine(int status, String line, Map<String, String> environment, String... arguments)
            throws Exception {
        List<String> command = new ArrayList<>(List.of("-jar", EXEC_JAR));
        command.addAll(List.of(arguments));
        Map<String, String> variables = new HashMap<>(Map.of("SERVER_PORT", "0"));
        variables.putAll(environment);

        Process process = start(variables, command.toArray(new String[0]));

        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(Files.readString(folder.resolve("log"))).isEqualTo(line + System.lineSeparator());
        assertThat(process.exitValue()).isEqualTo(status);
    }

    @Test
    void explainsAnInvalidStateFile() throws Exception {
        Path state = Files.writeString(folder.resolve("state.yaml"), "Disks: [{DiskId: d-1, Size: big}]");

        expectOneLine(
                1,
                "The ECS emulator cannot start: ecs.emulator.state=" + state + ": Disks[0].Size is not a whole number",
                Map.of("ECS_EMULATOR_STATE", "" + state));
    }

    @Test
    void explainsAnEmptyStateFile() throws Exception {
        Files.createFile(folder.resolve("state.yaml"));

        expectOneLine(
                1,
                "The ECS emulator cannot start: ecs.emulator.state=state.yaml: cannot be read: it is empty; the document of"
                        + " an empty world is {}",
                Map.of(),
                "--ecs.emulator.state=state.yaml");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--ecs.emulator.delays.detach-disk=-1s       | ecs.emulator.delays: detach-disk is negative: PT-1S",
                "--ecs.emulator.delays.detach-disk=99999999d | ecs.emulator.delays: detach-disk is longer than a hundred years",
                "--ecs.emulator.delays.detach-disk=3x        | 3x",
                "--ecs.emulator.state=                       | ecs.emulator.state=: must not be blank",
                "--ecs.emulator.state=world.yaml             | ecs.emulator.state=world.yaml: there is no such file, or it may not be read",
                "--ecs.emulator.state=file:/                 | ecs.emulator.state=file:/: cannot be read: it is a folder",
                "--ecs.emulator.throttling.DetachDsk=1/1s    | No such action",
                "--ecs.emulator.throttling.DetachDisk=many   | a limit looks like 500/60s",
                "--ecs.emulator.disk-quantity.ecs.g7=65      | ecs.emulator.disk-quantity.ecs.g7=65: is not between 1 and 64",
                "--ecs.emulator.disk-quantity.g7=20          | is no instance type or family",
                "--ecs.emulator.clock=                       | ecs.emulator.clock=: must not be empty",
                "--ecs.emulator.credentials[0].access-key-id=x | ecs.emulator.credentials[0]: access-key-secret must not be blank",
                "--ecs.emulator.clock=slow                   | ecs.emulator.clock=slow: is none of real, manual",
                "--ecs.emulator.auth=strict                  | ecs.emulator.auth=strict: there are no credentials",
                "--server.port=70000                         | server.port=70000",
                "--server.port=many                          | server.port=many: is not a whole number",
                "--server.address=192.0.2.1                  | server.address=192.0.2.1, server.port=0",
                "--ecs.emulator.tls.enabled=maybe            | maybe",
                "--ecs.emulator.tls.port=70000               | port is 70000, not between 0 and 65535",
                "--ecs.emulator.tls.bundle=mine              | bundle, mine: no such bundle under spring.ssl.bundle",
            })
    void explainsAnInvalidValueInOneLine(String setting, String reason) throws Exception {
        Process process =
                start(Map.of("SERVER_PORT", "0", "ECS_EMULATOR_TLS_ENABLED", "true"), "-jar", EXEC_JAR, setting);

        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(Files.readAllLines(folder.resolve("log")))
                .singleElement()
                .asString()
                .startsWith("The ECS emulator cannot start: ")
                .contains(reason);
        assertThat(process.exitValue()).isEqualTo(1);
    }

    @Test
    void filesOfSettingsOverrideTheDefaults() throws Exception {
        int port = freePort();
        Files.writeString(folder.resolve("ecs-emulator.yml"), "{server.port: " + port + ", ecs.emulator.clock: real}");
        Files.writeString(folder.resolve("ecs-emulator-test.yml"), "ecs.emulator.clock: manual");
        Path config = Files.createDirectory(folder.resolve("config"));
        Files.writeString(config.resolve("ecs-emulator.yml"), "ecs: {emulator: {api-edition: 2026}}");
        Process process = start(Map.of("SPRING_PROFILES_ACTIVE", "test"), "-jar", EXEC_JAR);
        try {
            Emulator emulator = awaitUp(process, port);
            Awaitility.await()
                    .untilAsserted(() ->
                            assertThat(Files.readString(folder.resolve("log"))).contains("edition 2026"));

            assertThat(emulator.control("clock").body()).contains("manual");
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void explainsAnUnknownSettingInAFile() throws Exception {
        Files.writeString(folder.resolve("ecs-emulator.yml"), "ecs.emulator.clok: manual");

        Process process = start(Map.of("SERVER_PORT", "0"), "-jar", EXEC_JAR);

        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(Files.readAllLines(folder.resolve("log")))
                .singleElement()
                .asString()
                .contains("ecs.emulator.clok is unknown", "ecs-emulator.yml", "1:20")
                .endsWith("the nearest setting is ecs.emulator.clock");
    }

    @Test
    void explainsWhyAStoreCannotBeUsed() throws Exception {
        expectOneLine(
                1,
                "The ECS emulator cannot start: ecs.emulator.store-file=" + folder + ": is a folder",
                Map.of(),
                "--ecs.emulator.store=file",
                "--ecs.emulator.store-file=" + folder);
        expectOneLine(
                1,
                "The ECS emulator cannot start: ecs.emulator.store=jdbc needs spring.datasource.url",
                Map.of(),
                "--ecs.emulator.store=jdbc");
        expectOneLine(
                1,
                "The ECS emulator cannot start: spring.datasource.hikari.maximum-size is unknown"
                        + " (\"spring.datasource.hikari.maximum-size\" from property source \"commandLineArgs\")",
                Map.of(),
                "--ecs.emulator.store=jdbc",
                "--spring.datasource.url=jdbc:postgresql://127.0.0.1:1/x",
                "--spring.datasource.hikari.maximum-size=3");
    }

    @Test
    void explainsAFileOfSettingsThatIsNoYaml() throws Exception {
        Files.writeString(folder.resolve("ecs-emulator.yml"), "ecs.emulator:\n  clock: manual\n    ids: random\n");

        expectOneLine(
                1,
                "The ECS emulator cannot start: ecs-emulator.yml cannot be read: mapping values are not allowed here at line 3,"
                        + " column 8",
                Map.of());
    }

    @Test
    void saysThatThePortIsTaken() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            expectOneLine(
                    1,
                    "The ECS emulator cannot start: server.address=127.0.0.1, server.port=" + taken.getLocalPort()
                            + ": Address already in use",
                    Map.of(),
                    "--server.port=" + taken.getLocalPort());
        }
    }

    @Test
    void endsWithStatus2IfAnArgumentIsNoSetting() throws Exception {
        expectOneLine(
                2,
                "--sever.port is unknown; the nearest setting is --server.port. --help prints the settings",
                Map.of(),
                "--sever.port=9090");
    }

    @Test
    void explainsInvalidAuthority() throws Exception {
        Path file = Files.writeString(folder.resolve("ca.pem"), "no PEM");

        expectOneLine(
                1,
                "The ECS emulator cannot start: ecs.emulator.tls.ca-file, " + file + ": has no certificate in PEM",
                Map.of("ECS_EMULATOR_TLS_ENABLED", "true", "ECS_EMULATOR_TLS_CA_FILE", "" + file));
    }

    @Test
    void healthCheckExitsWithTheHealth() throws Exception {
        int port = freePort();
        Map<String, String> environment = Map.of("SERVER_PORT", "" + port);
        String check = "io.ecsemulator.HealthCheck";
        assertThat(start(environment, "-cp", PLAIN_JAR, check).waitFor()).isEqualTo(1);

        Process process = start(environment, "-jar", EXEC_JAR);
        try {
            awaitUp(process, port);
            assertThat(start(environment, "-cp", PLAIN_JAR, check).waitFor()).isZero();
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void plainJarHasNoGeneralNamesAtItsRoot() throws IOException {
        try (JarFile jar = new JarFile(PLAIN_JAR)) {
            assertThat(jar.stream()
                            .map(entry -> entry.getName().replaceFirst("/.*", ""))
                            .distinct())
                    .containsExactlyInAnyOrder("META-INF", "io", "ecs-emulator.properties");
            assertThat(jar.stream().map(entry -> entry.getName()).filter(name -> name.startsWith("META-INF/spring")))
                    .containsExactly("META-INF/spring.factories");
        }
    }

    /** It is on the class path of users' tests, where the test kit looks for it. */
    @Test
    void addsNoClassesToAClassPath() throws IOException {
        try (JarFile jar = new JarFile(EXEC_JAR)) {
            assertThat(jar.stream()
                            .filter(entry -> !entry.isDirectory())
                            .map(entry -> entry.getName())
                            .filter(name -> !name.startsWith("BOOT-INF/classes/")))
                    .containsExactlyInAnyOrder("META-INF/MANIFEST.MF", "io/ecsemulator/launch/JarLauncher.class");
            assertThat(jar.getManifest().getMainAttributes().getValue("Class-Path"))
                    .isNull();
        }
    }

    @Test
    void hasNoTestLibraries() throws IOException {
        try (JarFile jar = new JarFile(EXEC_JAR)) {
            assertThat(jar.stream().map(entry -> entry.getName()))
                    .noneMatch(name -> name.matches(
                            "BOOT-INF/classes/(org/(junit|assertj|opentest4j|apiguardian)|net/bytebuddy)/.*"));
        }
    }

    /** In one jar, files with the same name in several libraries must be merged. */
    @Test
    void hasTheServicesAndLicencesOfAllLibraries() throws IOException {
        try (JarFile jar = new JarFile(EXEC_JAR)) {
            assertThat(text(jar, "META-INF/spring.factories"))
                    .contains("StartFailureReporter", "org.springframework.boot.diagnostics.analyzer");
            assertThat(text(jar, "META-INF/services/tools.jackson.databind.ObjectMapper"))
                    .contains("XmlMapper", "YAMLMapper", "JsonMapper");
            assertThat(text(jar, "META-INF/LICENSE")).contains("Apache License");
        }
    }

    private static String text(JarFile jar, String name) throws IOException {
        try (InputStream in = jar.getInputStream(jar.getEntry("BOOT-INF/classes/" + name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
