package io.ecsemulator.http;

import jakarta.servlet.ServletConnection;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.apache.tomcat.util.net.NioEndpoint.NioSocketWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** All open TCP connections of callers; finds the one of a request, which Tomcat has no public method for. */
@Component
final class Connections {

    private static final Logger log = LoggerFactory.getLogger(Connections.class);

    private final List<EmulatorProtocol> protocols = new CopyOnWriteArrayList<>();

    /** The connections that were open at the last search. Ids are never used again, so an old entry is never wrong. */
    private Map<String, Connection> found = Map.of();

    private long searched;
    private volatile boolean isDraining;

    /** Adds the connections of a port. */
    void add(EmulatorProtocol protocol) {
        protocols.add(protocol);
    }

    /** The ports. */
    List<EmulatorProtocol> protocols() {
        return protocols;
    }

    /** From now on each connection ends with the response to its current or next request. */
    void drain() {
        isDraining = true;
        protocols.forEach(EmulatorProtocol::drain);
    }

    /** Whether the server stops. */
    boolean isDraining() {
        return isDraining;
    }

    /** All open connections. */
    Stream<NioSocketWrapper> all() {
        return protocols.stream()
                .flatMap(protocol -> protocol.connections().stream())
                .map(NioSocketWrapper.class::cast);
    }

    /** The number of open connections. */
    int count() {
        int count = 0;
        for (EmulatorProtocol protocol : protocols) {
            count += protocol.connections().size();
        }
        return count;
    }

    /**
     * The connection of a request whose response is not finished. The first search looks at all connections and keeps what it
     * sees, so closing thousands of held calls takes one search.
     */
    synchronized Connection of(HttpServletRequest request) {
        ServletConnection wanted = request.getServletConnection();
        String id = wanted.getConnectionId();
        Connection connection = found.get(id);
        if (connection == null) {
            found = search(wanted.getProtocol());
            connection = found.get(id);
        }
        if (connection == null) {
            throw new IllegalStateException("No connection " + id);
        }
        return connection;
    }

    /** Closes the connection of a request; bytes that were sent before still arrive. */
    void close(HttpServletRequest request) {
        try {
            of(request).close();
        } catch (IOException e) {
            log.debug("A connection cannot be closed", e);
        }
    }

    /** How many connections all searches together have looked at. */
    synchronized long searched() {
        return searched;
    }

    private Map<String, Connection> search(String protocol) {
        Map<String, Connection> open = new HashMap<>();
        all().forEach(socket -> open.put(
                socket.getServletConnection(protocol, "").getConnectionId(),
                new Connection(
                        socket.getSocket().getIOChannel(), socket.getPoller().getSelector())));
        searched += open.size();
        return open;
    }
}
