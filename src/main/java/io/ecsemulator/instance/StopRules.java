package io.ecsemulator.instance;

import io.ecsemulator.cloud.ChargeType;
import io.ecsemulator.cloud.Instance;
import io.ecsemulator.cloud.InstanceStatus;
import io.ecsemulator.cloud.NetworkType;
import io.ecsemulator.cloud.PendingTransition;
import io.ecsemulator.cloud.StoppedMode;
import io.ecsemulator.operation.CommonError;
import io.ecsemulator.operation.Rules;
import io.ecsemulator.operation.Stage;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The preconditions of StopInstance, StopInstances, RebootInstance and RebootInstances, and the stop. */
final class StopRules {

    static final Rules<InstanceTarget> RULES = Rules.<InstanceTarget>shared("2024, 2026")
            .include(target -> target, InstanceTarget.EXISTENCE)
            .include(target -> target, InstanceTarget.SECURITY)
            .rule(
                    CommonError.INSTANCE_IN_ARREARS,
                    "the instance's subscription has expired, or its OperationLocks or those of a disk of it contain financial",
                    target -> target.isInArrears() || target.hasDiskInArrears())
            .stage(Stage.STATUS)
            .rule(
                    CommonError.INCORRECT_INSTANCE_STATUS,
                    "the instance's status is not Running",
                    target -> target.instance().Status() != InstanceStatus.Running)
            .build();

    private StopRules() {}

    /**
     * The instance after the stop: it is Stopping, and Stopped from {@code stopped} on.
     *
     * @param mode null for KeepCharging; an instance that does not support StopCharging keeps charging
     */
    static Instance stop(Instance instance, @Nullable StoppedMode mode, Instant stopped) {
        return instance.becoming(InstanceStatus.Stopping, new PendingTransition<>(InstanceStatus.Stopped, stopped))
                .withStoppedMode(mode != null && canStopCharging(instance) ? mode : StoppedMode.KeepCharging);
    }

    /** StopInstance, edition 2026: no classic network, no local disks, no subscription. */
    private static boolean canStopCharging(Instance instance) {
        return instance.InstanceNetworkType() == NetworkType.vpc
                && instance.LocalStorageAmount() == 0
                && instance.InstanceChargeType() != ChargeType.PrePaid;
    }
}
