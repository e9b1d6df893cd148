package io.ecsemulator.api;

import io.ecsemulator.api.auth.Authenticator;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Controller;
import org.springframework.web.HttpRequestHandler;

/** The one entrance of the API: {@code GET /?Action=DetachDisk&…} and all that clients make of it. */
@Controller
final class EcsController implements HttpRequestHandler {

    private static final Logger log = LoggerFactory.getLogger(EcsController.class);

    private final Operations operations;
    private final Accounts accounts;
    private final AnswerWriter writer;
    private final Authenticator authenticator;
    private final InstantSource wall;

    EcsController(
            Operations operations,
            Authenticator authenticator,
            Accounts accounts,
            AnswerWriter writer,
            InstantSource wall) {
        this.operations = operations;
        this.authenticator = authenticator;
        this.accounts = accounts;
        this.writer = writer;
        this.wall = wall;
    }

    @Override
    public void handleRequest(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Exchange exchange = new Exchange(request, response, wall.instant(), accounts.of(""));
        try {
            Operations.Bound<?, ?> operation = read(exchange);
            Record answer = operation.call(
                    exchange.parameters,
                    new Call(exchange.requestId, exchange.accessKeyId, endpoint(request), exchange.account.store()));
            write(exchange, 200, null, "accepted", operation.answerName(), answer);
        } catch (ApiException e) {
            writeError(exchange, e, e.decision());
        } catch (RuntimeException e) {
            log.error("Request {} failed", exchange.requestId, e);
            writeError(exchange, new ApiException(GatewayError.INTERNAL_ERROR), "a fault of the emulator: " + e);
        }
    }

    /** What the gateway does: it finds out what is called by whom, and whether he may. */
    private Operations.Bound<?, ?> read(Exchange exchange) throws IOException {
        HttpServletRequest request = exchange.request;
        requireGetOrPost(request);
        byte[] body = RequestParameters.body(request);
        exchange.form = RequestParameters.form(request.getContentType(), body);
        ApiRequest call = new ApiRequest(
                request,
                RequestParameters.decoded(request.getQueryString()),
                RequestParameters.decoded(exchange.form),
                body);
        Map<String, String> parameters = call.parameters();
        exchange.parameters = parameters;
        exchange.format = Format.of(parameters, request);
        String action = parameterOrHeader("Action", parameters, "x-acs-action", request);
        exchange.action = Objects.requireNonNullElse(action, "");
        String version = parameterOrHeader("Version", parameters, "x-acs-version", request);
        Operations.Bound<?, ?> operation = operations.find(action, version);
        exchange.edition = operation.edition();
        exchange.accessKeyId = authenticator.check(call);
        exchange.account = accounts.of(exchange.accessKeyId);
        exchange.account.throttle().check(operation.action(), exchange.accessKeyId, parameters.get("RegionId"));
        return operation;
    }

    private void writeError(Exchange exchange, ApiException refusal, String decision) throws IOException {
        ApiError error = refusal.error();
        log.debug("Request {} answered {}: {}", exchange.requestId, error.code(), refusal.getMessage());
        Duration retryAfter = refusal.retryAfter();
        if (retryAfter != null) {
            // The new SDKs wait that long; rounded up, since 0 means nothing to them.
            exchange.response.setHeader("x-acs-retry-after", String.valueOf(retryAfter.toMillis() + 1));
        }
        write(
                exchange,
                error.status(),
                error.code(),
                decision,
                ErrorAnswer.ROOT,
                ErrorAnswer.of(
                        exchange.requestId,
                        exchange.request.getServerName(),
                        error.code(),
                        String.valueOf(refusal.getMessage())));
    }

    /** The journal has it first, so that whoever has the answer finds it there. */
    private void write(
            Exchange exchange, int status, @Nullable String code, String decision, String rootName, Record body)
            throws IOException {
        exchange.writeDown(status, code, decision, wall.instant());
        writer.write(exchange.response, status, exchange.requestId, exchange.format(), rootName, body);
    }

    private static void requireGetOrPost(HttpServletRequest request) {
        if (!request.getMethod().equals("GET") && !request.getMethod().equals("POST")) {
            throw new ApiException(GatewayError.UNSUPPORTED_METHOD);
        }
    }

    /** Where both are there they may differ in case, as pop-core's do; then the parameter counts. */
    private static @Nullable String parameterOrHeader(
            String name, Map<String, String> parameters, String header, HttpServletRequest request) {
        String parameter = parameters.get(name);
        return parameter != null && !parameter.isBlank() ? parameter : request.getHeader(header);
    }

    private static String endpoint(HttpServletRequest request) {
        String host = request.getHeader("Host");
        return host != null && !host.isBlank() ? host : request.getServerName() + ":" + request.getServerPort();
    }
}
