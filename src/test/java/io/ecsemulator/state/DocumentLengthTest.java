package io.ecsemulator.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** How long a document of the control API can be. */
class DocumentLengthTest {

    /** A document that begins an object and has blanks without an end. */
    private static final class Endless extends InputStream {
        private long read;

        @Override
        public int read() {
            return ++read == 1 ? '{' : ' ';
        }

        @Override
        public int read(byte[] into, int start, int length) {
            for (int i = 0; i < length; i++) {
                into[start + i] = (byte) read();
            }
            return length;
        }
    }

    @Test
    void readsAnEndlessDocumentOnlyToTheBound() {
        Endless document = new Endless();
        long max = StateModule.maxDocument(Runtime.getRuntime().maxMemory());

        ObjectMapper json = StateModule.json();
        assertThatThrownBy(() -> json.readValue(document, JsonNode.class)).isInstanceOf(JacksonException.class);
        assertThat(document.read).isBetween(max, max + (1 << 16));
    }

    @Test
    void theBoundFollowsTheHeap() {
        assertThat(StateModule.maxDocument(64L << 20)).isEqualTo(4L << 20);
        assertThat(StateModule.maxDocument(512L << 20)).isEqualTo(32L << 20);
        assertThat(StateModule.maxDocument(4L << 30)).isEqualTo(256L << 20);
    }
}
