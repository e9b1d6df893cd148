package io.ecsemulator.http;

import java.nio.channels.SocketChannel;
import java.util.Collection;
import org.apache.coyote.Adapter;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.NioEndpoint;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.apache.tomcat.util.threads.ThreadPoolExecutor;
import org.jspecify.annotations.Nullable;

/**
 * Tomcat's HTTP/1.1, with a hook for each accepted connection, and with more threads while the usual ones are stuck. Tomcat
 * creates it by its name.
 */
public final class EmulatorProtocol extends Http11NioProtocol {

    /** The maximum number of threads while others are stuck; each takes some 100 KB. */
    private static final int MAX_THREADS = 512;

    private final Endpoint endpoint;
    private long completedBefore;
    private volatile boolean isDraining;

    /** A protocol whose connections are not bounded yet. */
    public EmulatorProtocol() {
        this(new Endpoint());
    }

    private EmulatorProtocol(Endpoint endpoint) {
        super(endpoint);
        this.endpoint = endpoint;
    }

    @Override
    public void setAdapter(Adapter adapter) {
        super.setAdapter(new RequestTargetAdapter(adapter));
    }

    /** Sets what is run after each accepted connection, in the thread that accepts connections. */
    void onAccept(Runnable action) {
        endpoint.onAccept = action;
    }

    /** From now on the response to a request ends its connection. */
    void drain() {
        isDraining = true;
    }

    /** A protocol that drains still executes what it reads; Tomcat's own would answer 503 with an empty body. */
    @Override
    public boolean isPaused() {
        return !isDraining && super.isPaused();
    }

    /** One while the protocol drains: Tomcat asks at the beginning of each request, and then says {@code Connection: close}. */
    @Override
    public int getMaxKeepAliveRequests() {
        return isDraining ? 1 : super.getMaxKeepAliveRequests();
    }

    /** All open connections. */
    Collection<SocketWrapperBase<NioChannel>> connections() {
        return endpoint.open();
    }

    /**
     * Doubles the number of threads if requests wait and no thread has finished one since the last time: all threads then
     * wait for callers who do not read their responses. Back to the usual number when no request waits.
     */
    void addThreadsIfStuck() {
        if (getExecutor() instanceof ThreadPoolExecutor pool) {
            long completed = pool.getCompletedTaskCount();
            boolean isWaiting = !pool.getQueue().isEmpty();
            if (isWaiting && completed == completedBefore) {
                int more = Math.min(MAX_THREADS, 2 * pool.getMaximumPoolSize());
                pool.setMaximumPoolSize(more);
                // Only a larger core makes the pool start threads for what waits already.
                pool.setCorePoolSize(more);
            } else if (!isWaiting && pool.getMaximumPoolSize() > getMaxThreads()) {
                pool.setCorePoolSize(getMinSpareThreads());
                pool.setMaximumPoolSize(getMaxThreads());
            }
            completedBefore = completed;
        }
    }

    private static final class Endpoint extends NioEndpoint {
        private volatile @Nullable Runnable onAccept;

        /** Tomcat's own method copies them. */
        private Collection<SocketWrapperBase<NioChannel>> open() {
            return connections.values();
        }

        @Override
        protected boolean setSocketOptions(SocketChannel socket) {
            boolean isAccepted = super.setSocketOptions(socket);
            Runnable action = onAccept;
            if (isAccepted && action != null) {
                action.run();
            }
            return isAccepted;
        }
    }
}
