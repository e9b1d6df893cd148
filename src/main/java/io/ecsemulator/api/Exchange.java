package io.ecsemulator.api;

import io.ecsemulator.api.journal.JournalEntry;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One call on its way through: what is known of it so far. */
final class Exchange {

    final HttpServletRequest request;
    final HttpServletResponse response;
    final String requestId = RequestIds.next();
    private final Instant begun;

    String form = "";

    @Nullable
    Format format;

    Map<String, String> parameters = Map.of();
    String action = "";
    String edition = "";
    String accessKeyId = "";
    Account account;

    /**
     * A call of which nothing is known yet.
     *
     * @param begun when it came, on the wall's clock
     * @param account where it belongs until its caller is known
     */
    Exchange(HttpServletRequest request, HttpServletResponse response, Instant begun, Account account) {
        this.request = request;
        this.response = response;
        this.begun = begun;
        this.account = account;
    }

    /** The format of the answer. */
    Format format() {
        return format == null ? Format.guess(request, form) : format;
    }

    /**
     * Writes it down.
     *
     * @param now the time on the wall's clock
     * @param code the error code, or null
     */
    void writeDown(int status, @Nullable String code, String decision, Instant now) {
        account.journal()
                .add(index -> new JournalEntry(
                        index,
                        account.clock().instant(),
                        action,
                        parameters,
                        accessKeyId,
                        edition,
                        decision,
                        null,
                        status,
                        code,
                        Duration.between(begun, now),
                        requestId));
    }
}
