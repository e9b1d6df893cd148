package io.ecsemulator.http;

import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Collects the body of a request as it arrives, without a thread. */
final class PendingBody implements ReadListener, AsyncListener {

    /** How the collection ended. */
    enum End {
        /** All has been read, or more than the limit and the rest was discarded. */
        READ,
        /** The caller sends more than is worth discarding. */
        ENDLESS,
        /** The body did not arrive in time. */
        LATE,
        /** The caller ended the body too early, or it is not well formed. */
        BROKEN,
        /** Too many bodies are being read, or all together are too large. */
        NO_MEMORY
    }

    /** How much is read and discarded above the limit, in bytes, so that the caller reads the refusal. */
    private static final int MAX_DISCARDED = 2 << 20;

    private static final Logger log = LoggerFactory.getLogger(PendingBody.class);

    private final ServletInputStream in;
    private final int limit;
    private final BodyMemory memory;
    private final Consumer<End> whenEnded;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private int discarded;
    private boolean hasEnded;
    private End end = End.READ;

    /**
     * Nothing collected yet.
     *
     * @param limit the maximum number of bytes to keep; the others are discarded
     * @param memory the memory of all bodies
     * @param whenEnded runs once, when no more is read
     */
    PendingBody(ServletInputStream in, int limit, BodyMemory memory, Consumer<End> whenEnded) {
        this.in = in;
        this.limit = limit;
        this.memory = memory;
        this.whenEnded = whenEnded;
    }

    /** How the collection ended. */
    synchronized End howEnded() {
        return end;
    }

    /** The bytes that were kept. */
    synchronized byte[] bytes() {
        return bytes.toByteArray();
    }

    /** Gives the memory back. */
    synchronized void release() {
        memory.release(bytes.size());
    }

    @Override
    public void onDataAvailable() {
        byte[] buffer = new byte[8192];
        try {
            while (in.isReady()) {
                int read = in.read(buffer);
                if (read >= 0 && !add(buffer, read)) {
                    return;
                }
            }
            if (in.isFinished()) {
                // Tomcat does not always tell that the last chunk has been read.
                end(End.READ);
            }
        } catch (IOException e) {
            log.debug("A body cannot be read", e);
            end(End.BROKEN);
        }
    }

    /** Keeps what fits; returns false if no more is wanted. */
    private synchronized boolean add(byte[] buffer, int read) {
        int kept = Math.min(read, limit - bytes.size());
        if (!memory.take(kept)) {
            end(End.NO_MEMORY);
            return false;
        }
        bytes.write(buffer, 0, kept);
        discarded += read - kept;
        if (discarded > MAX_DISCARDED) {
            end(End.ENDLESS);
            return false;
        }
        return true;
    }

    @Override
    public void onAllDataRead() {
        end(End.READ);
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        end(End.LATE);
    }

    /** The caller has disconnected. */
    @Override
    public void onError(Throwable e) {
        memory.end(this);
        log.debug("A body cannot be read", e);
    }

    @Override
    public void onError(AsyncEvent event) {
        // Tomcat completes the request.
    }

    @Override
    public void onComplete(AsyncEvent event) {
        release();
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        // The dispatched request is delayed by a fault; its body has been read.
    }

    /** Ends the collection, unless it has ended. */
    synchronized void end(End how) {
        if (!hasEnded) {
            memory.end(this);
            hasEnded = true;
            end = how;
            whenEnded.accept(how);
        }
    }
}
