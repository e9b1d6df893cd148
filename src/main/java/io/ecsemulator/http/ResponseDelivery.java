package io.ecsemulator.http;

import io.ecsemulator.fault.FaultPlan;
import io.ecsemulator.journal.CallCounts;
import io.ecsemulator.journal.Journal;
import io.ecsemulator.journal.JournalEntry;
import io.ecsemulator.operation.ApiException;
import io.ecsemulator.operation.GatewayError;
import jakarta.servlet.AsyncContext;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Delivers the response to every call, undisturbed or as a fault plans it. */
@Component
final class ResponseDelivery {

    private static final Logger log = LoggerFactory.getLogger(ResponseDelivery.class);

    private static final String NOT_EXECUTED = "not executed";
    private static final String TOO_MANY = "rejected: %d calls are delayed, which is the maximum";

    /** The body of a response that has no fields of its own. */
    private record Blank(String RequestId) {}

    private final ResponseWriter writer;
    private final Connections connections;
    private final HeldCalls heldCalls;
    private final CallLog callLog;
    private final CallStatistics statistics;
    private final InstantSource steadyClock;

    ResponseDelivery(
            ResponseWriter writer,
            Connections connections,
            HeldCalls heldCalls,
            CallLog callLog,
            CallStatistics statistics,
            InstantSource steadyClock) {
        this.writer = writer;
        this.connections = connections;
        this.heldCalls = heldCalls;
        this.callLog = callLog;
        this.statistics = statistics;
        this.steadyClock = steadyClock;
    }

    /** Records a call in the journal, then sends the response: whoever has the response finds the entry. */
    void send(ApiRequest request, ApiResponse response, Transmission transmission) throws IOException {
        Duration latency = Duration.between(request.received, steadyClock.instant());
        int status = transmission.status(response);
        @Nullable String code = transmission.code(response);
        callLog.add(request.requestId, request.action(), status, code, response.decision);
        Journal journal = request.tenant.journal();
        CallCounts.Result result = new CallCounts.Result(request.action(), status, code);
        statistics.add(result, latency);
        journal.add(
                result,
                () -> new JournalEntry(
                        0,
                        request.tenant.clock().instant(),
                        request.action(),
                        request.parameters(),
                        request.accessKeyId,
                        request.edition,
                        response.decision,
                        request.faultId,
                        status,
                        code,
                        latency,
                        request.requestId));
        if (connections.isDraining()) {
            // The request may have been read before.
            request.httpResponse.setHeader("Connection", "close");
        }
        transmission.send(response, request, connections);
    }

    /**
     * Carries out the plan of a fault. A planned delay occupies no thread. If too many calls are delayed, the call is refused
     * with ServiceUnavailable and has no effect.
     *
     * @param execution executes the call; asked at most once
     */
    void send(ApiRequest request, FaultPlan plan, Supplier<ApiResponse> execution) throws IOException {
        log.debug("Request {} is hit by the fault {}", request.requestId, plan.id());
        request.faultId = plan.id();
        statistics.addFaultHit();
        Duration delay = plan.delay();
        if (delay.isZero()) {
            sendNow(request, plan, execution, plan.isAfter() ? execution.get() : null);
        } else if (heldCalls.begin()) {
            sendLater(request, plan, execution, plan.isAfter() ? execution.get() : null);
        } else {
            ApiException refusal = new ApiException(GatewayError.SERVICE_UNAVAILABLE);
            send(
                    request,
                    writer.error(request, refusal, TOO_MANY.formatted(heldCalls.max()), Map.of()),
                    Transmission.WHOLE);
        }
    }

    private void sendLater(
            ApiRequest request, FaultPlan plan, Supplier<ApiResponse> execution, @Nullable ApiResponse executed) {
        AsyncContext async = request.http.startAsync(request.http, request.httpResponse);
        // Tomcat's own timeout is off: the delay ends the wait.
        async.setTimeout(0);
        Runnable respond = () -> complete(async, () -> sendNow(request, plan, execution, executed));
        Runnable hangUp = () -> complete(async, () -> send(request, orBlank(request, executed), Transmission.CLOSED));
        request.tenant.faults().delay(plan, plan.hangsUp() ? hangUp : () -> async.start(respond), hangUp);
    }

    private void sendNow(
            ApiRequest request, FaultPlan plan, Supplier<ApiResponse> execution, @Nullable ApiResponse executed)
            throws IOException {
        Transmission transmission = Transmission.of(plan.fault());
        ApiResponse response;
        if (plan.error() != null) {
            String decision = executed == null ? NOT_EXECUTED : executed.decision;
            response = writer.error(request, new ApiException(plan.error()), decision, plan.fields());
        } else if (transmission != Transmission.WHOLE) {
            response = orBlank(request, executed);
        } else {
            response = executed == null ? execution.get() : executed;
        }
        request.tenant.passTime(plan.takes());
        send(request, response, transmission);
    }

    /** The response to damage; a call without an effect has none of its own. */
    private ApiResponse orBlank(ApiRequest request, @Nullable ApiResponse executed) {
        return executed == null ? writer.success(request, new Blank(request.requestId), NOT_EXECUTED) : executed;
    }

    private interface Sending {
        void run() throws IOException;
    }

    /** Completes a delayed call; nobody else would catch what is thrown outside the thread of the request. */
    private void complete(AsyncContext async, Sending sending) {
        try {
            sending.run();
        } catch (IOException e) {
            log.debug("The client has disconnected", e);
        } catch (RuntimeException e) {
            log.error("A delayed call failed", e);
        } finally {
            heldCalls.end();
            async.complete();
        }
    }
}
