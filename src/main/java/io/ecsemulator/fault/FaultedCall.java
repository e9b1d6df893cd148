package io.ecsemulator.fault;

import io.ecsemulator.http.Reply;
import io.ecsemulator.operation.ApiError;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

/** A call that a rule hits. It is one that would be carried out: it was read, and its caller is known. */
public interface FaultedCall {

    /** What it came as. */
    HttpServletRequest request();

    /** Where its answer goes. */
    HttpServletResponse response();

    /** Carries it out, or refuses it. */
    Reply carryOut();

    /** The answer that refuses it with that error, whose message names nothing. */
    Reply refusal(ApiError error);

    /** An answer of its operation in which nothing but a RequestId stands. */
    Reply blank();

    /**
     * Notes what becomes of it, before that can be seen.
     *
     * @param status the HTTP status that is sent; 0 if there is no answer
     * @param code the error code, or null
     * @param decision what was decided on it, in words
     */
    void writeDown(int status, @Nullable String code, String decision);
}
