package io.ecsemulator.control;

import io.ecsemulator.journal.Journal;
import io.ecsemulator.journal.JournalEntry;
import io.ecsemulator.state.StateModule;
import io.ecsemulator.tenant.Tenant;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SerializationFeature;

/** Streams calls as they are answered, as server-sent events. Slow readers miss calls, which gaps in the ids show. */
@RestController
final class JournalStreamController {

    /** The maximum number of streams; each occupies a thread of the server. */
    private static final int MAX_STREAMS = 16;

    /** How often a comment is sent while there are no calls; sending it fails if the reader has disconnected. */
    private static final Duration KEEP_ALIVE = Duration.ofSeconds(1);

    private static final ObjectWriter JSON = StateModule.json().writer().without(SerializationFeature.INDENT_OUTPUT);

    private final Semaphore streams = new Semaphore(MAX_STREAMS);

    /** Streams all calls from now on until the caller disconnects. */
    @GetMapping("/_emulator/requests/stream")
    void stream(Tenant tenant, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!request.getMethod().equals("GET")) {
            // Nothing is sent for HEAD, so its stream would never be found left.
            response.setContentType("text/event-stream;charset=utf-8");
            return;
        }
        if (!streams.tryAcquire()) {
            throw ControlExceptionHandler.of(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "There are already " + MAX_STREAMS + " streams, which is the maximum");
        }
        try {
            response.setContentType("text/event-stream;charset=utf-8");
            response.setHeader("Cache-Control", "no-store");
            write(tenant.journal(), response.getWriter());
        } catch (InterruptedException e) {
            // The emulator is stopping.
            Thread.currentThread().interrupt();
        } finally {
            streams.release();
        }
    }

    private static void write(Journal journal, PrintWriter out) throws InterruptedException {
        long last = journal.lastIndex();
        out.write(": calls from now on\n\n");
        out.flush();
        while (!out.checkError()) {
            List<JournalEntry> entries = journal.awaitAfter(last, KEEP_ALIVE);
            for (JournalEntry entry : entries) {
                out.write("event: request\nid: " + entry.Index() + "\ndata: " + JSON.writeValueAsString(entry.masked())
                        + "\n\n");
                last = entry.Index();
            }
            if (entries.isEmpty()) {
                out.write(": nothing new\n\n");
            }
        }
    }
}
