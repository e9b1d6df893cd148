package io.ecsemulator;

import io.ecsemulator.auth.AuthMode;
import io.ecsemulator.auth.Credential;
import io.ecsemulator.cloud.Delays;
import io.ecsemulator.cloud.EmulatorClock;
import io.ecsemulator.cloud.Ids;
import io.ecsemulator.cloud.Isolation;
import io.ecsemulator.operation.Edition;
import io.ecsemulator.throttling.Limit;
import io.ecsemulator.throttling.Throttle;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The settings {@code ecs.emulator.*}; {@code ecs-emulator.yml} has their defaults, and one that is not here is refused.
 *
 * @param clock whether time goes by itself
 * @param state where the world at the start is; the control API reads it
 * @param apiEdition the edition of the documents, for operations that follow several; a text, because a bare 2018 in YAML
 *     is a number, which Spring makes no enum constant of by its name
 * @param isolation who shares a world
 * @param ids how new ids are chosen
 * @param delays how long the asynchronous operations take
 * @param parallelDetachLimit how many disks an instance that may detach in parallel may detach at once; 0 for no limit, for
 *     no instance
 * @param familiesWithoutHotDetach the instance type families whose running instances cannot give up a disk
 * @param credentials the access keys that are known
 * @param auth how much of a caller is checked; where it is not said, strict if there are credentials, else off
 * @param throttling how often a caller may call an action, by action
 * @param documentedThrottling whether the documented limits hold for actions that throttling does not name
 * @param journalCalls how many calls are remembered, for each account
 * @param childProcess whether another program has started the emulator for itself
 * @param controlToken what callers of the control API must have, which reads it; empty for none
 * @param controlHosts public names that the control API answers to; it reads them
 * @param tls about HTTPS; the room tls reads it, if it is wanted
 */
@Validated
@ConfigurationProperties(prefix = "ecs.emulator", ignoreUnknownFields = false)
record EcsEmulatorProperties(
        @NotNull EmulatorClock.Mode clock,
        @NotBlank String state,

        @NotNull @Pattern(regexp = "2018|2026", message = "is neither 2018 nor 2026")
        String apiEdition,

        @NotNull Isolation isolation,
        @NotNull Ids ids,
        @NotNull Delays delays,
        @PositiveOrZero int parallelDetachLimit,
        @NotNull Set<@NotBlank String> familiesWithoutHotDetach,
        @DefaultValue List<@Valid Credential> credentials,
        @Nullable AuthMode auth,
        @DefaultValue Map<String, Limit> throttling,
        boolean documentedThrottling,
        @PositiveOrZero int journalCalls,
        boolean childProcess,
        @NotNull String controlToken,
        @NotNull Set<@NotBlank String> controlHosts,
        @DefaultValue Map<String, Object> tls) {

    @AssertTrue(message = "is strict, yet there are no credentials that could call")
    boolean isAuth() {
        return auth != AuthMode.STRICT || !credentials.isEmpty();
    }

    @AssertTrue(message = "have an access-key-id twice")
    boolean isCredentials() {
        return credentials.stream().map(Credential::accessKeyId).distinct().count() == credentials.size();
    }

    /** The edition of the documents. */
    Edition edition() {
        return Edition.valueOf("E" + apiEdition);
    }

    /** How much of a caller is checked. */
    AuthMode authMode() {
        if (auth != null) {
            return auth;
        }
        return credentials.isEmpty() ? AuthMode.OFF : AuthMode.STRICT;
    }

    /** How often a caller may call an action, all told. */
    Map<String, Limit> limits() {
        Map<String, Limit> limits = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        if (documentedThrottling) {
            limits.putAll(Throttle.DOCUMENTED);
        }
        limits.putAll(throttling);
        return limits;
    }
}
