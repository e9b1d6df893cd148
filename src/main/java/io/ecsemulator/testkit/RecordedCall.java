package io.ecsemulator.testkit;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A call of the ECS API in the emulator's journal.
 *
 * @param index its number, which increases
 * @param time when it was answered, by the emulator's clock
 * @param action such as {@code DetachDisk}
 * @param parameters its parameters, protocol parameters included; secrets are masked
 * @param accessKeyId the access key of the caller, or empty
 * @param edition the edition of the documentation that the operation follows, or empty
 * @param decision {@code accepted}, or the rule that rejected the call
 * @param fault the id of the fault that hit the call, or empty
 * @param status the HTTP status of the response; 0 if none was sent
 * @param code the error code of the response, or empty
 * @param latency the time until the response, by the system clock
 * @param requestId the RequestId of the response
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

    private static final Pattern PROTOCOL_PARAMETER =
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

    /** Returns the value of a parameter, or an empty string. */
    public String parameter(String name) {
        return parameters.getOrDefault(name, "");
    }

    /** Returns whether the call was accepted and the response says so. */
    public boolean succeeded() {
        return status == 200 && code.isEmpty();
    }

    /**
     * Returns a command that makes the call again, unsigned: {@code curl 'http://127.0.0.1:40123/?Action=DetachDisk&…'}.
     *
     * @param emulator the address of the emulator, without a path
     */
    public String curl(URI emulator) {
        StringBuilder query = new StringBuilder("Action=" + action + "&Format=JSON");
        ownParameters()
                .forEach((name, value) ->
                        query.append("&").append(name).append("=").append(ControlApi.encode(value)));
        return "curl '" + emulator + "/?" + query + "'";
    }

    private Map<String, String> ownParameters() {
        Map<String, String> own = new TreeMap<>(parameters);
        own.keySet().removeIf(name -> PROTOCOL_PARAMETER.matcher(name).matches());
        return own;
    }

    /** Returns one line for people, without protocol parameters. */
    @Override
    public String toString() {
        return "#%d %s %s %s -> %d%s%s, %s"
                .formatted(
                        index,
                        time,
                        action,
                        ownParameters(),
                        status,
                        code.isEmpty() ? "" : " " + code,
                        fault.isEmpty() ? "" : " (fault " + fault + ")",
                        decision);
    }
}
