package io.ecsemulator.instance;

import io.ecsemulator.cloud.ChargeType;
import io.ecsemulator.cloud.Instance;
import io.ecsemulator.cloud.InstanceStatus;
import io.ecsemulator.cloud.NetworkType;
import io.ecsemulator.cloud.PendingTransition;
import io.ecsemulator.cloud.StoppedMode;
import io.ecsemulator.cloud.World;
import io.ecsemulator.operation.ApiError;
import io.ecsemulator.operation.ApiException;
import io.ecsemulator.operation.GatewayError;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The stop of an instance that is Running: it is Stopping at once and Stopped after a while.
 *
 * @param delay how long it is Stopping
 * @param stoppedMode what it costs then; where an instance cannot do without its resources, it keeps them
 */
record Stopping(Duration delay, StoppedMode stoppedMode) implements Transition {

    /** All that it refuses with. */
    static final List<ApiError> ERRORS = List.of(
            InstanceError.INSTANCE_NOT_FOUND,
            InstanceError.LOCKED_FOR_SECURITY,
            InstanceError.EXPIRED_OR_IN_ARREARS,
            InstanceError.INCORRECT_STATUS);

    /**
     * A stop as a caller asks for it.
     *
     * @throws ApiException if there is no such mode
     */
    static Stopping asked(Duration delay, @Nullable String stoppedMode) {
        if (stoppedMode == null || stoppedMode.isBlank()) {
            return new Stopping(delay, StoppedMode.KeepCharging);
        }
        return switch (stoppedMode) {
            case "KeepCharging" -> new Stopping(delay, StoppedMode.KeepCharging);
            case "StopCharging" -> new Stopping(delay, StoppedMode.StopCharging);
            default -> throw new ApiException(GatewayError.INVALID_PARAMETER, "StoppedMode");
        };
    }

    @Override
    public Instance of(World world, Instance instance) {
        InstanceChecks.notLocked(instance);
        InstanceChecks.paidFor(world, instance);
        InstanceChecks.status(instance, InstanceStatus.Running);
        return instance.becoming(
                        InstanceStatus.Stopping,
                        new PendingTransition<>(
                                InstanceStatus.Stopped, world.now().plus(delay)))
                .withStoppedMode(canStopCharging(instance) ? stoppedMode : StoppedMode.KeepCharging);
    }

    /** StopInstance, edition 2026: no classic network, no local disks, no subscription. */
    private static boolean canStopCharging(Instance instance) {
        return instance.InstanceNetworkType() == NetworkType.vpc
                && instance.LocalStorageAmount() == 0
                && instance.InstanceChargeType() != ChargeType.PrePaid;
    }
}
