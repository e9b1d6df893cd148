package io.ecsemulator.fault;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is to go wrong, and with which calls. The texts that calls are matched with are globs ({@link Glob}); what is not
 * given matches all.
 *
 * @param Action the actions
 * @param Parameters what parameters of the call must be, by name; one that the call does not have does not match
 * @param AccessKeyId the access keys
 * @param Nth hits the Nth matching call alone
 * @param Times hits so often at most
 * @param Probability how likely it is to hit a matching call, above 0 and at most 1
 * @param Seed makes all that is by chance the same in each run
 * @param Sequence what happens to the first matching calls, one by one; later ones pass
 * @param When before the effect of the call, or after it; before, if it is not given
 * @param Error the call is answered with this error
 * @param NoAnswer nothing comes for that time, and then the connection is closed
 * @param Fault what goes wrong below the API
 * @param Latency how long the caller waits before that, or before the usual answer if nothing else is given
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FaultRule(
        @Nullable String Action,
        @Nullable Map<String, String> Parameters,
        @Nullable String AccessKeyId,
        @Nullable Integer Nth,
        @Nullable Integer Times,
        @Nullable Double Probability,
        @Nullable Long Seed,
        @Nullable List<Step> Sequence,
        @Nullable When When,
        @Nullable InjectedError Error,
        @Nullable Duration NoAnswer,
        @Nullable Fault Fault,
        @Nullable Latency Latency) {

    /** What happens to a matching call. */
    public enum Step {
        /** The rule hits it. */
        fail,
        /** The rule lets it pass. */
        pass
    }

    /** When a fault happens. */
    public enum When {
        /** Instead of the effect of the call. */
        Before,
        /** When the call has been carried out, or refused, and its answer is about to be sent. */
        After
    }

    /**
     * An error of the API.
     *
     * @param Code what clients compare
     * @param Status the HTTP status; that of the documented error if it is not given
     * @param Message the text; that of the documented error if it is not given
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record InjectedError(
            @Nullable String Code,
            @Nullable Integer Status,
            @Nullable String Message) {}

    /** The actions that it matches. */
    public Glob actions() {
        return new Glob(Action == null ? "*" : Action);
    }
}
