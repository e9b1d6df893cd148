package io.ecsemulator.state;

import io.ecsemulator.cloud.RememberedCall;
import io.ecsemulator.format.WireModule;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Checks remembered calls of a state document: a repeated call gets the answer as it stands. */
final class RememberedCallChecks {

    private static final int MAX_TOKEN = 64;
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new WireModule())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final ResponseTypes responses;

    RememberedCallChecks(ResponseTypes responses) {
        this.responses = responses;
    }

    /**
     * Checks the token, the hash of the parameters, and the answer, which is the JSON of the action's response.
     *
     * @throws StateException with the place of the first field that is invalid
     */
    void check(RememberedCall call, String place) {
        String token = call.ClientToken();
        if (token.isBlank()
                || token.length() > MAX_TOKEN
                || !StandardCharsets.US_ASCII.newEncoder().canEncode(token)) {
            throw new StateException(place + ".ClientToken", "is not 1 to 64 characters of ASCII");
        }
        if (!HASH.matcher(call.Parameters()).matches()) {
            throw new StateException(place + ".Parameters", "is no hash of 64 hexadecimal digits");
        }
        Class<? extends Record> response = responses.of(call.Action());
        if (response == null) {
            throw new StateException(
                    place + ".Action", "is \"" + call.Action() + "\", which is no operation with a ClientToken");
        }
        JsonNode answer;
        try {
            answer = JSON.readTree(call.Answer());
        } catch (JacksonException e) {
            throw new StateException(place + ".Answer", "is no JSON: " + e.getOriginalMessage());
        }
        if (!isAnswer(answer, response)) {
            throw new StateException(place + ".Answer", "is no answer of " + call.Action());
        }
    }

    /** Whether the response that is read is written in the same way: it has all fields, and no others. */
    private static boolean isAnswer(JsonNode answer, Class<? extends Record> response) {
        try {
            Record read = JSON.treeToValue(answer, response);
            return read != null && JSON.readTree(JSON.writeValueAsString(read)).equals(answer);
        } catch (JacksonException e) {
            return false;
        }
    }
}
