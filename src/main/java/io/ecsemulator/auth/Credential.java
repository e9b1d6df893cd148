package io.ecsemulator.auth;

import jakarta.validation.constraints.NotBlank;
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
        @NotBlank String accessKeyId,
        @NotBlank String accessKeySecret,
        @Nullable String securityToken,
        @DefaultValue("true") boolean active) {}
