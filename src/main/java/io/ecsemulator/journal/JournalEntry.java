package io.ecsemulator.journal;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.ecsemulator.operation.Secrets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A call and its result.
 *
 * @param Index the number of the call, from 1 on, in the order of the responses; 0 until a journal gives it one
 * @param Time when the call was answered, on the emulator's clock; of calls that are answered at once a later one may have an earlier time
 * @param Action the action; empty if the call names none
 * @param Parameters all parameters of query and form, with secrets; {@link #masked} hides them
 * @param AccessKeyId the caller's access key id; empty if the call names none
 * @param Edition the editions of the document that the operation follows; empty if the operation is not known
 * @param Decision {@code accepted}, or why the call failed, for instance {@code rule 6: the disk's status is not In_use}
 * @param Fault the id of the fault rule that hit the call, or null
 * @param Status the HTTP status of the response; 0 if none was sent
 * @param Code the error code of the response, or null
 * @param Latency the time from the request to the response, on the steady clock
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

    /** The approximate size of an entry without its texts, in bytes. */
    private static final int BASE = 400;

    private static final int OF_A_PARAMETER = 160;

    /** The approximate size in memory, in bytes: all that a caller decides on, two bytes for each character. */
    public long bytes() {
        long characters = (long) Action.length() + AccessKeyId.length() + Decision.length() + RequestId.length();
        long bytes = BASE;
        for (Map.Entry<String, String> parameter : Parameters.entrySet()) {
            characters +=
                    (long) parameter.getKey().length() + parameter.getValue().length();
            bytes += OF_A_PARAMETER;
        }
        return bytes + 2 * characters;
    }

    /** This entry with that index. */
    public JournalEntry withIndex(long index) {
        return new JournalEntry(
                index,
                Time,
                Action,
                Parameters,
                AccessKeyId,
                Edition,
                Decision,
                Fault,
                Status,
                Code,
                Latency,
                RequestId);
    }

    /** This entry with masked secrets and signatures, its parameters sorted by name. */
    public JournalEntry masked() {
        Map<String, String> shown = new TreeMap<>(Parameters);
        shown.replaceAll(Secrets::masked);
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
