package io.ecsemulator.http;

import io.ecsemulator.auth.Authenticator;
import io.ecsemulator.fault.FaultInjector;
import io.ecsemulator.fault.Faults;
import io.ecsemulator.fault.Hit;
import io.ecsemulator.operation.ApiException;
import io.ecsemulator.operation.GatewayError;
import io.ecsemulator.operation.Operations;
import io.ecsemulator.tenant.Tenants;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The one entrance of the API: {@code GET /?Action=DetachDisk&…} and all that clients make of it. */
@Component
final class EcsServlet extends HttpServlet {

    private static final Logger log = LoggerFactory.getLogger(EcsServlet.class);

    private final Operations operations;
    private final Tenants accounts;
    private final AnswerWriter writer;
    private final Authenticator authenticator;
    private final FaultInjector faultInjector;
    private final InstantSource wall;

    EcsServlet(
            Operations operations,
            Authenticator authenticator,
            Tenants accounts,
            FaultInjector faultInjector,
            AnswerWriter writer,
            InstantSource wall) {
        this.operations = operations;
        this.authenticator = authenticator;
        this.accounts = accounts;
        this.faultInjector = faultInjector;
        this.writer = writer;
        this.wall = wall;
    }

    /** Whatever the method, which is ours to refuse. */
    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!request.getRequestURI().equals("/")) {
            // Such as /./, which for Tomcat is the same.
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Exchange exchange = new Exchange(request, response, writer, wall, accounts.of(""));
        AcceptedCall call;
        try {
            call = new AcceptedCall(exchange, read(exchange));
        } catch (ApiException e) {
            exchange.send(exchange.refusal(e));
            return;
        } catch (RuntimeException e) {
            exchange.send(exchange.bug(e));
            return;
        }
        Faults faults = exchange.account.faults();
        Hit hit = faults.hit(call.operation().action(), exchange.accessKeyId, exchange.parameters);
        if (hit == null) {
            exchange.send(call.carryOut());
        } else {
            log.debug("Request {} is hit by the fault {}", exchange.requestId, hit.id());
            exchange.fault = hit.id();
            faultInjector.answer(hit, call, faults);
        }
    }

    /** A server that stops does not wait for calls that are held up. */
    @EventListener(ContextClosedEvent.class)
    void onStop() {
        accounts.all().forEach(account -> account.faults().reset());
    }

    /** What the gateway does first: it finds out what is called by whom. */
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
        return operation;
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
}
