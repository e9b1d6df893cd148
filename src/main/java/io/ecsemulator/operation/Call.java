package io.ecsemulator.operation;

import io.ecsemulator.cloud.Store;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A call of the API whose caller is known.
 *
 * @param requestId the RequestId of the response
 * @param action the action, for instance {@code DetachDisk}
 * @param parameters all decoded parameters, by name; not to be changed
 * @param accessKeyId the access key that the call names; empty if it names none
 * @param endpoint host and port as the caller addressed them
 * @param store the world that the call is about
 */
public record Call(
        String requestId,
        String action,
        Map<String, String> parameters,
        String accessKeyId,
        String endpoint,
        Store store) {

    private static final Pattern BETWEEN_IDS = Pattern.compile("[\\[\\]\",\\s]+");

    /** What may be ids in the values of those parameters, alone or in lists of whatever form. */
    public static Stream<String> ids(Map<String, String> parameters) {
        return parameters.values().stream().flatMap(BETWEEN_IDS::splitAsStream);
    }

    /** The same call about another world. */
    public Call withStore(Store other) {
        return new Call(requestId, action, parameters, accessKeyId, endpoint, other);
    }
}
