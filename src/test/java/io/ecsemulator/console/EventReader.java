package io.ecsemulator.console;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A page that listens to the events of the console. Each test that reads has a time limit. */
final class EventReader implements AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    /** An event: its name, its data, and what the page has then seen. */
    record Event(String name, String data, String id) {}

    private final BufferedReader lines;

    private EventReader(InputStream body) {
        lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
    }

    /** Opens the stream, and returns when the page is greeted. */
    static EventReader open(int port, String query, String lastEventId) throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/console/events" + query));
        if (!lastEventId.isEmpty()) {
            request.header("Last-Event-ID", lastEventId);
        }
        HttpResponse<InputStream> response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        if (response.statusCode() != 200) {
            throw new IOException("status " + response.statusCode());
        }
        EventReader reader = new EventReader(response.body());
        String greeting = reader.block();
        if (!":changes from now on\nretry:1000\n".equals(greeting)) {
            throw new IOException("greeted with " + greeting);
        }
        return reader;
    }

    /** The lines up to the next empty one; null if the stream has ended. */
    private @Nullable String block() throws IOException {
        StringBuilder block = new StringBuilder();
        String line = lines.readLine();
        while (line != null && !line.isEmpty()) {
            block.append(line).append('\n');
            line = lines.readLine();
        }
        return line == null ? null : block.toString();
    }

    /** The next event, comments left out; null if the stream has ended. */
    @Nullable
    Event next() throws IOException {
        String block = block();
        while (block != null && block.startsWith(":")) {
            block = block();
        }
        return block == null ? null : new Event(field(block, "event"), field(block, "data"), field(block, "id"));
    }

    private static String field(String block, String name) {
        return block.lines()
                .filter(line -> line.startsWith(name + ":"))
                .map(line -> line.substring(name.length() + 1))
                .findFirst()
                .orElse("");
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
