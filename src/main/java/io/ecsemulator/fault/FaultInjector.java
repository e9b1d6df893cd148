package io.ecsemulator.fault;

import io.ecsemulator.http.Reply;
import jakarta.servlet.AsyncContext;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Does to a call what the rule says that hit it. */
@Component
public final class FaultInjector {

    private static final Logger log = LoggerFactory.getLogger(FaultInjector.class);

    private final Connections connections;

    FaultInjector(Connections connections) {
        this.connections = connections;
    }

    /**
     * Answers a call, now or later; who waits is the caller, not this thread.
     *
     * @param faults those of the account, which end the wait if need be
     */
    public void answer(Hit hit, FaultedCall call, Faults faults) throws IOException {
        Reply done = hit.isAfter() ? call.carryOut() : null;
        Duration noAnswer = hit.rule().NoAnswer();
        Duration wait = noAnswer == null ? hit.latency() : hit.latency().plus(noAnswer);
        if (wait.isZero()) {
            answerNow(hit, call, done);
            return;
        }
        AsyncContext async = call.request().startAsync(call.request(), call.response());
        // The alarm is the time-out.
        async.setTimeout(0);
        Runnable answer = () -> finish(async, () -> answerNow(hit, call, done));
        Runnable hangUp = () -> finish(async, () -> {
            call.writeDown(0, null, decision(done));
            connections.of(call.request()).close();
        });
        faults.waits().after(wait, hit.era(), noAnswer == null ? () -> async.start(answer) : hangUp, hangUp);
    }

    private void answerNow(Hit hit, FaultedCall call, @Nullable Reply done) throws IOException {
        Fault fault = hit.rule().Fault();
        if (hit.error() != null) {
            Reply refusal = call.refusal(hit.error());
            call.writeDown(refusal.status(), refusal.code(), decision(done));
            refusal.send(call.response());
        } else if (fault != null) {
            Reply whole = done == null ? call.blank() : done;
            call.writeDown(fault.status(whole), fault.code(whole), decision(done));
            fault.answer(whole, call.response(), connections.of(call.request()));
        } else {
            Reply reply = done == null ? call.carryOut() : done;
            call.writeDown(reply.status(), reply.code(), reply.decision());
            reply.send(call.response());
        }
    }

    private static String decision(@Nullable Reply done) {
        return done == null ? "not carried out" : done.decision();
    }

    private interface Attempt {
        void run() throws IOException;
    }

    /** What goes wrong when a call has left its thread has nobody else to catch it. */
    private static void finish(AsyncContext async, Attempt attempt) {
        try {
            attempt.run();
        } catch (IOException e) {
            log.debug("The client has gone", e);
        } catch (RuntimeException e) {
            log.error("A call that was held up failed", e);
        } finally {
            async.complete();
        }
    }
}
