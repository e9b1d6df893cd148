package io.ecsemulator;

import io.ecsemulator.cloud.Delays;
import io.ecsemulator.cloud.EmulatorClock;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * The settings {@code ecs.emulator.*}; {@code ecs-emulator.yml} has their defaults. The world at the start,
 * {@code ecs.emulator.state}, is read by the control API.
 *
 * @param clock whether time goes by itself
 * @param delays how long the asynchronous operations take
 * @param familiesWithoutHotDetach the instance type families whose running instances cannot give up a disk
 */
@Validated
@ConfigurationProperties("ecs.emulator")
record EcsEmulatorProperties(
        @NotNull EmulatorClock.Mode clock,
        @NotNull Delays delays,
        @NotNull Set<@NotBlank String> familiesWithoutHotDetach) {}
