package io.ecsemulator.auth;

import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * An access key that may call.
 *
 * @param accessKeyId its id
 * @param accessKeySecret what its requests are signed with
 * @param securityToken for a temporary key: the token that must come with it
 * @param active whether it is switched on
 */
public record Credential(
        @NotBlank String accessKeyId,
        @NotBlank String accessKeySecret,
        @Nullable String securityToken,
        @DefaultValue("true") boolean active) {}
