package io.ecsemulator.http;

import java.nio.ByteBuffer;

/** The framing of a chunked body (RFC 9112, 7.1). */
final class ChunkedBody {

    private ChunkedBody() {}

    /**
     * Whether a buffer has a body to its end, so that reading it does not block.
     *
     * @param bytes the bytes from the first chunk on; not changed
     * @return false also for a body with trailer fields, or that is not well formed
     */
    static boolean isComplete(ByteBuffer bytes) {
        int position = bytes.position();
        while (true) {
            long size = 0;
            int start = position;
            while (position < bytes.limit() && Character.digit(bytes.get(position), 16) >= 0) {
                size = size * 16 + Character.digit(bytes.get(position), 16);
                position++;
                if (position - start > 7) {
                    return false;
                }
            }
            while (position < bytes.limit() && bytes.get(position) != '\n') {
                position++;
            }
            // The chunk, with the end of its line, follows the line feed.
            long next = position + 1 + size + 2;
            if (position == start || next > bytes.limit()) {
                return false;
            }
            if (size == 0) {
                return bytes.get(position + 1) == '\r' && bytes.get(position + 2) == '\n';
            }
            position = (int) next;
        }
    }
}
