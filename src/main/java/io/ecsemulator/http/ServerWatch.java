package io.ecsemulator.http;

import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Looks after the server at regular intervals, on the system clock. A failure is logged, and the next run comes. */
@Component
final class ServerWatch implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(ServerWatch.class);

    private final ScheduledFuture<?> heads;
    private final ScheduledFuture<?> threads;

    ServerWatch(ScheduledExecutorService scheduler, Connections connections, ConnectionLimits limits) {
        heads = scheduler.scheduleWithFixedDelay(
                logged(() -> {
                    limits.makeRoom();
                    limits.closeOverdue();
                }),
                1_000,
                1_000,
                TimeUnit.MILLISECONDS);
        threads = scheduler.scheduleWithFixedDelay(
                logged(() -> connections.protocols().forEach(EmulatorProtocol::addThreadsIfStuck)),
                100,
                100,
                TimeUnit.MILLISECONDS);
    }

    private static Runnable logged(Runnable task) {
        return () -> {
            try {
                task.run();
            } catch (RuntimeException e) {
                log.error("The server's connections and threads could not be checked", e);
            }
        };
    }

    @Override
    public void close() {
        heads.cancel(false);
        threads.cancel(false);
    }
}
