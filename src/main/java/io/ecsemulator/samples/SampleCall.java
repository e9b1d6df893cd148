package io.ecsemulator.samples;

import io.ecsemulator.operation.Operation;
import io.ecsemulator.operation.Parameter;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A call of which {@link SampleLanguage} writes the code. All texts may come from callers: in the code they are data.
 *
 * @param action the action, emulated or not
 * @param version the version of the API, for instance {@code 2014-05-26}
 * @param parameters the parameters as callers send them, for instance {@code Tag.1.Key}, in the order of the code; an empty value is sent
 *     as it is; those that each client adds by itself, for instance Action and Signature, are left out
 * @param declared the parameters that the operation declares; empty for an action that is not emulated
 * @param regionId the region that the client is configured with
 * @param endpoint the address of the emulator, for instance {@code http://127.0.0.1:8080}
 * @param accessKeyId the access key of the caller; empty for none: then the SDKs get {@code id}
 */
public record SampleCall(
        String action,
        String version,
        Map<String, String> parameters,
        List<Parameter> declared,
        String regionId,
        String endpoint,
        String accessKeyId) {

    private static final Pattern ENDPOINT = Pattern.compile("https?://[^/?#\\s]+");

    private static final Set<String> ADDED_BY_CLIENTS = Set.of(
            "Action",
            "Version",
            "AccessKeyId",
            "SecurityToken",
            "Signature",
            "SignatureMethod",
            "SignatureNonce",
            "SignatureType",
            "SignatureVersion",
            "Timestamp");

    /**
     * A call.
     *
     * @throws IllegalArgumentException if the endpoint is not an address with http or https and a host, without a path
     */
    public SampleCall {
        Map<String, String> own = new LinkedHashMap<>(parameters);
        own.keySet().removeAll(ADDED_BY_CLIENTS);
        parameters = Collections.unmodifiableMap(own);
        declared = List.copyOf(declared);
        if (!ENDPOINT.matcher(endpoint).matches()) {
            throw new IllegalArgumentException("The endpoint is not an address such as http://127.0.0.1:8080");
        }
    }

    /**
     * A call of an emulated operation in the version of its document; the region is that of the parameter RegionId, else cn-hangzhou.
     *
     * @param parameters the parameters, and the access key as {@code AccessKeyId} if there is one
     * @param endpoint the address of the emulator, for instance {@code http://127.0.0.1:8080}
     */
    public static SampleCall of(Operation<?, ?, ?> operation, Map<String, String> parameters, String endpoint) {
        return new SampleCall(
                operation.action(),
                operation.versions().get(0),
                parameters,
                operation.parameters(),
                parameters.getOrDefault("RegionId", parameters.getOrDefault("regionId", "cn-hangzhou")),
                endpoint,
                parameters.getOrDefault("AccessKeyId", ""));
    }

    /** The parameters of the action: without Format, which an SDK chooses itself. */
    Map<String, String> actionParameters() {
        Map<String, String> own = new LinkedHashMap<>(parameters);
        own.remove("Format");
        return own;
    }

    /** Host and port of the endpoint. */
    String authority() {
        return endpoint.substring(endpoint.indexOf("//") + 2);
    }

    /** {@code HTTP} or {@code HTTPS}. */
    String protocol() {
        return endpoint.startsWith("https") ? "HTTPS" : "HTTP";
    }

    /** The access key id that an SDK signs with. */
    String keyId() {
        return accessKeyId.isEmpty() ? "id" : accessKeyId;
    }
}
