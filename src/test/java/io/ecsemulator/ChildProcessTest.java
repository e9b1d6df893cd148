package io.ecsemulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ChildProcessTest {

    private static CountDownLatch watch(InputStream in) {
        CountDownLatch ended = new CountDownLatch(1);
        ChildProcess.watching(in, new PrintStream(PrintStream.nullOutputStream()), ended::countDown);
        return ended;
    }

    @Test
    void endsWithItsInput() throws Exception {
        PipedOutputStream parent = new PipedOutputStream();
        CountDownLatch ended = watch(new PipedInputStream(parent));
        parent.write(1);
        parent.flush();
        assertThat(ended.await(50, TimeUnit.MILLISECONDS)).isFalse();

        parent.close();

        assertThat(ended.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void brokenInputCountsAsEnded() throws Exception {
        assertThat(watch(new PipedInputStream()).await(10, TimeUnit.SECONDS)).isTrue();
    }
}
