package io.ecsemulator.operation;

import java.util.List;

/**
 * An operation of the API. The class is named as the action; its parameters and its answer are records whose components
 * are named as the API names them. An operation with a parameter ClientToken is executed once for each token, by its caller.
 *
 * @param <P> the parameters: components of the types that {@link ParameterBinder} reads, null where the caller gave none
 * @param <A> the answer, written as JSON or XML as it stands
 */
public interface Operation<P extends Record, A extends Record> {

    /** The action that calls it. */
    default String action() {
        return getClass().getSimpleName();
    }

    /** The version of the API that it belongs to: {@code 2014-05-26} is that of ECS. */
    default String version() {
        return Operations.VERSION;
    }

    /** The editions of its document that it follows, by year. */
    String edition();

    /**
     * What it refuses with, beside what the gateway does. That is what the README lists and what its test brings about, one
     * by one.
     */
    List<? extends ApiError> errors();

    /** The record that its parameters are read into. */
    Class<P> parameters();

    /**
     * Decides on a call and carries it out.
     *
     * @throws ApiException if the call is refused; nothing has changed then
     */
    A handle(P parameters, Call call);
}
