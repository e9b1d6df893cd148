package io.ecsemulator.http;

import io.ecsemulator.journal.JournalEntry;
import io.ecsemulator.operation.ApiError;
import io.ecsemulator.operation.ApiException;
import io.ecsemulator.operation.GatewayError;
import io.ecsemulator.tenant.Tenant;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One call on its way through: what is known of it so far. */
final class Exchange {

    private static final Logger log = LoggerFactory.getLogger(Exchange.class);

    final HttpServletRequest request;
    final HttpServletResponse response;
    final String requestId = RequestIds.next();
    private final AnswerWriter writer;
    private final InstantSource wall;
    private final Instant begun;

    String form = "";

    @Nullable
    Format format;

    Map<String, String> parameters = Map.of();
    String action = "";
    String edition = "";
    String accessKeyId = "";
    Tenant account;

    /** The id of the fault that hits it. */
    @Nullable
    String fault;

    /**
     * A call of which nothing is known yet.
     *
     * @param wall the clock of the callers
     * @param account where it belongs until its caller is known
     */
    Exchange(
            HttpServletRequest request,
            HttpServletResponse response,
            AnswerWriter writer,
            InstantSource wall,
            Tenant account) {
        this.request = request;
        this.response = response;
        this.writer = writer;
        this.wall = wall;
        this.begun = wall.instant();
        this.account = account;
    }

    /** The answer that accepts it. */
    Reply acceptance(String rootName, Record answer) {
        return reply(200, null, "accepted", null, rootName, answer);
    }

    /** The answer that refuses it. */
    Reply refusal(ApiException e) {
        return refusal(e, e.decision());
    }

    /** The answer where the emulator itself is wrong. */
    Reply bug(RuntimeException e) {
        log.error("Request {} failed", requestId, e);
        return refusal(new ApiException(GatewayError.INTERNAL_ERROR), "a fault of the emulator: " + e);
    }

    private Reply refusal(ApiException e, String decision) {
        ApiError error = e.error();
        String message = String.valueOf(e.getMessage());
        log.debug("Request {} answered {}: {}", requestId, error.code(), message);
        return reply(
                error.status(),
                error.code(),
                decision,
                e.retryAfter(),
                ErrorAnswer.ROOT,
                ErrorAnswer.of(requestId, request.getServerName(), error.code(), message));
    }

    private Reply reply(
            int status,
            @Nullable String code,
            String decision,
            @Nullable Duration retryAfter,
            String rootName,
            Record body) {
        Format wanted = format == null ? Format.guess(request, form) : format;
        return new Reply(
                status,
                code,
                decision,
                requestId,
                retryAfter,
                wanted.contentType(),
                writer.bytes(wanted, rootName, body));
    }

    /** Sends its answer. The journal has it first, so that whoever has the answer finds it there. */
    void send(Reply reply) throws IOException {
        writeDown(reply.status(), reply.code(), reply.decision());
        reply.send(response);
    }

    /**
     * Writes it down.
     *
     * @param status the HTTP status that is sent; 0 if there is no answer
     * @param code the error code, or null
     */
    void writeDown(int status, @Nullable String code, String decision) {
        Duration latency = Duration.between(begun, wall.instant());
        account.journal()
                .add(index -> new JournalEntry(
                        index,
                        account.clock().instant(),
                        action,
                        parameters,
                        accessKeyId,
                        edition,
                        decision,
                        fault,
                        status,
                        code,
                        latency,
                        requestId));
    }
}
