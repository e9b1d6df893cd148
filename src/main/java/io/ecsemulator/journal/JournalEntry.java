package io.ecsemulator.journal;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.ecsemulator.fault.Latency;
import io.ecsemulator.operation.Edition;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One call and what became of it.
 *
 * @param Index its number, from 1 on, in the order in which calls were answered
 * @param Time when it was answered, in the emulator's time
 * @param Action what was called, or empty if the call does not say
 * @param Parameters all that came in the query or the form; {@link #masked} before they are shown
 * @param AccessKeyId who called, or empty
 * @param Edition the editions of the document that the operation follows, or empty
 * @param Decision {@code accepted}, or why it was not, for instance {@code rule 6: the disk's status is not In_use}
 * @param Fault the id of the fault that hit it, or null
 * @param Status the HTTP status; 0 if there was no answer
 * @param Code the error code, or null
 * @param Latency how long it took until the answer was there, on the wall's clock
 * @param RequestId the RequestId of the answer
 */
public record JournalEntry(
        long Index,
        Instant Time,
        String Action,
        Map<String, String> Parameters,
        String AccessKeyId,
        String Edition,
        String Decision,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String Fault,
        int Status,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String Code,
        Duration Latency,
        String RequestId) {

    /** What stands in the place of a secret. */
    public static final String MASK = "***";

    private static final Set<String> SECRETS =
            Set.of("Signature", "SecurityToken", "BearerToken", "Password", "AccessKeySecret");

    /** About what an entry takes without its parameters, in bytes. */
    private static final int BASE = 400;

    /** About what it takes in memory, in bytes. */
    long bytes() {
        long bytes = BASE;
        for (Map.Entry<String, String> parameter : Parameters.entrySet()) {
            bytes += 2L * (parameter.getKey().length() + parameter.getValue().length()) + 64;
        }
        return bytes;
    }

    /** This entry without secrets and signatures, its parameters sorted. */
    public JournalEntry masked() {
        Map<String, String> shown = new TreeMap<>(Parameters);
        shown.replaceAll((name, value) -> SECRETS.contains(name) && !value.isEmpty() ? MASK : value);
        return new JournalEntry(
                Index, Time, Action, shown, AccessKeyId, Edition, Decision, Fault, Status, Code, Latency, RequestId);
    }

    /**
     * Whether a parameter names that resource, alone or in a list.
     *
     * @param kind what such parameters begin with: {@code DiskId}, {@code InstanceId}; those of {@code ResourceId} count as
     *     well
     */
    public boolean names(String kind, String id) {
        return Parameters.entrySet().stream()
                .filter(parameter -> parameter.getKey().startsWith(kind)
                        || parameter.getKey().startsWith("ResourceId"))
                .anyMatch(parameter ->
                        parameter.getValue().equals(id) || parameter.getValue().contains("\"" + id + "\""));
    }
}
