package io.ecsemulator.auth;

import io.ecsemulator.operation.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A request that tests build, sign, and may change before or after that. */
final class Signed implements RequestContent {

    static final String NOW = "2026-11-22T10:00:00Z";
    static final Credential KEY = new Credential("testid", "testsecret", null, true);

    String method = "POST";
    final Map<String, String> query = new LinkedHashMap<>();
    final Map<String, String> form = new LinkedHashMap<>();
    final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    String body = "";

    /** A call that V1 signs. */
    static Signed v1() {
        Signed signed = new Signed();
        signed.query.put("Action", "DetachDisk");
        signed.query.put("Version", "2014-05-26");
        signed.query.put("DiskId", "d 1*~中");
        signed.query.put("AccessKeyId", "testid");
        signed.query.put("SignatureMethod", "HMAC-SHA1");
        signed.query.put("SignatureVersion", "1.0");
        signed.query.put("SignatureNonce", "nonce-1");
        signed.query.put("Timestamp", NOW);
        return signed;
    }

    /** A call that V3 signs. */
    static Signed v3() {
        return withHeaders("ACS3-HMAC-SHA256", "testid");
    }

    /** A call that V4 signs. */
    static Signed v4() {
        return withHeaders("ACS4-HMAC-SHA256", "testid/20261122/cn-hangzhou/Ecs/aliyun_v4_request");
    }

    private static Signed withHeaders(String algorithm, String credential) {
        Signed signed = new Signed();
        signed.query.put("DiskId", "d 1*~中");
        signed.headers.put("Host", "127.0.0.1:8080");
        signed.headers.put("x-acs-action", "DetachDisk");
        signed.headers.put("x-acs-version", "2014-05-26");
        signed.headers.put("x-acs-content-sha256", Hashing.sha256(new byte[0]));
        signed.headers.put("x-acs-date", NOW);
        signed.headers.put("x-acs-signature-nonce", "nonce-1");
        signed.headers.put(
                "Authorization",
                algorithm + " Credential=" + credential
                        + ",SignedHeaders=host;x-acs-action;x-acs-content-sha256;x-acs-date;x-acs-signature-nonce;x-acs-version"
                        + ",Signature=");
        return signed;
    }

    boolean isV1() {
        return query.containsKey("SignatureMethod");
    }

    Signed with(String parameter, String value) {
        query.put(parameter, value);
        return this;
    }

    Signed without(String parameter) {
        query.remove(parameter);
        return this;
    }

    Signed header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    Signed withoutHeader(String name) {
        headers.remove(name);
        return this;
    }

    /** Signs the request as it is now. */
    Signed sign(String accessKeySecret) {
        if (headers.containsKey("x-acs-content-sha256")) {
            header("x-acs-content-sha256", Hashing.sha256(body()));
        }
        SignedRequest signed = Objects.requireNonNull(SignedRequest.of(this));
        return signature(signed.sign(signed.stringsToSign().get(0), signed.key(accessKeySecret)));
    }

    Signed signature(String signature) {
        if (isV1()) {
            return with("Signature", signature);
        }
        return header(
                "Authorization",
                headers.getOrDefault("Authorization", "").replaceAll("Signature=.*", "Signature=") + signature);
    }

    @Override
    public String method() {
        return method;
    }

    @Override
    public @Nullable String header(String name) {
        return headers.get(name);
    }

    @Override
    public Map<String, String> query() {
        return query;
    }

    @Override
    public Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>(form);
        parameters.putAll(query);
        return parameters;
    }

    @Override
    public byte[] body() {
        return body.getBytes(StandardCharsets.UTF_8);
    }
}
