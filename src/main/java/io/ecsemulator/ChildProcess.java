package io.ecsemulator;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationListener;

/**
 * What a program that starts the emulator for itself can rely on: one line on the output tells the port, once the emulator
 * answers; and when the input ends, which it does however that program ends, the emulator ends as well.
 */
final class ChildProcess implements ApplicationListener<ApplicationReadyEvent> {

    private final PrintStream out;

    private ChildProcess(PrintStream out) {
        this.out = out;
    }

    /** Begins to watch the input at once: the other program may end while this one starts. */
    static ChildProcess watching(InputStream in, PrintStream out, Runnable end) {
        Thread watch = new Thread(() -> awaitEnd(in, end), "child-process");
        watch.setDaemon(true);
        watch.start();
        return new ChildProcess(out);
    }

    private static void awaitEnd(InputStream in, Runnable end) {
        try {
            in.transferTo(PrintStream.nullOutputStream());
        } catch (IOException e) {
            // An input that is broken has ended too.
        }
        end.run();
    }

    @Override
    public void onApplicationEvent(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof WebServerApplicationContext server
                && server.getWebServer() != null) {
            out.println("ECS emulator on port " + server.getWebServer().getPort());
        }
    }
}
