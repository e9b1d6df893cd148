package io.ecsemulator.auth;

import io.ecsemulator.operation.ApiException;
import io.ecsemulator.operation.GatewayError;
import io.ecsemulator.operation.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Signatures V3 and V4, which cover the query, the body and the headers named in SignedHeaders. The signature is in the
 * header Authorization, whose fields may come in any order.
 *
 * <pre>
 * canonical request = METHOD \n / \n name=value&amp;… \n name:value\n name:value\n … \n SignedHeaders \n sha256(body)
 * string to sign    = algorithm \n sha256(canonical request)
 * signature         = hex(HMAC-SHA256(key, string to sign))
 * </pre>
 *
 * The key of V3 is the secret; the key of V4 is derived from the secret and from date, region and product in the Credential.
 */
final class HeaderSignedRequest implements SignedRequest {

    private static final String V3 = "ACS3-HMAC-SHA256";
    private static final String V4 = "ACS4-HMAC-SHA256";
    private static final String V4_TERMINATOR = "aliyun_v4_request";

    private final RequestContent request;
    private final String algorithm;
    private final Map<String, String> fields;
    private final List<String> scope;

    private HeaderSignedRequest(RequestContent request, String algorithm, Map<String, String> fields) {
        this.request = request;
        this.algorithm = algorithm;
        this.fields = fields;
        this.scope = List.of(fields.getOrDefault("Credential", "").split("/", -1));
    }

    /** Parses the header Authorization. */
    static HeaderSignedRequest of(RequestContent request, String authorization) {
        int blank = authorization.indexOf(' ');
        String algorithm = blank < 0 ? authorization : authorization.substring(0, blank);
        Map<String, String> fields = new HashMap<>();
        for (String field : authorization.substring(algorithm.length()).split(",", -1)) {
            int equals = field.indexOf('=');
            if (equals > 0) {
                fields.put(
                        field.substring(0, equals).trim(),
                        field.substring(equals + 1).trim());
            }
        }
        return new HeaderSignedRequest(request, algorithm, fields);
    }

    @Override
    public @Nullable String accessKeyId() {
        return scope.get(0).isEmpty() ? null : scope.get(0);
    }

    @Override
    public @Nullable String securityToken() {
        return request.header("x-acs-security-token");
    }

    @Override
    public void requireComplete() {
        if (!algorithm.equals(V3) && !algorithm.equals(V4)) {
            throw new ApiException(GatewayError.INVALID_SIGNATURE_METHOD);
        }
        SignedRequest.required("x-acs-date", request.header("x-acs-date"));
        SignedRequest.required("x-acs-signature-nonce", request.header("x-acs-signature-nonce"));
        boolean isScoped = scope.size() == 5 && scope.get(4).equals(V4_TERMINATOR);
        if (signature().isEmpty() || !fields.containsKey("SignedHeaders") || (algorithm.equals(V4) && !isScoped)) {
            throw new ApiException(
                    GatewayError.INCOMPLETE_SIGNATURE,
                    "server string to sign is:" + stringsToSign().get(0));
        }
    }

    @Override
    public String signature() {
        return fields.getOrDefault("Signature", "");
    }

    @Override
    public String timestamp() {
        return headerOrEmpty("x-acs-date");
    }

    @Override
    public String nonce() {
        return headerOrEmpty("x-acs-signature-nonce");
    }

    private String headerOrEmpty(String name) {
        String value = request.header(name);
        return value == null ? "" : value;
    }

    @Override
    public List<String> stringsToSign() {
        return canonicalRequests().stream().map(this::stringToSign).toList();
    }

    private String stringToSign(String canonicalRequest) {
        return algorithm + "\n" + Hashing.sha256(canonicalRequest.getBytes(StandardCharsets.UTF_8));
    }

    /** With empty parameters and, if the query has some, without them. */
    private List<String> canonicalRequests() {
        if (!request.query().containsValue("")) {
            return List.of(readable());
        }
        Map<String, String> filled = new HashMap<>(request.query());
        filled.values().removeIf(String::isEmpty);
        return List.of(readable(), canonicalRequest(request.method(), filled, Encoding::encode));
    }

    private String canonicalRequest(String method, Map<String, String> query, UnaryOperator<String> encode) {
        String signedHeaders = fields.getOrDefault("SignedHeaders", "");
        StringBuilder canonical = new StringBuilder(512)
                .append(method)
                .append("\n/\n")
                .append(Encoding.canonicalQuery(query, encode))
                .append('\n');
        for (String name : signedHeaders.split(";", -1)) {
            canonical
                    .append(name.toLowerCase(Locale.ROOT))
                    .append(':')
                    .append(headerOrEmpty(name).trim())
                    .append('\n');
        }
        return canonical
                .append('\n')
                .append(signedHeaders)
                .append('\n')
                .append(Hashing.sha256(request.body()))
                .toString();
    }

    @Override
    public String readable() {
        return canonical(Encoding::encode);
    }

    @Override
    public String key(String accessKeySecret) {
        return accessKeySecret;
    }

    @Override
    public String sign(String stringToSign, String key) {
        byte[] derived = key.getBytes(StandardCharsets.UTF_8);
        if (algorithm.equals(V4)) {
            derived = ("aliyun_v4" + key).getBytes(StandardCharsets.UTF_8);
            for (String part : scope.subList(1, scope.size())) {
                derived = Hashing.hmac("HmacSHA256", derived, part);
            }
        }
        return HexFormat.of().formatHex(Hashing.hmac("HmacSHA256", derived, stringToSign));
    }

    @Override
    public String mismatch() {
        String canonical = readable();
        return "Specified signature does not match our calculation. server StringToSign is [" + stringToSign(canonical)
                + "] server CanonicalRequest is [" + canonical + "]";
    }

    @Override
    public List<Mistake> mistakes() {
        String method = request.method();
        String signedHeaders = "\n" + fields.getOrDefault("SignedHeaders", "");
        return List.of(
                mistake(
                        "signs another method than it sends",
                        canonicalRequest(method.equals("GET") ? "POST" : "GET", request.query(), Encoding::encode)),
                mistake("does not encode the query", canonical(UnaryOperator.identity())),
                mistake("writes a blank as +", canonical(Encoding::withPlus)),
                mistake("does not encode *", canonical(Encoding::withStar)),
                mistake("encodes ~", canonical(Encoding::withoutTilde)),
                mistake(
                        "leaves out the empty line after the headers",
                        readable().replace("\n" + signedHeaders, signedHeaders)));
    }

    private String canonical(UnaryOperator<String> encode) {
        return canonicalRequest(request.method(), request.query(), encode);
    }

    private Mistake mistake(String what, String canonicalRequest) {
        return new Mistake(what, canonicalRequest, stringToSign(canonicalRequest));
    }
}
