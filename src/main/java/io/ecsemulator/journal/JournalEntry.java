package io.ecsemulator.journal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A call and its result.
 *
 * @param Index the number of the call, from 1 on, in the order of the responses
 * @param Time when the call was answered, on the emulator's clock
 * @param Action the action; empty if the call names none
 * @param Parameters all parameters of query and form, with secrets; {@link #masked} hides them
 * @param AccessKeyId the caller's access key id; empty if the call names none
 * @param Edition the editions of the document that the operation follows; empty if the operation is not known
 * @param Decision {@code accepted}, or why the call failed, for instance {@code rule 6: the disk's status is not In_use}
 * @param Fault the id of the fault rule that hit the call, or null
 * @param Status the HTTP status of the response; 0 if none was sent
 * @param Code the error code of the response, or null
 * @param Latency the time from the request to the response, on the system clock
 * @param RequestId the RequestId of the response
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

    /** Replaces the value of a secret. */
    public static final String MASK = "***";

    private static final Set<String> SECRETS =
            Set.of("Signature", "SecurityToken", "BearerToken", "Password", "AccessKeySecret");

    /** The approximate size of an entry without its parameters, in bytes. */
    private static final int BASE = 400;

    /** The approximate size in memory, in bytes. */
    long bytes() {
        long bytes = BASE;
        for (Map.Entry<String, String> parameter : Parameters.entrySet()) {
            bytes += 2L * (parameter.getKey().length() + parameter.getValue().length()) + 64;
        }
        return bytes;
    }

    /** This entry with masked secrets and signatures, its parameters sorted by name. */
    public JournalEntry masked() {
        Map<String, String> shown = new TreeMap<>(Parameters);
        shown.replaceAll((name, value) -> SECRETS.contains(name) && !value.isEmpty() ? MASK : value);
        return new JournalEntry(
                Index, Time, Action, shown, AccessKeyId, Edition, Decision, Fault, Status, Code, Latency, RequestId);
    }

    /**
     * Whether a parameter names a resource, alone or in a list.
     *
     * @param kind the prefix of the parameters to search, {@code DiskId} or {@code InstanceId}; {@code ResourceId} is
     *     searched as well
     * @param id the id of the resource
     */
    public boolean names(String kind, String id) {
        return Parameters.entrySet().stream()
                .filter(parameter -> parameter.getKey().startsWith(kind)
                        || parameter.getKey().startsWith("ResourceId"))
                .anyMatch(parameter ->
                        parameter.getValue().equals(id) || parameter.getValue().contains("\"" + id + "\""));
    }
}
