package io.ecsemulator;

import io.ecsemulator.cloud.EmulatorClock;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.core.io.Resource;
import org.springframework.validation.annotation.Validated;

/**
 * The settings {@code ecs.emulator.*}. The delay of an operation, {@code ecs.emulator.delays.*}, is read by that
 * operation.
 *
 * @param clock whether time goes by itself
 * @param state the world at the start and after a reset, JSON or YAML, at a Spring resource location
 * @param familiesWithoutHotDetach the instance type families whose running instances cannot give up a disk
 */
@Validated
@ConfigurationProperties("ecs.emulator")
record EcsEmulatorProperties(
        @NotNull EmulatorClock.Mode clock,
        @NotNull Resource state,
        @NotNull Set<@NotBlank String> familiesWithoutHotDetach) {}
