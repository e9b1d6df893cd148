package io.ecsemulator.start;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * WireMock with three constant answers: to DescribeDisks, to DetachDisk, and the refusal of DetachDisk for disks whose ids begin as
 * those that are free in the benchmark. It keeps no journal, as otherwise memory grows with the calls; all else is its default.
 */
public final class WireMock {

    /** The name in the tables. */
    public static final String NAME = "WireMock, no request journal";

    private static final String DETACHED = "{\"RequestId\":\"473469C7-AA6F-5DC5-B3DB-A3DC0DE3C83E\"}";

    private static final String REFUSED =
            "{\"RequestId\":\"473469C7-AA6F-5DC5-B3DB-A3DC0DE3C83E\",\"HostId\":\"127.0.0.1\","
                    + "\"Code\":\"IncorrectDiskStatus\",\"Message\":\"The current disk status does not support this operation.\"}";

    /** An answer of the tests. */
    private static final String DESCRIBED = "/io/ecsemulator/disk/DescribeDisks.json";

    private WireMock() {}

    /**
     * Returns the command that starts it, with {@code PORT} for the port.
     *
     * @param java the beginning of the command
     * @param folder where it gets a folder with its answers
     */
    public static List<String> command(List<String> java, Path folder) throws IOException {
        Path root = folder.resolve("wiremock");
        Path mappings = Files.createDirectories(root.resolve("mappings"));
        Map<String, Object> detachDisk = Map.of("equalTo", "DetachDisk");
        Map<String, Object> freeDisk = Map.of("matches", "d-free.*");
        write(mappings, "described", 2, Map.of("Action", Map.of("equalTo", "DescribeDisks")), 200, described());
        write(mappings, "detached", 2, Map.of("Action", detachDisk), 200, DETACHED);
        write(mappings, "refused", 1, Map.of("Action", detachDisk, "DiskId", freeDisk), 403, REFUSED);
        List<String> command = new ArrayList<>(java);
        command.addAll(List.of(
                "-jar",
                Path.of("target/peers/wiremock-standalone.jar").toAbsolutePath().toString(),
                "--port",
                "PORT",
                "--bind-address",
                "127.0.0.1",
                "--root-dir",
                root.toString(),
                "--no-request-journal"));
        return command;
    }

    /** Writes an answer to requests with these parameters; the lowest number has priority. */
    private static void write(
            Path mappings, String name, int priority, Map<String, Object> parameters, int status, String body)
            throws IOException {
        Map<String, Object> mapping = Map.of(
                "priority",
                priority,
                "request",
                Map.of("method", "ANY", "urlPath", "/", "queryParameters", parameters),
                "response",
                Map.of("status", status, "headers", Map.of("Content-Type", "application/json"), "body", body));
        Files.writeString(mappings.resolve(name + ".json"), new JsonMapper().writeValueAsString(mapping));
    }

    private static String described() throws IOException {
        try (InputStream answer = WireMock.class.getResourceAsStream(DESCRIBED)) {
            return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
