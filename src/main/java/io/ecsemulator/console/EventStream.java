package io.ecsemulator.console;

import io.ecsemulator.cloud.EmulatorClock;
import io.ecsemulator.cloud.World;
import io.ecsemulator.tenant.Tenant;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Tells open pages that the world or the journal has changed, as server-sent events: {@code world}, and {@code calls} with the number of
 * the last call. An event's id is the state that the page has then seen; a page that connects again with it (Last-Event-ID) is told at
 * once if it has missed something. One thread looks four times a second, while there are pages; they take no thread of the server.
 */
@Controller
final class EventStream {

    private static final int MAX_LISTENERS = 64;
    private static final long INTERVAL_MILLIS = 250;
    private static final int HEARTBEAT_INTERVALS = 20;

    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private @Nullable Thread watcher;

    /**
     * What a page has seen.
     *
     * @param changes of the resources
     * @param clock whether the clock runs, and for a clock that stands still its time
     * @param calls the number of the last call
     * @param faults how often rules matched, and how many rules there are
     */
    private record Seen(long changes, String clock, long calls, long faults) {
        private static Seen of(Tenant tenant) {
            return new Seen(
                    tenant.store().step(Seen::changes),
                    tenant.clock().mode() == EmulatorClock.Mode.REAL
                            ? "running"
                            : tenant.clock().instant().toString(),
                    tenant.journal().lastIndex(),
                    tenant.faults().all().stream()
                            .mapToLong(rule -> 1000L + rule.counts().matched())
                            .sum());
        }

        private static long changes(World world) {
            return world.kinds().all().stream()
                    .mapToLong(kind -> world.table(kind).changes())
                    .sum();
        }

        private boolean hasSameWorld(Seen other) {
            return changes == other.changes && clock.equals(other.clock) && faults == other.faults;
        }

        private String id() {
            return changes + "/" + clock + "/" + calls + "/" + faults;
        }
    }

    private static final class Listener {
        private final Tenant tenant;
        private final SseEmitter emitter;
        private Seen seen;
        private int quiet;

        private Listener(Tenant tenant, SseEmitter emitter) {
            this.tenant = tenant;
            this.emitter = emitter;
            this.seen = Seen.of(tenant);
        }
    }

    /** Streams events until the page is left. */
    @GetMapping("/events")
    SseEmitter events(Tenant tenant, @RequestHeader(name = "Last-Event-ID", defaultValue = "") String lastEventId)
            throws IOException {
        if (listeners.size() >= MAX_LISTENERS) {
            throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE, "error.listeners");
        }
        SseEmitter emitter = new SseEmitter(0L);
        Listener listener = new Listener(tenant, emitter);
        Runnable remove = () -> listeners.remove(listener);
        emitter.onCompletion(remove);
        emitter.onTimeout(remove);
        emitter.onError(e -> remove.run());
        emitter.send(SseEmitter.event().comment("changes from now on").reconnectTime(1000));
        if (!lastEventId.isEmpty() && !lastEventId.equals(listener.seen.id())) {
            send(listener, "world", listener.seen);
            send(listener, "calls", listener.seen);
        }
        listeners.add(listener);
        watch();
        return emitter;
    }

    private synchronized void watch() {
        if (watcher == null || !watcher.isAlive()) {
            watcher = new Thread(this::look, "console-events");
            watcher.setDaemon(true);
            watcher.start();
        }
    }

    private void look() {
        try {
            while (!isOver()) {
                listeners.forEach(EventStream::look);
                Thread.sleep(INTERVAL_MILLIS);
            }
        } catch (InterruptedException e) {
            // The emulator is stopping.
            Thread.currentThread().interrupt();
        }
    }

    private synchronized boolean isOver() {
        if (listeners.isEmpty()) {
            watcher = null;
        }
        return listeners.isEmpty();
    }

    private static void look(Listener listener) {
        Seen now = Seen.of(listener.tenant);
        Seen before = listener.seen;
        listener.seen = now;
        try {
            if (!now.hasSameWorld(before)) {
                send(listener, "world", now);
            }
            if (now.calls != before.calls) {
                send(listener, "calls", now);
            }
            if (now.equals(before) && ++listener.quiet >= HEARTBEAT_INTERVALS) {
                listener.quiet = 0;
                listener.emitter.send(SseEmitter.event().comment("nothing new"));
            }
        } catch (IOException | IllegalStateException e) {
            listener.emitter.completeWithError(e);
        }
    }

    private static void send(Listener listener, String event, Seen seen) throws IOException {
        listener.emitter.send(SseEmitter.event().name(event).id(seen.id()).data(seen.calls));
    }

    /** Ends the streams when the emulator stops. */
    @PreDestroy
    void stop() {
        listeners.forEach(listener -> listener.emitter.complete());
        synchronized (this) {
            if (watcher != null) {
                watcher.interrupt();
            }
        }
    }
}
