package io.ecsemulator;

import io.ecsemulator.operation.Edition;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationListener;

/** Prints the only line of a start: address, edition and duration. */
final class StartLine implements ApplicationListener<ApplicationReadyEvent> {

    private final @Nullable InetAddress address;
    private final Edition edition;
    private final PrintStream out;

    StartLine(@Nullable InetAddress address, Edition edition, PrintStream out) {
        this.address = address;
        this.edition = edition;
        this.out = out;
    }

    @Override
    public void onApplicationEvent(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof WebServerApplicationContext server
                && server.getWebServer() != null) {
            out.println(line(
                    server.getWebServer().getPort(),
                    Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime())));
        }
    }

    /** Returns the line. */
    String line(int port, Duration took) {
        String url = "http://" + host() + ":" + port;
        return String.format(
                Locale.ROOT,
                "ECS emulator: %s, control API %s/_emulator, edition %s, started in %.1f s",
                url,
                url,
                edition.name().substring(1),
                took.toMillis() / 1e3);
    }

    /** Returns a host name that a browser on this machine can call. */
    private String host() {
        if (address == null || address.isAnyLocalAddress()) {
            return "localhost";
        }
        String host = address.getHostAddress();
        return host.contains(":") ? "[" + host + "]" : host;
    }
}
