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
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The settings {@code ecs.emulator.*}. {@code ecs-emulator.yml} has their defaults; unknown settings are rejected.
 *
 * @param clock whether the emulator's time passes or stands still
 * @param state the location of the initial world; the control API reads it
 * @param apiEdition the edition of the documentation, for operations that follow several; a text, because Spring cannot
 *     convert the number 2018 in YAML to an enum constant by name
 * @param isolation which callers share a world
 * @param ids how new ids are chosen
 * @param delays the durations of asynchronous operations
 * @param diskOperationsPerInstance how many disks an instance may be attaching or detaching at once; 0 for no limit
 * @param familiesWithoutHotDetach the instance type families whose running instances cannot detach a disk
 * @param credentials the known access keys
 * @param auth what is checked of signatures; default: strict with credentials, off without
 * @param throttling rate limits by action
 * @param documentedThrottling whether the documented limits apply to actions that throttling does not name
 * @param journalCalls the maximum number of recorded calls for each tenant
 * @param logCalls which calls are logged; the package http reads it
 * @param requestTimeout how long the head of a request, and then its body, may take to arrive; the package http reads it
 * @param childProcess whether a program has started the emulator for itself
 * @param controlToken the token of the control API, which reads it; empty for none
 * @param controlHosts public host names of the control API, which reads them
 * @param tls the settings of HTTPS, which the package tls reads if it is enabled
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
        @PositiveOrZero int diskOperationsPerInstance,
        @NotNull Set<@NotBlank String> familiesWithoutHotDetach,
        @DefaultValue List<@Valid Credential> credentials,
        @Nullable AuthMode auth,
        @DefaultValue Map<String, Limit> throttling,
        boolean documentedThrottling,
        @PositiveOrZero int journalCalls,

        @NotNull @Pattern(regexp = "(?i)off|refused|all", message = "is neither off, refused nor all")
        String logCalls,

        @NotNull @DurationMin(millis = 1) Duration requestTimeout,
        boolean childProcess,
        @NotNull String controlToken,
        @NotNull Set<@NotBlank String> controlHosts,
        @DefaultValue Map<String, Object> tls) {

    @AssertTrue(message = "is strict, but there are no credentials")
    boolean isAuth() {
        return auth != AuthMode.STRICT || !credentials.isEmpty();
    }

    @AssertTrue(message = "have a duplicate access-key-id")
    boolean isCredentials() {
        return credentials.stream().map(Credential::accessKeyId).distinct().count() == credentials.size();
    }

    /** Returns the edition of the documentation. */
    Edition edition() {
        return Edition.valueOf("E" + apiEdition);
    }

    /** Returns what is checked of signatures. */
    AuthMode authMode() {
        if (auth != null) {
            return auth;
        }
        return credentials.isEmpty() ? AuthMode.OFF : AuthMode.STRICT;
    }

    /** Returns the rate limits by action, the documented ones included if they apply. */
    Map<String, Limit> limits() {
        Map<String, Limit> limits = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        if (documentedThrottling) {
            limits.putAll(Throttle.DOCUMENTED);
        }
        limits.putAll(throttling);
        return limits;
    }
}
