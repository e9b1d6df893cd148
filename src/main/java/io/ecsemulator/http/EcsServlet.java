package io.ecsemulator.http;

import io.ecsemulator.auth.Authenticator;
import io.ecsemulator.fault.FaultPlan;
import io.ecsemulator.operation.Call;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.operation.Operations;
import io.ecsemulator.tenant.Tenants;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.stereotype.Component;

/**
 * The entrance of the API, {@code GET /?Action=DetachDisk&…}. A call goes one way: it is read, authenticated, checked for
 * faults, throttled, executed, and its response is delivered.
 */
@Component
final class EcsServlet extends HttpServlet implements ApplicationListener<ContextClosedEvent> {

    private final Operations operations;
    private final Authenticator authenticator;
    private final Tenants tenants;
    private final ResponseWriter writer;
    private final ResponseDelivery delivery;
    private final Connections connections;
    private final InstantSource steadyClock;
    private final boolean hasConsole;

    EcsServlet(
            Operations operations,
            Authenticator authenticator,
            Tenants tenants,
            ResponseWriter writer,
            ResponseDelivery delivery,
            Connections connections,
            InstantSource steadyClock,
            @Value("${ecs.emulator.console}") boolean hasConsole) {
        this.operations = operations;
        this.authenticator = authenticator;
        this.tenants = tenants;
        this.writer = writer;
        this.delivery = delivery;
        this.connections = connections;
        this.steadyClock = steadyClock;
        this.hasConsole = hasConsole;
    }

    /** Answers every method; the API itself rejects those that it does not support. */
    @Override
    protected void service(HttpServletRequest http, HttpServletResponse httpResponse) throws IOException {
        if (!http.getRequestURI().equals("/")) {
            // Tomcat maps paths such as /./ here too.
            httpResponse.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        ApiRequest request = new ApiRequest(http, httpResponse, steadyClock.instant(), tenants.of(""));
        Operation<?, ?, ?> operation;
        Call call;
        FaultPlan plan;
        try {
            request.read();
            operation = operations.find(request.action(), request.version());
            request.edition = operation.editions();
            String accessKeyId = authenticator.check(request);
            request.requireText(accessKeyId);
            request.accessKeyId = accessKeyId;
            request.tenant = tenants.of(request.accessKeyId);
            call = request.call();
            plan = request.tenant.faults().match(call);
        } catch (RuntimeException e) {
            if (hasConsole && isBrowser(http)) {
                httpResponse.sendRedirect("/console/");
                return;
            }
            request.nameCaller();
            delivery.send(request, writer.error(request, e), Transmission.WHOLE);
            return;
        }
        if (plan == null) {
            delivery.send(request, execute(operation, call, request, null), Transmission.WHOLE);
        } else {
            delivery.send(request, plan, () -> execute(operation, call, request, plan));
        }
    }

    /** Whether a person has typed the address: a call has a query, or a body. */
    private static boolean isBrowser(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        return request.getMethod().equals("GET")
                && request.getQueryString() == null
                && accept != null
                && accept.contains("text/html");
    }

    private ApiResponse execute(Operation<?, ?, ?> operation, Call call, ApiRequest request, @Nullable FaultPlan plan) {
        try {
            request.tenant.throttle().check(call);
            if (plan == null) {
                return writer.success(request, Idempotency.execute(operation, call), FaultPlan.ACCEPTED);
            }
            Record response = Idempotency.execute(operation, plan.seen(call));
            return writer.success(request, plan.content(response), plan.accepted());
        } catch (RuntimeException e) {
            return writer.error(request, e);
        }
    }

    /** A server that stops answers what it has read, delayed calls too, and then ends each connection. */
    @Override
    public void onApplicationEvent(ContextClosedEvent event) {
        connections.drain();
        tenants.loaded().forEach(tenant -> tenant.faults().stop());
    }
}
