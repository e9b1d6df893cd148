package io.ecsemulator.console;

import io.ecsemulator.cloud.World;
import io.ecsemulator.journal.JournalEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * A call as pages show it.
 *
 * @param index its number in the journal
 * @param time when it was answered, on the emulator's clock
 * @param action empty if it names none
 * @param names the ids that it names
 * @param status the HTTP status; 0 if no response was sent
 * @param code the error code; empty if it succeeded
 * @param fault the fault rule that hit it; empty for none
 */
public record CallRow(
        long index,
        Instant time,
        String action,
        List<NamedId> names,
        int status,
        String code,
        String decision,
        String fault,
        Duration latency) {

    static CallRow of(JournalEntry entry, World world) {
        return new CallRow(
                entry.Index(),
                entry.Time(),
                entry.Action(),
                NamedId.of(entry.Parameters(), world),
                entry.Status(),
                Objects.requireNonNullElse(entry.Code(), ""),
                entry.Decision(),
                Objects.requireNonNullElse(entry.Fault(), ""),
                entry.Latency());
    }

    /** Whether an operation executed the call, whatever answer the caller got. */
    static boolean isAccepted(JournalEntry entry) {
        return entry.Decision().startsWith("accepted");
    }

    /** How the answer is coloured: {@code good}, {@code bad}, or {@code warn} if there was none. */
    public String tone() {
        return status == 0 ? "warn" : status < 400 ? "good" : "bad";
    }

    /** The latency in a readable unit. */
    public String took() {
        double millis = latency.toNanos() / 1e6;
        if (millis >= 1000) {
            return String.format(Locale.ROOT, "%.1f s", millis / 1000);
        }
        return String.format(Locale.ROOT, millis < 10 ? "%.1f ms" : "%.0f ms", millis);
    }
}
