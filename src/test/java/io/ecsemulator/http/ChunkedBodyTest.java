package io.ecsemulator.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChunkedBodyTest {

    private static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0\r\n\r\n",
                "3\r\nA=b\r\n0\r\n\r\n",
                "3;x=y\r\nA=b\r\na\r\n0123456789\r\n0\r\n\r\n",
                "0\r\n\r\nGET /"
            })
    void isCompleteWithItsLastChunk(String body) {
        assertThat(ChunkedBody.isComplete(bytes(body))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\r\n",
                "zz\r\n",
                "0",
                "0\r\n",
                "0\r\n\r",
                "5\r\n0\r\n\r\n",
                "3\r\nA=b\r\n",
                "0\r\nA: b\r\n\r\n",
                "ffffffffffffffff\r\n0\r\n\r\n"
            })
    void isNotCompleteBefore(String body) {
        assertThat(ChunkedBody.isComplete(bytes(body))).isFalse();
    }
}
