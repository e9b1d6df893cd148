package io.ecsemulator.journal;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A journal entry as one text: {@code length:text} for each text, {@code number:} for each number. The collector of the image copies what is
 * kept of the last calls again and again: with some thirty objects for each call that took two thirds of its time.
 */
final class PackedEntry {

    private static final int MISSING = -1;

    /** What most entries need at least, in characters. */
    private static final int USUAL_LENGTH = 384;

    private PackedEntry() {}

    /** Packs all of an entry but its index. */
    static String pack(JournalEntry entry) {
        StringBuilder out = new StringBuilder(USUAL_LENGTH);
        Instant time = entry.Time();
        number(out, time.getEpochSecond());
        number(out, time.getNano());
        text(out, entry.Action());
        text(out, entry.AccessKeyId());
        text(out, entry.Edition());
        text(out, entry.Decision());
        text(out, entry.Fault());
        number(out, entry.Status());
        text(out, entry.Code());
        number(out, entry.Latency().toNanos());
        text(out, entry.RequestId());
        number(out, entry.Parameters().size());
        for (Map.Entry<String, String> parameter : entry.Parameters().entrySet()) {
            text(out, parameter.getKey());
            text(out, parameter.getValue());
        }
        return out.toString();
    }

    /** The entry that was packed. */
    static JournalEntry unpack(String packed, long index) {
        Reader in = new Reader(packed);
        Instant time = Instant.ofEpochSecond(in.number(), in.number());
        String action = in.text();
        String accessKeyId = in.text();
        String edition = in.text();
        String decision = in.text();
        @Nullable String fault = in.textOrNull();
        int status = (int) in.number();
        @Nullable String code = in.textOrNull();
        Duration latency = Duration.ofNanos(in.number());
        String requestId = in.text();
        Map<String, String> parameters = new LinkedHashMap<>();
        for (long left = in.number(); left > 0; left--) {
            parameters.put(in.text(), in.text());
        }
        return new JournalEntry(
                index,
                time,
                action,
                parameters,
                accessKeyId,
                edition,
                decision,
                fault,
                status,
                code,
                latency,
                requestId);
    }

    private static void number(StringBuilder out, long number) {
        out.append(number).append(':');
    }

    private static void text(StringBuilder out, @Nullable String text) {
        if (text == null) {
            number(out, MISSING);
        } else {
            number(out, text.length());
            out.append(text);
        }
    }

    /** Reads what was packed, in the same order. */
    private static final class Reader {

        private final String packed;
        private int position;

        Reader(String packed) {
            this.packed = packed;
        }

        long number() {
            int end = packed.indexOf(':', position);
            long number = Long.parseLong(packed, position, end, 10);
            position = end + 1;
            return number;
        }

        @Nullable
        String textOrNull() {
            int length = (int) number();
            if (length == MISSING) {
                return null;
            }
            position += length;
            return packed.substring(position - length, position);
        }

        String text() {
            return Objects.requireNonNull(textOrNull());
        }
    }
}
