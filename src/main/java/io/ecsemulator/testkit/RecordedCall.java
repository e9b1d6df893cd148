package io.ecsemulator.testkit;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A call of the API as the emulator's journal has it.
 *
 * @param index its number; a later call has a higher one
 * @param time when it was answered, by the emulator's clock
 * @param action for instance {@code DetachDisk}
 * @param parameters its parameters as they came, those of the protocol as well; secrets are masked
 * @param accessKeyId whose call it was, or empty
 * @param edition the edition of the documents that answered it, or empty
 * @param decision {@code accepted}, or which rule refused it
 * @param fault the id of the fault that hit it, or empty
 * @param status the HTTP status of the answer; 0 if there was none
 * @param code the error code of the answer, or empty
 * @param latency how long the answer took
 * @param requestId the RequestId of the answer
 */
public record RecordedCall(
        int index,
        Instant time,
        String action,
        Map<String, String> parameters,
        String accessKeyId,
        String edition,
        String decision,
        String fault,
        int status,
        String code,
        Duration latency,
        String requestId) {

    private static final Pattern OF_THE_PROTOCOL =
            Pattern.compile("Action|Version|Format|Timestamp|AccessKeyId|SecurityToken|Signature.*");

    static RecordedCall of(Map<String, @Nullable Object> call) {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (call.get("Parameters") instanceof Map<?, ?> map) {
            map.forEach((name, value) -> parameters.put(String.valueOf(name), String.valueOf(value)));
        }
        return new RecordedCall(
                Json.number(call, "Index"),
                Instant.parse(Json.text(call, "Time")),
                Json.text(call, "Action"),
                parameters,
                Json.text(call, "AccessKeyId"),
                Json.text(call, "Edition"),
                Json.text(call, "Decision"),
                Json.text(call, "Fault"),
                Json.number(call, "Status"),
                Json.text(call, "Code"),
                Duration.parse(Json.text(call, "Latency")),
                Json.text(call, "RequestId"));
    }

    /** A parameter, or empty. */
    public String parameter(String name) {
        return parameters.getOrDefault(name, "");
    }

    /** Whether it was accepted and answered so. */
    public boolean succeeded() {
        return status == 200 && code.isEmpty();
    }

    /** One line for people, without the parameters that every call has. */
    @Override
    public String toString() {
        Map<String, String> own = new TreeMap<>(parameters);
        own.keySet().removeIf(name -> OF_THE_PROTOCOL.matcher(name).matches());
        return "#%d %s %s %s -> %d%s%s"
                .formatted(
                        index,
                        time,
                        action,
                        own,
                        status,
                        code.isEmpty() ? "" : " " + code,
                        fault.isEmpty() ? "" : " (fault " + fault + ")");
    }
}
