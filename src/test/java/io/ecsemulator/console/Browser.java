package io.ecsemulator.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A browser without JavaScript: it follows links and redirects, keeps cookies, and sends forms. */
final class Browser {

    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final URI root;
    private final String languages;
    private int status;

    Browser(int port, String languages) {
        this.root = URI.create("http://127.0.0.1:" + port);
        this.languages = languages;
    }

    /** An English browser. */
    Browser(int port) {
        this(port, "en-US,en;q=0.9");
    }

    /** The page of an address, as the last redirect has it. */
    Document open(String address) {
        return send(HttpRequest.newBuilder(root.resolve(address)).GET());
    }

    /** The HTTP status of the last page. */
    int status() {
        return status;
    }

    /** Sends the form that has the button of that text, as pressing the button does; the arguments are name, value, name, value. */
    Document press(Element part, String button, String... changes) {
        Element pressed = part.select("button").stream()
                .filter(element -> element.text().equals(button))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button " + button + " in " + part.text()));
        if (pressed.hasAttr("disabled")) {
            throw new AssertionError("The button " + button + " is disabled");
        }
        Element form = Objects.requireNonNull(pressed.closest("form"));
        Map<String, String> fields = new LinkedHashMap<>();
        form.select("input[name], textarea[name]")
                .forEach(input ->
                        fields.put(input.attr("name"), input.hasAttr("value") ? input.val() : input.wholeText()));
        form.select("select[name]").forEach(select -> {
            Element option = select.selectFirst("option[selected]");
            option = option == null ? select.selectFirst("option") : option;
            fields.put(
                    select.attr("name"),
                    option == null
                            ? ""
                            : option.val().isEmpty() && !option.hasAttr("value") ? option.text() : option.val());
        });
        if (pressed.hasAttr("name")) {
            fields.put(pressed.attr("name"), pressed.val());
        }
        for (int i = 0; i + 1 < changes.length; i += 2) {
            fields.put(changes[i], changes[i + 1]);
        }
        String body = fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        String action = Objects.requireNonNullElse(form.attr("action"), "");
        return form.attr("method").equalsIgnoreCase("post")
                ? post(action, body)
                : open(action + (action.contains("?") ? "&" : "?") + body);
    }

    /** Sends a form's body to an address. */
    Document post(String address, String body) {
        return send(HttpRequest.newBuilder(root.resolve(address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private Document send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = client.send(
                    request.header("Accept", "text/html")
                            .header("Accept-Language", languages)
                            .timeout(Duration.ofSeconds(30))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            status = response.statusCode();
            return Jsoup.parse(response.body(), response.uri().toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
