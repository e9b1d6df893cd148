package io.ecsemulator.http;

import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import org.apache.coyote.AbstractProcessor;
import org.apache.coyote.Request;
import org.apache.tomcat.util.net.NioEndpoint.NioSocketWrapper;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the number of connections below what the heap can hold, and closes connections that take too long to send the head
 * of a request. A connection over the maximum is accepted, and the one that has waited longest for a request is closed
 * instead: a call of the control API is answered however many connections wait.
 */
final class ConnectionLimits {

    /** A connection with half a head or a held call takes up to this much heap, in bytes; docs/measurements.md. */
    private static final int BYTES = 176 << 10;

    private static final int MIN = 64;
    private static final int MAX = 10_000;

    private final Connections connections;
    private final InstantSource systemClock;
    private final Duration headTimeout;
    private final int max;
    private final LongAdder closed = new LongAdder();

    /**
     * Limits for the connections of this process.
     *
     * @param systemClock the clock of Tomcat's times
     * @param headTimeout how long the head of a request may take, from its first byte on
     * @param max the maximum number of connections
     */
    ConnectionLimits(Connections connections, InstantSource systemClock, Duration headTimeout, int max) {
        this.connections = connections;
        this.systemClock = systemClock;
        this.headTimeout = headTimeout;
        this.max = max;
    }

    /** The maximum number of connections in a heap of this many bytes: a third of it, should all be of the largest kind. */
    static int maxIn(long heap) {
        return (int) Math.max(MIN, Math.min(MAX, heap / 3 / BYTES));
    }

    /** The maximum number of connections. */
    int max() {
        return max;
    }

    /** The number of connections that were closed because there were too many, or because they took too long. */
    long closed() {
        return closed.sum();
    }

    /**
     * If there are more connections than the maximum, closes those that have waited longest, unless they are in calls. Called for
     * each new connection, and from time to time: of many that come at once, some cannot be closed at first.
     */
    synchronized void makeRoom() {
        int surplus = connections.count() - max;
        if (surplus <= 0) {
            return;
        }
        // Some more, since the search looks at all connections.
        surplus += max / 32;
        List<Waiting> longest = connections
                .all()
                .map(ConnectionLimits::waiting)
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(Waiting::since))
                .toList();
        for (Waiting waiting : longest) {
            if (surplus <= 0) {
                return;
            }
            if (waiting.close(now -> true)) {
                surplus--;
                closed.increment();
            }
        }
    }

    /** Closes connections that have taken too long for the head of a request. */
    void closeOverdue() {
        Instant oldest = systemClock.instant().minus(headTimeout);
        connections
                .all()
                .map(ConnectionLimits::waiting)
                .flatMap(Optional::stream)
                .forEach(waiting -> {
                    if (waiting.close(now -> now.isInHead && now.since.isBefore(oldest))) {
                        closed.increment();
                    }
                });
    }

    /**
     * A connection that waits for its caller.
     *
     * @param isInHead whether a part of the head of a request has been read
     * @param since when the head began; else when the last request ended or the connection was accepted
     */
    private record Waiting(NioSocketWrapper socket, boolean isInHead, Instant since) {

        /** Closes the connection if it still waits, no thread works on it, and the condition holds. */
        boolean close(Predicate<Waiting> condition) {
            ReentrantLock lock = socket.getLock();
            if (!lock.tryLock()) {
                return false;
            }
            try {
                boolean isClosing =
                        !socket.isClosed() && waiting(socket).filter(condition).isPresent();
                if (isClosing) {
                    socket.close();
                }
                return isClosing;
            } finally {
                lock.unlock();
            }
        }
    }

    /** How a connection waits for its caller; empty if it is in a call. */
    private static Optional<Waiting> waiting(NioSocketWrapper socket) {
        @Nullable SocketChannel channel = socket.getSocket().getIOChannel();
        if (channel == null || !channel.isRegistered()) {
            // Just accepted, or closed; Tomcat takes the channel of a closed one away.
            return Optional.empty();
        }
        Instant lastRead = Instant.ofEpochMilli(socket.getLastRead());
        // Null also while a thread reads or answers a request; that thread has the lock.
        @Nullable Object processor = socket.getCurrentProcessor();
        if (processor == null) {
            return Optional.of(new Waiting(socket, false, lastRead));
        }
        if (!(processor instanceof AbstractProcessor http) || http.isAsync()) {
            return Optional.empty();
        }
        // No thread works on it, and it is not delayed: a part of a head has been read.
        Request request = http.getRequest();
        return Optional.of(new Waiting(
                socket,
                true,
                request.getStartTimeNanos() < 0 ? lastRead : Instant.ofEpochMilli(request.getStartTime())));
    }
}
