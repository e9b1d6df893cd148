package io.ecsemulator.console;

import io.ecsemulator.auth.Authenticator;
import io.ecsemulator.auth.Credential;
import io.ecsemulator.auth.QuerySigner;
import io.ecsemulator.tenant.Tenant;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Calls the ECS API as any client does, over the port of the emulator: the call is authenticated, throttled, hit by faults, and stands in
 * the journal.
 */
@Component
final class EcsClient {

    /** Longer than a fault may delay a call by default; then the page says that no answer has come. */
    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    private final Authenticator authenticator;
    private final InstantSource systemClock;
    private final InstantSource steadyClock;
    private final int port;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(TIMEOUT)
            .build();

    EcsClient(
            Authenticator authenticator,
            InstantSource systemClock,
            InstantSource steadyClock,
            @Value("${local.server.port}") int port) {
        this.steadyClock = steadyClock;
        this.systemClock = systemClock;
        this.authenticator = authenticator;
        this.port = port;
    }

    /**
     * A call and its answer.
     *
     * @param url the address that was called
     * @param status the HTTP status; 0 if no answer came
     * @param headers the headers of the answer, by name
     * @param body the answer, or why none came
     * @param latency how long it took
     */
    public record Answer(String url, int status, Map<String, String> headers, String body, Duration latency) {

        /** Whether the call was accepted. */
        public boolean isAccepted() {
            return status == 200;
        }
    }

    /**
     * Calls an operation.
     *
     * @param parameters what the caller decides on, with Action
     */
    Answer call(Map<String, String> parameters, Tenant tenant, HttpServletRequest page) {
        Map<String, String> all = new LinkedHashMap<>(parameters);
        Optional<Credential> credential = authenticator.credential(tenant.accessKeyId());
        if (credential.isPresent()) {
            all = QuerySigner.sign(all, credential.get(), systemClock.instant());
        } else if (!tenant.accessKeyId().isEmpty()) {
            all.put("AccessKeyId", tenant.accessKeyId());
        }
        String host = page.getLocalAddr().contains(":") ? "[" + page.getLocalAddr() + "]" : page.getLocalAddr();
        String url = "http://" + host + ":" + port + "/?" + query(all);
        Instant begin = steadyClock.instant();
        try {
            HttpResponse<String> response = client.send(
                    HttpRequest.newBuilder(URI.create(url))
                            .timeout(TIMEOUT)
                            .header("User-Agent", "ecs-emulator-console")
                            // As SDKs do; and the JDK would repeat a GET whose answer is lost.
                            .POST(HttpRequest.BodyPublishers.noBody())
                            .build(),
                    HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            Map<String, String> headers = new TreeMap<>();
            response.headers().map().forEach((name, values) -> headers.put(name, String.join(", ", values)));
            return new Answer(url, response.statusCode(), headers, response.body(), since(begin));
        } catch (IOException e) {
            return new Answer(url, 0, Map.of(), String.valueOf(e.getMessage()), since(begin));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Answer(url, 0, Map.of(), "interrupted", since(begin));
        }
    }

    private Duration since(Instant begin) {
        return Duration.between(begin, steadyClock.instant());
    }

    private static String query(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(parameter -> List.of(parameter.getKey(), parameter.getValue()).stream()
                        .map(text ->
                                URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20"))
                        .collect(Collectors.joining("=")))
                .collect(Collectors.joining("&"));
    }
}
