package io.ecsemulator.http;

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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToLongFunction;

/** The calls of the control API that a test makes again and again, over HTTP. */
final class ControlCalls {

    private static final String DISK = "{\"DiskId\": \"d-control\"}";

    private final HttpClient client = HttpClient.newHttpClient();
    private final int port;
    private final List<String> accounts;

    /** The calls to the worlds of those accounts. Their clocks go on to where, of many transitions, one is due each second or other second. */
    ControlCalls(int port, List<String> accounts) {
        this.port = port;
        this.accounts = accounts;
        for (int world = 0; world < accounts.size(); world++) {
            send(world, "POST", "clock/advance", "{\"By\": \"PT1H\"}");
            send(world, "POST", "state", "{\"Disks\": [" + DISK + "]}");
        }
    }

    /** By the name of the call what makes it in a world and returns how long it took, in nanoseconds. */
    Map<String, IntToLongFunction> calls() {
        Map<String, IntToLongFunction> calls = new LinkedHashMap<>();
        calls.put("GET /_emulator/disks/ID", world -> send(world, "GET", "disks/d-control", ""));
        calls.put(
                "PATCH /_emulator/disks/ID",
                world -> send(world, "PATCH", "disks/d-control", "{\"Description\": \"" + System.nanoTime() + "\"}"));
        calls.put("POST /_emulator/state, one disk", world -> add(world));
        calls.put("DELETE /_emulator/disks/ID", world -> {
            long time = send(world, "DELETE", "disks/d-control", "");
            add(world);
            return time;
        });
        calls.put("GET /_emulator/clock", world -> send(world, "GET", "clock", ""));
        calls.put(
                "POST /_emulator/clock/advance, by a second",
                world -> send(world, "POST", "clock/advance", "{\"By\": \"PT1S\"}"));
        return calls;
    }

    private long add(int world) {
        return send(world, "POST", "state", "{\"Disks\": [" + DISK + "]}");
    }

    private long send(int world, String method, String path, String body) {
        String account = URLEncoder.encode(accounts.get(world), StandardCharsets.UTF_8);
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:%d/_emulator/%s?account=%s".formatted(port, path, account)))
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body))
                .build();
        try {
            long start = System.nanoTime();
            HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
            long time = System.nanoTime() - start;
            if (answer.statusCode() / 100 != 2) {
                throw new IllegalStateException(answer.statusCode() + " " + answer.body());
            }
            return time;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
