package io.ecsemulator.auth;

import io.ecsemulator.operation.ApiException;
import io.ecsemulator.operation.GatewayError;
import io.ecsemulator.operation.Hashing;
import io.ecsemulator.operation.Secrets;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
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
    /** What every signature covers. SDKs sign the header Host too, but for Java v1 and Java async, so it is not required. */
    private static final List<String> REQUIRED =
            List.of("x-acs-action", "x-acs-version", "x-acs-date", "x-acs-signature-nonce", "x-acs-content-sha256");

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
        REQUIRED.forEach(name -> SignedRequest.required(name, request.header(name)));
        boolean isScoped = scope.size() == 5 && scope.get(4).equals(V4_TERMINATOR);
        if (signature().isEmpty() || !coversCall() || (algorithm.equals(V4) && !isScoped)) {
            throw new ApiException(
                    GatewayError.INCOMPLETE_SIGNATURE,
                    "server string to sign is:" + stringsToSign().get(0));
        }
    }

    /** Whether all that decides on the call is signed: of a body its type too, which decides whether it is a form. */
    private boolean coversCall() {
        Set<String> signed = new HashSet<>(List.of(fields.getOrDefault("SignedHeaders", "")
                .toLowerCase(Locale.ROOT)
                .split(";", -1)));
        return signed.containsAll(REQUIRED) && (request.body().length == 0 || signed.contains("content-type"));
    }

    @Override
    public boolean hasSignedBody() {
        return Hashing.sha256(request.body()).equalsIgnoreCase(headerOrEmpty("x-acs-content-sha256"));
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
        String all = canonicalRequest(request.method(), request.query(), Encoding::encode, false);
        if (!request.query().containsValue("")) {
            return List.of(all);
        }
        Map<String, String> filled = new HashMap<>(request.query());
        filled.values().removeIf(String::isEmpty);
        return List.of(all, canonicalRequest(request.method(), filled, Encoding::encode, false));
    }

    /**
     * The canonical request.
     *
     * @param isShown whether it is for people, with masked secrets
     */
    private String canonicalRequest(
            String method, Map<String, String> query, UnaryOperator<String> encode, boolean isShown) {
        String signedHeaders = fields.getOrDefault("SignedHeaders", "");
        StringBuilder canonical = new StringBuilder(512)
                .append(method)
                .append("\n/\n")
                .append(Encoding.canonicalQuery(isShown ? Secrets.masked(query) : query, encode))
                .append('\n');
        for (String name : signedHeaders.split(";", -1)) {
            String value = headerOrEmpty(name).trim();
            canonical
                    .append(name.toLowerCase(Locale.ROOT))
                    .append(':')
                    .append(isShown ? Secrets.masked(name, value) : value)
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
        return canonical(Encoding::encode, true);
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
        return "Specified signature does not match our calculation. server StringToSign is ["
                + stringsToSign().get(0) + "] server CanonicalRequest is [" + readable() + "]";
    }

    @Override
    public List<Mistake> mistakes() {
        String otherMethod = request.method().equals("GET") ? "POST" : "GET";
        String signedHeaders = "\n" + fields.getOrDefault("SignedHeaders", "");
        return List.of(
                mistake(
                        "signs another method than it sends",
                        isShown -> canonicalRequest(otherMethod, request.query(), Encoding::encode, isShown)),
                mistake("does not encode the query", isShown -> canonical(UnaryOperator.identity(), isShown)),
                mistake("writes a blank as +", isShown -> canonical(Encoding::withPlus, isShown)),
                mistake("does not encode *", isShown -> canonical(Encoding::withStar, isShown)),
                mistake("encodes ~", isShown -> canonical(Encoding::withoutTilde, isShown)),
                mistake(
                        "leaves out the empty line after the headers",
                        isShown -> canonical(Encoding::encode, isShown).replace("\n" + signedHeaders, signedHeaders)));
    }

    private String canonical(UnaryOperator<String> encode, boolean isShown) {
        return canonicalRequest(request.method(), request.query(), encode, isShown);
    }

    private Mistake mistake(String what, Function<Boolean, String> canonicalRequest) {
        return new Mistake(what, canonicalRequest.apply(true), stringToSign(canonicalRequest.apply(false)));
    }
}
