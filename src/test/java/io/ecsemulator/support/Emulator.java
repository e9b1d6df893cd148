package io.ecsemulator.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A running emulator as HTTP shows it. */
public final class Emulator {

    public static final JsonMapper JSON = new JsonMapper();

    /** The time at which the samples of the operations are called. */
    public static final Instant SAMPLE_TIME = Instant.parse("2030-01-01T00:00:00Z");

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

    private final URI root;

    public Emulator(int port) {
        this("127.0.0.1", port);
    }

    public Emulator(String host, int port) {
        this.root = URI.create("http://" + host + ":" + port + "/");
    }

    public int port() {
        return root.getPort();
    }

    /** {@code 127.0.0.1:12345}. */
    public String endpoint() {
        return root.getAuthority();
    }

    /** An answer as it came over the wire. */
    public record Answer(int status, Map<String, String> headers, String body) {

        public String requestId() {
            return headers.getOrDefault("x-acs-request-id", "");
        }

        public JsonNode json() {
            return JSON.readTree(body);
        }
    }

    /** A call with its parameters in the query, its answer in JSON. */
    public JsonNode call(String action, String... namesAndValues) {
        Answer answer = get(parameters("Action", action, "Format", "JSON"), namesAndValues);
        if (answer.status != 200) {
            throw new AssertionError(action + " answered " + answer);
        }
        return answer.json();
    }

    /** A call with its parameters in the query, its answer in JSON; {@link #parameters(String)} reads them. */
    public JsonNode call(String action, String parameters) {
        return call(action, alternating(parameters(parameters)));
    }

    /** The one disk of that id. */
    public JsonNode disk(String diskId) {
        JsonNode disks = call("DescribeDisks", "RegionId", "cn-hangzhou", "DiskIds", "[\"" + diskId + "\"]")
                .at("/Disks/Disk");
        if (disks.size() != 1) {
            throw new AssertionError(diskId + " is there " + disks.size() + " times");
        }
        return disks.get(0);
    }

    /** The instance of that id in cn-hangzhou; a missing node if there is none. */
    public JsonNode instance(String instanceId) {
        return call("DescribeInstances", "RegionId=cn-hangzhou&InstanceIds=[\"" + instanceId + "\"]")
                .at("/Instances/Instance/0");
    }

    /** A call with its parameters in the query; {@link #parameters(String)} reads them. */
    public Answer get(String parameters) {
        return get(parameters(parameters));
    }

    /** A call with both parameters in the query; where both name a parameter, the second value counts. */
    public Answer get(Map<String, String> parameters, String more) {
        return get(parameters, alternating(parameters(more)));
    }

    public Answer get(Map<String, String> parameters, String... namesAndValues) {
        Map<String, String> all = new LinkedHashMap<>(parameters);
        all.putAll(parameters(namesAndValues));
        return send(request("?" + encode(all)).GET());
    }

    public Answer post(Map<String, String> query, Map<String, String> form) {
        return send(request(query.isEmpty() ? "" : "?" + encode(query))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encode(form))));
    }

    /** A request to a path, without the first slash. */
    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(root.resolve(path)).timeout(Duration.ofSeconds(20));
    }

    public Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = HTTP.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
            Map<String, String> headers = new LinkedHashMap<>();
            response.headers().map().forEach((name, values) -> headers.put(name, String.join(",", values)));
            return new Answer(response.statusCode(), headers, response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A call of the control API with a body in YAML, of which JSON is a part. */
    public Answer control(String method, String path, String yaml) {
        return send(request("_emulator/" + path)
                .header("Content-Type", "application/yaml")
                .method(method, BodyPublishers.ofString(yaml)));
    }

    public Answer control(String path) {
        return send(request("_emulator/" + path).GET());
    }

    /** Replaces the world. */
    public void world(String yaml) {
        expectOk(control("PUT", "state", yaml));
    }

    public void reset() {
        expectOk(control("POST", "reset", ""));
    }

    /** Begins again with the demo world at {@link #SAMPLE_TIME}: in it the samples of the operations succeed. */
    public void demoWorld() {
        reset();
        advanceTo(SAMPLE_TIME);
        try {
            world(new ClassPathResource("io/ecsemulator/control/demo-world.yml")
                    .getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void advance(Duration by) {
        expectOk(control("POST", "clock/advance", "By: " + by));
    }

    /** Puts the clock forward to that time; after {@link #reset} it shows the time at which the emulator started. */
    public void advanceTo(Instant time) {
        expectOk(control("POST", "clock/advance", "To: " + time));
    }

    private static void expectOk(Answer answer) {
        if (answer.status != 200) {
            throw new AssertionError(answer);
        }
    }

    /**
     * Reads parameters as a query writes them, but not URL-encoded: {@code "DiskId=d-1&DiskName=two words"}. A value may
     * contain {@code =} but not {@code &}.
     */
    public static Map<String, String> parameters(String query) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String pair : query.isEmpty() ? new String[0] : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            parameters.put(pair.substring(0, equals), pair.substring(equals + 1));
        }
        return parameters;
    }

    private static String[] alternating(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .flatMap(entry -> Stream.of(entry.getKey(), entry.getValue()))
                .toArray(String[]::new);
    }

    /** Names and values in turn, in that order. */
    public static Map<String, String> parameters(String... namesAndValues) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            parameters.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return parameters;
    }

    public static String encode(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(entry -> encode(entry.getKey()) + "=" + encode(entry.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
