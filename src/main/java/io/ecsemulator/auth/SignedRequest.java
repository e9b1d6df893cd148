package io.ecsemulator.auth;

import io.ecsemulator.operation.ApiException;
import io.ecsemulator.operation.GatewayError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A signed request, whichever way it is signed. */
interface SignedRequest {

    /** The access key that the request names, or null. */
    @Nullable
    String accessKeyId();

    /** The token of a temporary access key, or null. */
    @Nullable
    String securityToken();

    /**
     * Checks that the request has everything that a signature needs.
     *
     * @throws ApiException if something is missing or not supported
     */
    void requireComplete();

    /** Whether the body is the one that the request says it has; a signature that covers the body itself needs not say. */
    default boolean hasSignedBody() {
        return true;
    }

    /** The signature, as sent. */
    String signature();

    /** The timestamp of the signature, as sent. */
    String timestamp();

    /** The nonce, as sent. */
    String nonce();

    /** The strings to sign that are accepted; the first is the documented one. */
    List<String> stringsToSign();

    /** The documented string to sign in readable form: before it is hashed, with masked secrets. */
    String readable();

    /** The key that the signature is made with. */
    String key(String accessKeySecret);

    /** Signs a string with a key that {@link #key} returned. */
    String sign(String stringToSign, String key);

    /** The error message for a wrong signature. */
    String mismatch();

    /** Known mistakes of clients, each with the string that is signed then. */
    List<Mistake> mistakes();

    /**
     * A mistake of a client.
     *
     * @param description what the client does wrong, for instance {@code encodes ~}
     * @param readable the string to sign of such a client, in readable form with masked secrets
     * @param stringToSign the string to sign of such a client
     */
    record Mistake(String description, String readable, String stringToSign) {}

    /** The signature of a request; null if the request is not signed and names no access key. */
    static @Nullable SignedRequest of(RequestContent request) {
        String authorization = request.header("Authorization");
        if (authorization != null && !authorization.isBlank()) {
            return HeaderSignedRequest.of(request, authorization);
        }
        QuerySignedRequest signed = new QuerySignedRequest(request);
        return signed.accessKeyId() == null && request.parameters().get("Signature") == null ? null : signed;
    }

    /**
     * Checks that a value is present.
     *
     * @throws ApiException MissingParameter, if it is absent or empty
     */
    static String required(String name, @Nullable String value) {
        if (value == null || value.isEmpty()) {
            throw new ApiException(GatewayError.MISSING_PARAMETER, name);
        }
        return value;
    }
}
