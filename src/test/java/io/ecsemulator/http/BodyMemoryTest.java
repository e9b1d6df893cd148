package io.ecsemulator.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The bound of all request bodies that are being read, in bytes. */
class BodyMemoryTest {

    private static final int BODY = 100_000;

    private final BodyMemory memory = new BodyMemory(250_000, 10);
    private final List<PendingBody.End> ends = new ArrayList<>();

    /** A body of which all bytes have arrived, but not its end. */
    private static final class Arrived extends ServletInputStream {
        private int left = BODY;

        @Override
        public boolean isReady() {
            return left > 0;
        }

        @Override
        public int read() {
            throw new UnsupportedOperationException();
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            int read = Math.min(left, length);
            left -= read;
            return read;
        }

        @Override
        public boolean isFinished() {
            return false;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException();
        }
    }

    private PendingBody read() {
        PendingBody body = new PendingBody(new Arrived(), 1 << 20, memory, ends::add);
        memory.begin(body);
        body.onDataAvailable();
        return body;
    }

    @Test
    void givesUpTheBodyThatExceedsTheMemoryOfAll() {
        PendingBody first = read();
        PendingBody second = read();
        assertThat(memory.taken()).isEqualTo(2 * BODY);
        assertThat(ends).isEmpty();

        PendingBody third = read();

        assertThat(ends).containsExactly(PendingBody.End.NO_MEMORY);
        assertThat(third.howEnded()).isEqualTo(PendingBody.End.NO_MEMORY);
        assertThat(memory.taken()).isBetween(2L * BODY, memory.max());
        List.of(first, second, third).forEach(PendingBody::release);
        assertThat(memory.taken()).isZero();
    }

    @Test
    void readsAgainWhenMemoryIsGivenBack() {
        PendingBody first = read();
        read();
        first.release();

        assertThat(read().bytes()).hasSize(BODY);
        assertThat(ends).isEmpty();
    }

    @Test
    void takesAnEighthOfTheHeap() {
        assertThat(BodyMemory.maxIn(64L << 20)).isEqualTo(8L << 20);
    }
}
