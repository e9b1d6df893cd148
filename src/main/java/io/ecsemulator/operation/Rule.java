package io.ecsemulator.operation;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One precondition of an operation.
 *
 * @param <A> what the rules of the operation look at
 * @param number its place in the operation, from 1
 * @param stage which rules it may rely on: all of earlier stages
 * @param error the error of a call that breaks it
 * @param brokenWhen when it is broken, in words
 * @param source the document, recording or choice that states it
 * @param isBroken when it is broken; relies on the rules of earlier stages only
 * @param name what the error's message names, for its {@code %s}; null if the message names nothing
 * @param parameters for a rule about single parameters: their names, as documents spell them; else empty
 */
public record Rule<A>(
        int number,
        Stage stage,
        ApiError error,
        String brokenWhen,
        Source source,
        Predicate<A> isBroken,
        @Nullable Function<A, ?> name,
        List<String> parameters) {

    /** Refuses the call that breaks it. */
    ApiException refusal(A attempt) {
        return ApiException.brokenRule(
                this, name == null ? error.message() : error.message().formatted(name.apply(attempt)));
    }
}
