package io.ecsemulator.console;

import io.ecsemulator.control.SaveController;
import io.ecsemulator.tenant.Tenant;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Tells open pages that the world or the journal has changed, as server-sent events: {@code world}, and {@code calls} with the number of
 * the last call. An event's id is the state that the page has then seen; a page that connects with it is told at once if it has missed
 * something. One thread looks four times a second, while there are pages; they take no thread of the server.
 */
@Controller
final class EventStream {

    /** The maximum number of open pages. */
    static final int MAX_LISTENERS = 64;

    private static final long INTERVAL_MILLIS = 250;

    private final SaveController saves;
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private @Nullable Thread watcher;

    EventStream(SaveController saves, ApplicationContext context) {
        this.saves = saves;
        // The server waits for open streams before it closes the context of the console, so the emulator's tells us.
        ApplicationContext emulator = context;
        while (emulator.getParent() != null) {
            emulator = emulator.getParent();
        }
        ((ConfigurableApplicationContext) emulator).addApplicationListener((ContextClosedEvent closed) -> stop());
    }

    /** Spring would take HEAD for GET, and nobody would notice when its stream, of which nothing is sent, is left. */
    @RequestMapping(path = "/events", method = RequestMethod.HEAD)
    @SuppressWarnings("DoNotCallSuggester") // Spring calls it.
    void noEvents() throws HttpRequestMethodNotSupportedException {
        throw new HttpRequestMethodNotSupportedException(HttpMethod.HEAD.name());
    }

    /**
     * Streams events until the page is left.
     *
     * @param seen what the page saw when it was made
     * @param lastEventId what it has seen since, if it connects again
     */
    @GetMapping("/events")
    SseEmitter events(
            Tenant tenant,
            @RequestParam(defaultValue = "") String seen,
            @RequestHeader(name = "Last-Event-ID", defaultValue = "") String lastEventId)
            throws IOException {
        SseEmitter emitter = new SseEmitter(0L);
        Listener listener = new Listener(tenant, saves, emitter);
        emitter.onCompletion(() -> listeners.remove(listener));
        listener.greet(lastEventId.isEmpty() ? seen : lastEventId);
        add(listener);
        return emitter;
    }

    private synchronized void add(Listener listener) {
        if (listeners.size() >= MAX_LISTENERS) {
            throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE, "error.listeners");
        }
        listeners.add(listener);
        // An error such as one out of memory ends the thread.
        if (watcher == null || !watcher.isAlive()) {
            watcher = new Thread(this::watch, "console-events");
            watcher.setDaemon(true);
            watcher.start();
        }
    }

    private void watch() {
        try {
            while (!isOver()) {
                listeners.forEach(this::look);
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

    private void look(Listener listener) {
        try {
            listener.look();
        } catch (IOException | RuntimeException e) {
            // Mostly the page was left. One that was not connects again; the thread goes on for the others.
            listeners.remove(listener);
            listener.end();
        }
    }

    /** Ends the streams when the emulator stops. */
    private void stop() {
        listeners.forEach(Listener::end);
        synchronized (this) {
            if (watcher != null) {
                watcher.interrupt();
            }
        }
    }
}
