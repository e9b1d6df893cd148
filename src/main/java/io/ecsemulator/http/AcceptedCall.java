package io.ecsemulator.http;

import io.ecsemulator.fault.FaultedCall;
import io.ecsemulator.operation.ApiError;
import io.ecsemulator.operation.ApiException;
import io.ecsemulator.operation.Call;
import io.ecsemulator.operation.Operations;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

/**
 * A call that was read and whose caller is known: only flow control and its operation are still to be asked.
 *
 * @param exchange what is known of it
 * @param operation what it calls
 */
record AcceptedCall(Exchange exchange, Operations.Bound<?, ?> operation) implements FaultedCall {

    /** An answer without fields of its own. */
    private record Blank(String RequestId) {}

    @Override
    public HttpServletRequest request() {
        return exchange.request;
    }

    @Override
    public HttpServletResponse response() {
        return exchange.response;
    }

    @Override
    public Reply carryOut() {
        try {
            exchange.account
                    .throttle()
                    .check(operation.action(), exchange.accessKeyId, exchange.parameters.get("RegionId"));
            Record answer = operation.call(
                    exchange.parameters,
                    new Call(exchange.requestId, exchange.accessKeyId, endpoint(), exchange.account.store()));
            return exchange.acceptance(operation.answerName(), answer);
        } catch (ApiException e) {
            return exchange.refusal(e);
        } catch (RuntimeException e) {
            return exchange.bug(e);
        }
    }

    @Override
    public Reply refusal(ApiError error) {
        return exchange.refusal(new ApiException(error));
    }

    @Override
    public Reply blank() {
        return exchange.acceptance(operation.answerName(), new Blank(exchange.requestId));
    }

    @Override
    public void writeDown(int status, @Nullable String code, String decision) {
        exchange.writeDown(status, code, decision);
    }

    private String endpoint() {
        String host = request().getHeader("Host");
        return host != null && !host.isBlank()
                ? host
                : request().getServerName() + ":" + request().getServerPort();
    }
}
