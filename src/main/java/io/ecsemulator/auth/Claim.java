package io.ecsemulator.auth;

import io.ecsemulator.http.ApiRequest;
import io.ecsemulator.operation.ApiException;
import io.ecsemulator.operation.GatewayError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a request says of its caller, in one of the ways that a request can be signed. */
interface Claim {

    /** The access key that it names, or null. */
    @Nullable
    String accessKeyId();

    /** The token of a temporary access key, or null. */
    @Nullable
    String securityToken();

    /**
     * Sees that it has all that a signature needs.
     *
     * @throws ApiException if not
     */
    void requireComplete();

    /** The signature, as it came. */
    String signature();

    /** When it was signed, as it came. */
    String timestamp();

    /** What makes it unlike any other, as it came. */
    String nonce();

    /** The strings to sign for which a signature is right; the first is ours. */
    List<String> stringsToSign();

    /** What the string to sign is made of, for people to read; ours. */
    String readable();

    /** The key that it must be signed with. */
    String key(String accessKeySecret);

    /** The signature of a string with such a key. */
    String sign(String stringToSign, String key);

    /** The message for a signature that is another. */
    String mismatch();

    /** Mistakes that clients make, of those that leave a trace. */
    List<Mistake> mistakes();

    /**
     * A mistake in a client.
     *
     * @param what it does
     * @param readable what its string to sign is then made of, for people to read
     * @param stringToSign what it then signs
     */
    record Mistake(String what, String readable, String stringToSign) {}

    /** What that request says, or null if it says nothing. */
    static @Nullable Claim of(ApiRequest request) {
        String authorization = request.header("Authorization");
        if (authorization != null && !authorization.isBlank()) {
            return HeaderClaim.of(request, authorization);
        }
        QueryClaim claim = new QueryClaim(request);
        return claim.accessKeyId() == null && request.parameters().get("Signature") == null ? null : claim;
    }

    /** The value, which must be there. */
    static String required(String name, @Nullable String value) {
        if (value == null || value.isEmpty()) {
            throw new ApiException(GatewayError.MISSING_PARAMETER, name);
        }
        return value;
    }
}
