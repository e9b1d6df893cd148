package io.ecsemulator.testkit;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ProxySelector;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Calls the control API.
 *
 * @param root the address of the emulator
 * @param accessKeyId the access key of the world that calls are about
 * @param token the control token, or empty
 */
record ControlApi(URI root, String accessKeyId, String token) {

    // No proxy: the emulator is on this machine or in the same network.
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .proxy(ProxySelector.of(null))
            .build();

    /** Sends a GET and returns the JSON object of the response. */
    Map<String, @Nullable Object> get(String path) {
        return Json.readObject(send("GET", path, null));
    }

    /** Sends a call, with the body as JSON unless it is null, and returns the JSON object of the response, or an empty map. */
    Map<String, @Nullable Object> call(String method, String path, @Nullable Object body) {
        String answer = send(method, path, body == null ? null : Json.write(body));
        return answer.isEmpty() ? Map.of() : Json.readObject(answer);
    }

    /** Sends a call and returns the text of the response; throws {@link EmulatorException} unless the status is 2xx. */
    String send(String method, String path, @Nullable String body) {
        String separator = path.contains("?") ? "&" : "?";
        URI uri = root.resolve("/_emulator/" + path + separator + "account=" + encode(accessKeyId));
        HttpRequest.Builder request =
                HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(30)).header("Accept", "application/json");
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        if (body == null) {
            request.method(method, BodyPublishers.noBody());
        } else {
            // JSON is YAML, and users' documents may be either.
            request.header("Content-Type", "application/yaml").method(method, BodyPublishers.ofString(body));
        }
        try {
            HttpResponse<String> response = HTTP.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
            if (response.statusCode() / 100 != 2) {
                throw new EmulatorException(
                        response.statusCode(), method + " " + uri.getPath() + ": " + reason(response));
            }
            return response.body();
        } catch (IOException e) {
            throw new EmulatorException("The emulator at " + root + " does not answer: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EmulatorException("Interrupted", new InterruptedIOException());
        }
    }

    /** Returns the detail of the problem details, or else status and body. */
    private static String reason(HttpResponse<String> response) {
        try {
            String detail = Json.text(Json.readObject(response.body()), "detail");
            return detail.isEmpty() ? "status " + response.statusCode() : detail;
        } catch (IllegalArgumentException e) {
            return "status " + response.statusCode() + ", " + response.body();
        }
    }

    /** Encodes a text as a part of a path or query. */
    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
