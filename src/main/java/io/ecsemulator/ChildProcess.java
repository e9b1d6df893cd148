package io.ecsemulator;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationListener;

/**
 * The contract with a program that starts the emulator for itself: one line of output names the port when the emulator
 * answers, and the emulator ends when its input ends, which happens however that program ends.
 */
final class ChildProcess implements ApplicationListener<ApplicationReadyEvent> {

    private final PrintStream out;

    private ChildProcess(PrintStream out) {
        this.out = out;
    }

    /** Watches the input from now on, since the other program may end during the start. */
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
            // A broken input has ended too.
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
