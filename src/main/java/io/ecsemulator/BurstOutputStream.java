package io.ecsemulator;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;

/**
 * Passes on at once what comes alone. What comes within {@link #PAUSE} of the last time is passed on together when the pause is over: each
 * write to the console is a system call, during which all threads that log wait.
 */
final class BurstOutputStream extends OutputStream {

    /** The time between two writes to the target. */
    static final Duration PAUSE = Duration.ofMillis(5);

    /** That many bytes do not wait for the end of the pause. */
    static final int MAX_WAITING = 64 << 10;

    private final OutputStream target;
    private final LongSupplier nanoTime;
    private final Executor later;
    private final ByteArrayOutputStream waiting = new ByteArrayOutputStream();
    private long written;
    private boolean isWriteDue;

    /**
     * A stream with which nothing waits yet.
     *
     * @param target gets the bytes in the order in which they come
     * @param nanoTime a clock such as {@link System#nanoTime}
     * @param later runs a task after {@link #PAUSE}
     */
    BurstOutputStream(OutputStream target, LongSupplier nanoTime, Executor later) {
        this.target = target;
        this.nanoTime = nanoTime;
        this.later = later;
        this.written = nanoTime.getAsLong() - PAUSE.toNanos();
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public synchronized void write(byte[] bytes, int offset, int length) throws IOException {
        waiting.write(bytes, offset, length);
        if (waiting.size() >= MAX_WAITING || nanoTime.getAsLong() - written >= PAUSE.toNanos()) {
            flush();
        } else if (!isWriteDue) {
            isWriteDue = true;
            later.execute(this::writeWaiting);
        }
    }

    private synchronized void writeWaiting() {
        isWriteDue = false;
        try {
            flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized void flush() throws IOException {
        waiting.writeTo(target);
        waiting.reset();
        target.flush();
        written = nanoTime.getAsLong();
    }

    @Override
    public void close() throws IOException {
        flush();
        target.close();
    }
}
