package io.ecsemulator.auth;

import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A known access key.
 *
 * @param accessKeyId the access key id
 * @param accessKeySecret the secret that requests are signed with
 * @param securityToken the token that a request must contain, if the access key is temporary; null if it is permanent
 * @param active whether the access key is enabled; default true
 */
public record Credential(
        @NotBlank String accessKeyId,
        @NotBlank String accessKeySecret,
        @Nullable String securityToken,
        @DefaultValue("true") boolean active) {}
