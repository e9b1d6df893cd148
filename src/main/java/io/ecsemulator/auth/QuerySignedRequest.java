package io.ecsemulator.auth;

import io.ecsemulator.operation.ApiException;
import io.ecsemulator.operation.GatewayError;
import io.ecsemulator.operation.Hashing;
import io.ecsemulator.operation.Secrets;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Signature V1, which covers all parameters of query and form and is itself a parameter.
 *
 * <pre>
 * string to sign = METHOD &amp;%2F&amp; encode(name=value&amp;name=value…)
 * signature      = base64(HMAC(secret + "&amp;", string to sign))
 * </pre>
 */
final class QuerySignedRequest implements SignedRequest {

    private static final Map<String, String> ALGORITHMS = Map.of("HMAC-SHA1", "HmacSHA1", "HMAC-SHA256", "HmacSHA256");

    private final String method;
    private final Map<String, String> parameters;

    QuerySignedRequest(RequestContent request) {
        this.method = request.method();
        this.parameters = request.parameters();
    }

    @Override
    public @Nullable String accessKeyId() {
        return parameters.get("AccessKeyId");
    }

    @Override
    public @Nullable String securityToken() {
        return parameters.get("SecurityToken");
    }

    @Override
    public void requireComplete() {
        // Headers are not signed, so they must not decide on the call.
        requireNotBlank("Action");
        requireNotBlank("Version");
        SignedRequest.required("Signature", parameters.get("Signature"));
        SignedRequest.required("Timestamp", timestampOrNull());
        SignedRequest.required("SignatureNonce", parameters.get("SignatureNonce"));
        SignedRequest.required("SignatureVersion", parameters.get("SignatureVersion"));
        if (!ALGORITHMS.containsKey(SignedRequest.required("SignatureMethod", parameters.get("SignatureMethod")))) {
            throw new ApiException(GatewayError.INVALID_SIGNATURE_METHOD);
        }
        if (!"1.0".equals(parameters.get("SignatureVersion"))) {
            throw new ApiException(GatewayError.INCOMPLETE_SIGNATURE, "server string to sign is:" + readable());
        }
    }

    private void requireNotBlank(String name) {
        SignedRequest.required(name, parameters.getOrDefault(name, "").strip());
    }

    @Override
    public String signature() {
        return parameters.getOrDefault("Signature", "");
    }

    @Override
    public String timestamp() {
        String timestamp = timestampOrNull();
        return timestamp == null ? "" : timestamp;
    }

    /** Documents before 2019 spell the parameter with a capital S. */
    private @Nullable String timestampOrNull() {
        String timestamp = parameters.get("Timestamp");
        return timestamp == null ? parameters.get("TimeStamp") : timestamp;
    }

    @Override
    public String nonce() {
        return parameters.getOrDefault("SignatureNonce", "");
    }

    /** Two strings: Go and Python sign empty parameters, the Java Tea SDK sends but does not sign them. */
    @Override
    public List<String> stringsToSign() {
        Map<String, String> signed = signed();
        String all = stringToSign(method, signed, Encoding::encode, Encoding::encode);
        if (!signed.containsValue("")) {
            return List.of(all);
        }
        signed.values().removeIf(String::isEmpty);
        return List.of(all, stringToSign(method, signed, Encoding::encode, Encoding::encode));
    }

    private static String stringToSign(
            String method,
            Map<String, String> parameters,
            UnaryOperator<String> encode,
            UnaryOperator<String> encodeWhole) {
        return method + "&%2F&" + encodeWhole.apply(Encoding.canonicalQuery(parameters, encode));
    }

    @Override
    public String readable() {
        return stringToSign(method, Secrets.masked(signed()), Encoding::encode, Encoding::encode);
    }

    @Override
    public String key(String accessKeySecret) {
        return accessKeySecret + "&";
    }

    @Override
    public String sign(String stringToSign, String key) {
        String algorithm = ALGORITHMS.getOrDefault(parameters.getOrDefault("SignatureMethod", ""), "HmacSHA1");
        return Base64.getEncoder()
                .encodeToString(Hashing.hmac(algorithm, key.getBytes(StandardCharsets.UTF_8), stringToSign));
    }

    @Override
    public String mismatch() {
        return "Specified signature is not matched with our calculation. server string to sign is:" + readable();
    }

    @Override
    public List<Mistake> mistakes() {
        String other = method.equals("GET") ? "POST" : "GET";
        return List.of(
                mistake("signs another method than it sends", other, Encoding::encode, Encoding::encode),
                mistake("does not encode the whole", method, Encoding::encode, UnaryOperator.identity()),
                mistake("does not encode names and values", method, UnaryOperator.identity(), Encoding::encode),
                mistake("writes a blank as +", method, Encoding::withPlus, Encoding::encode),
                mistake("does not encode *", method, Encoding::withStar, Encoding::encode),
                mistake("encodes ~", method, Encoding::withoutTilde, Encoding::encode));
    }

    private Mistake mistake(
            String what, String method, UnaryOperator<String> encode, UnaryOperator<String> encodeWhole) {
        return new Mistake(
                what,
                stringToSign(method, Secrets.masked(signed()), encode, encodeWhole),
                stringToSign(method, signed(), encode, encodeWhole));
    }

    private Map<String, String> signed() {
        Map<String, String> signed = new HashMap<>(parameters);
        signed.remove("Signature");
        return signed;
    }
}
