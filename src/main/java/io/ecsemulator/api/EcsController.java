package io.ecsemulator.api;

import io.ecsemulator.api.auth.Authenticator;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
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

    EcsController(Operations operations, Authenticator authenticator, Accounts accounts, AnswerWriter writer) {
        this.operations = operations;
        this.authenticator = authenticator;
        this.accounts = accounts;
        this.writer = writer;
    }

    @Override
    public void handleRequest(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String requestId = RequestIds.next();
        String form = "";
        Format format = null;
        try {
            requireGetOrPost(request);
            byte[] body = RequestParameters.body(request);
            form = RequestParameters.form(request.getContentType(), body);
            ApiRequest call = new ApiRequest(
                    request,
                    RequestParameters.decoded(request.getQueryString()),
                    RequestParameters.decoded(form),
                    body);
            Map<String, String> parameters = call.parameters();
            format = Format.of(parameters, request);
            String action = parameterOrHeader("Action", parameters, "x-acs-action", request);
            String version = parameterOrHeader("Version", parameters, "x-acs-version", request);
            Operations.Bound<?, ?> operation = operations.find(action, version);
            String accessKeyId = authenticator.check(call);
            Account account = accounts.of(accessKeyId);
            account.throttle().check(operation.action(), accessKeyId, parameters.get("RegionId"));
            Record answer =
                    operation.call(parameters, new Call(requestId, accessKeyId, endpoint(request), account.store()));
            writer.write(response, 200, requestId, format, operation.answerName(), answer);
        } catch (ApiException e) {
            writeError(request, response, requestId, format, form, e);
        } catch (RuntimeException e) {
            log.error("Request {} failed", requestId, e);
            writeError(request, response, requestId, format, form, new ApiException(GatewayError.INTERNAL_ERROR));
        }
    }

    private void writeError(
            HttpServletRequest request,
            HttpServletResponse response,
            String requestId,
            @Nullable Format format,
            String form,
            ApiException refusal)
            throws IOException {
        String code = refusal.error().code();
        log.debug("Request {} answered {}: {}", requestId, code, refusal.getMessage());
        Duration retryAfter = refusal.retryAfter();
        if (retryAfter != null) {
            // The new SDKs wait that long; rounded up, since 0 means nothing to them.
            response.setHeader("x-acs-retry-after", String.valueOf(retryAfter.toMillis() + 1));
        }
        writer.write(
                response,
                refusal.error().status(),
                requestId,
                format == null ? Format.guess(request, form) : format,
                ErrorAnswer.ROOT,
                ErrorAnswer.of(requestId, request.getServerName(), code, String.valueOf(refusal.getMessage())));
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
