package io.ecsemulator.control;

import io.ecsemulator.journal.Journal;
import io.ecsemulator.journal.JournalEntry;
import io.ecsemulator.state.StateModule;
import io.ecsemulator.tenant.Tenant;
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

/** Tells of calls as they are answered, as server-sent events. Whoever is too slow misses some: their numbers show it. */
@RestController
final class JournalStreamController {

    /** Each has a thread of the server. */
    private static final int MOST_STREAMS = 16;

    /** After so long without a call a comment is sent, which fails if nobody listens any more. */
    private static final Duration SILENCE = Duration.ofSeconds(1);

    private static final ObjectWriter JSON = StateModule.json().writer().without(SerializationFeature.INDENT_OUTPUT);

    private final Semaphore streams = new Semaphore(MOST_STREAMS);

    /** All calls from now on, until the caller hangs up. */
    @GetMapping("/_emulator/requests/stream")
    void stream(Tenant account, HttpServletResponse response) throws IOException {
        if (!streams.tryAcquire()) {
            throw Problems.of(
                    HttpStatus.SERVICE_UNAVAILABLE, "There are " + MOST_STREAMS + " streams, and more there cannot be");
        }
        try {
            response.setContentType("text/event-stream;charset=utf-8");
            response.setHeader("Cache-Control", "no-store");
            write(account.journal(), response.getWriter());
        } catch (InterruptedException e) {
            // The emulator ends.
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
            List<JournalEntry> entries = journal.awaitAfter(last, SILENCE);
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
