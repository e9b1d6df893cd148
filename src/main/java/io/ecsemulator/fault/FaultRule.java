package io.ecsemulator.fault;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A rule that says which calls a fault hits and what happens to them. Action, Parameters and AccessKeyId are patterns
 * ({@link Glob}); a field that is not given matches every call.
 *
 * @param Action pattern of the actions
 * @param Parameters patterns of parameters, by name; the call must have each of these parameters
 * @param AccessKeyId pattern of the caller's access key id
 * @param Nth hits only the Nth matching call, from 1 on
 * @param From hits the matching call with that number, from 1 on, and all later ones
 * @param Times the maximum number of hits
 * @param Probability the probability that a matching call is hit, above 0 and at most 1
 * @param Seed seed of the random numbers of this rule: they follow from it and the number of the matching call; without it they
 *     differ in each run
 * @param Sequence what happens to the first matching calls, in order; later calls pass
 * @param When before or after the effect of the call; default Before
 * @param Error the error to answer with
 * @param NoAnswer how long the caller waits before the connection is closed without a response
 * @param Fault what goes wrong, other than an error of the API
 * @param StaleBy how old the world is that the call sees, on the emulator's clock
 * @param Takes how long the call takes on the emulator's clock, which goes on by that time before the response
 * @param Latency how long the caller waits before that, or before the usual response if nothing else is given
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FaultRule(
        @Nullable String Action,
        @Nullable Map<String, String> Parameters,
        @Nullable String AccessKeyId,
        @Nullable Integer Nth,
        @Nullable Integer From,
        @Nullable Integer Times,
        @Nullable Double Probability,
        @Nullable Long Seed,
        @Nullable List<Step> Sequence,
        @Nullable When When,
        @Nullable InjectedError Error,
        @Nullable Duration NoAnswer,
        @Nullable Fault Fault,
        @Nullable Duration StaleBy,
        @Nullable Duration Takes,
        @Nullable Latency Latency) {

    /** What happens to a matching call. */
    public enum Step {
        /** The rule hits the call. */
        fail,
        /** The rule lets the call pass. */
        pass
    }

    /** When a fault happens. */
    public enum When {
        /** Instead of the effect of the call. */
        Before,
        /** After the call was executed or rejected, before its response is sent. */
        After
    }

    /**
     * An error of the API.
     *
     * @param Code the error code
     * @param Status the HTTP status, 400 to 599; default: the status of the documented error
     * @param Message the message; default: the message of the documented error
     * @param Fields more fields of the response, for instance AccessDeniedDetail: texts, numbers, booleans, or objects of them
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record InjectedError(
            @Nullable String Code,
            @Nullable Integer Status,
            @Nullable String Message,
            @Nullable Map<String, Object> Fields) {}

    /** The pattern of the actions. */
    public Glob actions() {
        return new Glob(Action == null ? "*" : Action);
    }
}
