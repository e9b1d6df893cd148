package io.ecsemulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code mvnw} where Maven comes from a mirror, which an HTTP server of the test stands in for. */
class WrapperTest {

    private static final Path PROPERTIES = Path.of(".mvn", "wrapper", "maven-wrapper.properties");

    private static final List<String> COMMANDS = List.of(
            "basename",
            "cat",
            "chmod",
            "curl",
            "dirname",
            "gzip",
            "ls",
            "mkdir",
            "mktemp",
            "mv",
            "rm",
            "sed",
            "sha256sum",
            "shasum",
            "tar",
            "tr",
            "uname",
            "unzip",
            "wget");

    @TempDir
    private Path folder;

    private final List<String> paths = new ArrayList<>();
    private HttpServer mirror;
    private String distribution;

    /** A project whose Maven prints its arguments. */
    @BeforeEach
    void startMirror() throws Exception {
        assumeThat(Path.of("/bin/sh")).exists();
        Properties properties = new Properties();
        try (var in = Files.newInputStream(PROPERTIES)) {
            properties.load(in);
        }
        String url = properties.getProperty("distributionUrl");
        distribution = url.substring(url.lastIndexOf('/') + 1, url.length() - "-bin.zip".length());
        byte[] zip = zip(distribution + "/bin/mvn", "#!/bin/sh\necho \"the mirror's Maven: $*\"\n");
        String sum =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(zip));
        Files.createDirectories(folder.resolve(PROPERTIES).getParent());
        Files.writeString(
                folder.resolve(PROPERTIES),
                "distributionType=only-script\ndistributionUrl=" + url + "\ndistributionSha256Sum=" + sum + "\n");
        Files.copy(Path.of("mvnw"), folder.resolve("mvnw"));
        mirror = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        mirror.createContext("/", exchange -> {
            paths.add(exchange.getRequestURI().getPath());
            exchange.sendResponseHeaders(200, zip.length);
            exchange.getResponseBody().write(zip);
            exchange.close();
        });
        mirror.start();
    }

    @AfterEach
    void stopMirror() {
        mirror.stop(0);
    }

    private byte[] zip(String name, String text) throws IOException {
        Path file = folder.resolve("maven.zip");
        Map<String, Object> options = Map.of("create", "true", "enablePosixFileAttributes", true);
        try (FileSystem zip = FileSystems.newFileSystem(file, options)) {
            Path entry = zip.getPath(name);
            Files.createDirectories(entry.getParent());
            Files.writeString(entry, text);
            Files.setPosixFilePermissions(entry, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        return Files.readAllBytes(file);
    }

    /** Returns a folder with the commands that the script may use and that this machine has, but not the missing ones. */
    private Path commandsBut(List<String> missing) throws IOException {
        Path commands = Files.createDirectories(folder.resolve("commands"));
        for (String name : COMMANDS) {
            Path command = Path.of("/usr/bin", name);
            if (!missing.contains(name) && Files.isExecutable(command)) {
                Path caller = Files.writeString(commands.resolve(name), "#!/bin/sh\nexec " + command + " \"$@\"\n");
                assertThat(caller.toFile().setExecutable(true)).isTrue();
            }
        }
        return commands;
    }

    private String run(Path commands) throws Exception {
        ProcessBuilder builder = new ProcessBuilder("/bin/sh", "mvnw", "verify")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output").toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("MVNW_") || name.startsWith("MAVEN_"));
        builder.environment().put("PATH", commands.toString());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("MAVEN_USER_HOME", folder.resolve("user").toString());
        builder.environment()
                .put("MVNW_REPOURL", "http://localhost:" + mirror.getAddress().getPort() + "/mirror");
        Process process = builder.start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return Files.readString(folder.resolve("output"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "unzip", "unzip,wget", "wget,curl"})
    void takesMavenFromAMirrorWithoutSomeCommands(String missing) throws Exception {
        assertThat(run(commandsBut(List.of(missing.split(","))))).isEqualTo("the mirror's Maven: verify\n");
        assertThat(paths)
                .containsExactly("/mirror/org/apache/maven/apache-maven/"
                        + distribution.substring("apache-maven-".length()) + "/" + distribution + "-bin.zip");
    }

    @Test
    void refusesAnotherMavenThanTheOneWhoseSumIsKnown() throws Exception {
        Path properties = folder.resolve(PROPERTIES);
        Files.writeString(properties, Files.readString(properties).replaceFirst("Sum=.*", "Sum=" + "0".repeat(64)));

        assertThat(run(commandsBut(List.of())))
                .contains("Failed to validate Maven distribution SHA-256")
                .doesNotContain("the mirror's Maven");
    }
}
