package io.ecsemulator.auth;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A known access key.
 *
 * @param accessKeyId the access key id
 * @param accessKeySecret the secret for signatures
 * @param securityToken the token of a temporary access key, mandatory in requests; empty for a permanent access key
 * @param active whether the access key is enabled; default true
 */
public record Credential(
        String accessKeyId,
        String accessKeySecret,
        @Nullable String securityToken,
        @DefaultValue("true") boolean active) {

    /** Rejects an access key without an id or without a secret. */
    public Credential {
        check("access-key-id", accessKeyId);
        check("access-key-secret", accessKeySecret);
    }

    private static void check(String name, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(name + " must not be blank");
        }
    }
}
