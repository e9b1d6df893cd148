package io.ecsemulator.console;

import io.ecsemulator.journal.JournalEntry;
import io.ecsemulator.operation.Call;

/**
 * Which calls of the journal a page shows; empty texts ask for all.
 *
 * @param result {@code accepted}, {@code refused}, {@code faulted}, or an error code
 * @param id an id that the call names
 * @param fault the fault rule that hit it
 */
public record CallFilter(String action, String result, String id, String fault) {

    /** A filter without blanks around its texts. */
    public CallFilter {
        id = id.strip();
    }

    /** Whether it asks for all calls. */
    public boolean isEmpty() {
        return action.isEmpty() && result.isEmpty() && id.isEmpty() && fault.isEmpty();
    }

    /** Whether it asks for that call. */
    boolean matches(JournalEntry entry) {
        return (action.isEmpty() || action.equals(entry.Action()))
                && (fault.isEmpty() || fault.equals(entry.Fault()))
                && hasResult(entry)
                && (id.isEmpty() || Call.ids(entry.Parameters()).anyMatch(id::equals));
    }

    private boolean hasResult(JournalEntry entry) {
        return switch (result) {
            case "" -> true;
            case "accepted" -> CallRow.isAccepted(entry);
            case "refused" -> !CallRow.isAccepted(entry);
            case "faulted" -> entry.Fault() != null;
            default -> result.equals(entry.Code());
        };
    }
}
