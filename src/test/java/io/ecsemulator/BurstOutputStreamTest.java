package io.ecsemulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BurstOutputStreamTest {

    private final ByteArrayOutputStream target = new ByteArrayOutputStream();
    private final List<Runnable> later = new ArrayList<>();
    private long nanoTime;
    private final OutputStream stream = new BurstOutputStream(target, () -> nanoTime, later::add);

    private void write(String text) throws IOException {
        stream.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private void pass() {
        nanoTime += BurstOutputStream.PAUSE.toNanos();
    }

    @Test
    void whatComesAloneIsWrittenAtOnce() throws IOException {
        write("a");
        pass();
        write("b");

        assertThat(target).hasToString("ab");
        assertThat(later).isEmpty();
    }

    @Test
    void whatComesInTheSamePauseIsWrittenTogetherWhenItIsOver() throws IOException {
        write("a");
        write("b");
        write("c");

        assertThat(target).hasToString("a");
        assertThat(later).hasSize(1);
        later.get(0).run();
        assertThat(target).hasToString("abc");
    }

    @Test
    void eachPauseHasItsWrite() throws IOException {
        write("a");
        write("b");
        later.remove(0).run();
        write("c");

        assertThat(target).hasToString("ab");
        later.remove(0).run();
        assertThat(target).hasToString("abc");
    }

    @Test
    void whatWaitsGoesFirstIfItsWriteIsLate() throws IOException {
        write("a");
        write("b");
        pass();
        write("c");

        assertThat(target).hasToString("abc");
    }

    @Test
    void manyBytesDoNotWait() throws IOException {
        write("a");
        write("b".repeat(BurstOutputStream.MAX_WAITING));

        assertThat(target.size()).isEqualTo(1 + BurstOutputStream.MAX_WAITING);
    }

    @Test
    void nothingIsLeftWhenItIsClosed() throws IOException {
        write("a");
        write("b");
        stream.close();

        assertThat(target).hasToString("ab");
    }
}
