package io.ecsemulator.auth;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Signs calls of the emulator to itself, with signature V1. */
public final class QuerySigner {

    private QuerySigner() {}

    /**
     * The parameters in the query of a POST, with a signature.
     *
     * @param parameters those of the call, without any that belong to a signature
     */
    public static Map<String, String> sign(Map<String, String> parameters, Credential credential, Instant time) {
        Map<String, String> signed = new LinkedHashMap<>(parameters);
        signed.putIfAbsent("Version", "2014-05-26");
        signed.put("AccessKeyId", credential.accessKeyId());
        if (credential.securityToken() != null) {
            signed.put("SecurityToken", credential.securityToken());
        }
        signed.put("SignatureMethod", "HMAC-SHA256");
        signed.put("SignatureVersion", "1.0");
        signed.put("SignatureNonce", UUID.randomUUID().toString());
        signed.put("Timestamp", time.truncatedTo(ChronoUnit.SECONDS).toString());
        QuerySignedRequest request = new QuerySignedRequest(new Post(signed));
        signed.put(
                "Signature", request.sign(request.stringsToSign().get(0), request.key(credential.accessKeySecret())));
        return signed;
    }

    private record Post(Map<String, String> parameters) implements RequestContent {
        @Override
        public String method() {
            return "POST";
        }

        @Override
        public @Nullable String header(String name) {
            return null;
        }

        @Override
        public Map<String, String> query() {
            return parameters;
        }

        @Override
        public byte[] body() {
            return new byte[0];
        }
    }
}
