package io.ecsemulator.operation;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Refuses a call with an error of the API. Operations do not throw it: they declare rules. */
public final class ApiException extends RuntimeException {

    private final transient ApiError error;
    private final String decision;
    private final transient @Nullable Rule<?> rule;
    private final @Nullable Duration retryAfter;

    /**
     * Refuses a call before its operation sees it.
     *
     * @param names what the error's message names, one for each {@code %s}
     */
    public ApiException(ApiError error, Object... names) {
        this(error, "rejected by the gateway", null, null, error.message().formatted(names));
    }

    private ApiException(
            ApiError error, String decision, @Nullable Rule<?> rule, @Nullable Duration retryAfter, String message) {
        // No stack trace: this is a response, not a failure.
        super(message, null, false, false);
        this.error = error;
        this.decision = decision;
        this.rule = rule;
        this.retryAfter = retryAfter;
    }

    /** Refuses a call that would succeed after that time. */
    public static ApiException retryAfter(Duration wait, ApiError error) {
        return new ApiException(error, "rejected by the gateway", null, wait, error.message());
    }

    /** Refuses a call that breaks a rule. */
    static ApiException brokenRule(Rule<?> rule, String message) {
        return new ApiException(rule.error(), "rule " + rule.number() + ": " + rule.brokenWhen(), rule, null, message);
    }

    /** Refuses a call with a parameter that violates its own constraint. */
    static ApiException violation(Violation violation) {
        ApiError error = violation.kind() == Violation.Kind.MISSING
                ? GatewayError.MISSING_PARAMETER
                : GatewayError.INVALID_PARAMETER;
        return new ApiException(
                error,
                "parameter " + violation.words(),
                null,
                null,
                error.message().formatted(violation.parameter()));
    }

    /** Refuses a call that gives a documented parameter whose effect is not emulated. */
    static ApiException notEmulated(String parameter, String action) {
        ApiError error = GatewayError.PARAMETER_NOT_EMULATED;
        return new ApiException(
                error,
                "parameter " + parameter + " is not emulated",
                null,
                null,
                error.message().formatted(parameter, action));
    }

    /** What refused the call, in words: {@code rule 7: it is a system disk}, {@code parameter NewSize is missing or blank}. */
    public String decision() {
        return decision;
    }

    /** The rule that the call breaks; null if something else refused it. */
    public @Nullable Rule<?> rule() {
        return rule;
    }

    /** When to try again, or null if that would not help. */
    public @Nullable Duration retryAfter() {
        return retryAfter;
    }

    /** The error of the response; {@link #getMessage} has its message with the names filled in. */
    public ApiError error() {
        return error;
    }
}
