package io.ecsemulator.console;

import io.ecsemulator.control.SaveController;
import io.ecsemulator.tenant.Tenant;
import java.io.IOException;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** An open page that is told of changes. */
final class Listener {

    private static final int HEARTBEAT_LOOKS = 20;

    private final Tenant tenant;
    private final SaveController saves;
    private final SseEmitter emitter;
    private Seen seen;
    private int quietLooks;

    /**
     * A page that sees the world as it is now.
     *
     * @param tenant whose world the page shows
     * @param emitter takes events to the page
     */
    Listener(Tenant tenant, SaveController saves, SseEmitter emitter) {
        this.tenant = tenant;
        this.saves = saves;
        this.emitter = emitter;
        this.seen = Seen.of(tenant, saves);
    }

    /**
     * Greets a page, and tells it at once if it has missed something.
     *
     * @param last the id of what it has seen; empty if it does not say
     */
    void greet(String last) throws IOException {
        emitter.send(SseEmitter.event().comment("changes from now on").reconnectTime(1000));
        if (!last.isEmpty() && !last.equals(seen.id())) {
            send("world");
            send("calls");
        }
    }

    /** Tells the page what has changed since it was told last; now and then that nothing has, so that a page that is gone is noticed. */
    void look() throws IOException {
        Seen before = seen;
        seen = Seen.of(tenant, saves);
        if (!seen.hasSameWorld(before)) {
            send("world");
        }
        if (seen.calls() != before.calls()) {
            send("calls");
        }
        quietLooks = seen.equals(before) ? quietLooks + 1 : 0;
        if (quietLooks == HEARTBEAT_LOOKS) {
            quietLooks = 0;
            emitter.send(SseEmitter.event().comment("nothing new"));
        }
    }

    private void send(String event) throws IOException {
        emitter.send(SseEmitter.event().name(event).id(seen.id()).data(seen.calls()));
    }

    /** Ends the stream. */
    void end() {
        emitter.complete();
    }
}
