package io.ecsemulator.console;

import io.ecsemulator.cloud.EmulatorClock;
import io.ecsemulator.cloud.World;
import io.ecsemulator.control.SaveController;
import io.ecsemulator.tenant.Tenant;
import java.io.IOException;
import java.util.List;
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
        this.seen = now();
    }

    /**
     * What a page has seen.
     *
     * @param changes of the resources
     * @param clock whether the clock runs, and for a clock that stands still its time
     * @param calls the number of the last call
     * @param others a hash of the fault rules with their counts, and of the saved worlds
     */
    private record Seen(long changes, String clock, long calls, int others) {

        private boolean hasSameWorld(Seen other) {
            return changes == other.changes && clock.equals(other.clock) && others == other.others;
        }

        private String id() {
            return changes + "/" + clock + "/" + calls + "/" + others;
        }
    }

    private Seen now() {
        List<List<Object>> rules = tenant.faults().all().stream()
                .map(rule -> List.<Object>of(rule.id(), rule.isEnabled(), rule.counts()))
                .toList();
        return new Seen(
                tenant.store().step(Listener::changes),
                tenant.clock().mode() == EmulatorClock.Mode.REAL
                        ? "running"
                        : tenant.clock().instant().toString(),
                tenant.journal().lastIndex(),
                List.of(rules, saves.list(tenant)).hashCode());
    }

    private static long changes(World world) {
        return world.kinds().all().stream()
                .mapToLong(kind -> world.table(kind).changes())
                .sum();
    }

    /** Greets a page. A page that connects again tells what it has seen last, and is told at once if that is over. */
    void greet(String lastEventId) throws IOException {
        emitter.send(SseEmitter.event().comment("changes from now on").reconnectTime(1000));
        if (!lastEventId.isEmpty() && !lastEventId.equals(seen.id())) {
            send("world");
            send("calls");
        }
    }

    /** Tells the page what has changed since it was told last; now and then that nothing has, so that a page that is gone is noticed. */
    void look() throws IOException {
        Seen before = seen;
        seen = now();
        if (!seen.hasSameWorld(before)) {
            send("world");
        }
        if (seen.calls != before.calls) {
            send("calls");
        }
        quietLooks = seen.equals(before) ? quietLooks + 1 : 0;
        if (quietLooks == HEARTBEAT_LOOKS) {
            quietLooks = 0;
            emitter.send(SseEmitter.event().comment("nothing new"));
        }
    }

    private void send(String event) throws IOException {
        emitter.send(SseEmitter.event().name(event).id(seen.id()).data(seen.calls));
    }

    /** Ends the stream. */
    void end() {
        emitter.complete();
    }
}
