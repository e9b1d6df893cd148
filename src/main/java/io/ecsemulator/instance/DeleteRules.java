package io.ecsemulator.instance;

import io.ecsemulator.cloud.ChargeType;
import io.ecsemulator.cloud.InstanceStatus;
import io.ecsemulator.operation.CommonError;
import io.ecsemulator.operation.Rules;
import io.ecsemulator.operation.Stage;
import org.jspecify.annotations.Nullable;

/** The preconditions of DeleteInstance and DeleteInstances on an instance that exists. Locks do not prevent the deletion. */
final class DeleteRules {

    /**
     * What the rules look at.
     *
     * @param force whether an instance may be deleted that is Running
     * @param terminateSubscription whether a subscription may be deleted that has expired
     */
    record Deletion(
            InstanceTarget target,
            @Nullable Boolean force,
            @Nullable Boolean terminateSubscription) {

        boolean isTerminationOfExpired() {
            return Boolean.TRUE.equals(terminateSubscription) && target.isInArrears();
        }

        boolean isStatusAllowed() {
            InstanceStatus status = target.instance().Status();
            return status == InstanceStatus.Stopped || (Boolean.TRUE.equals(force) && status == InstanceStatus.Running);
        }
    }

    static final Rules<Deletion> RULES = Rules.<Deletion>shared("2024, 2026")
            .stage(Stage.LOCKS)
            .rule(
                    InstanceError.DELETION_PROTECTION,
                    "the instance's DeletionProtection is true",
                    deletion -> deletion.target.instance().DeletionProtection())
            .rule(
                    InstanceError.CHARGE_TYPE_VIOLATION,
                    "the instance is a subscription, unless it has expired or is in arrears and TerminateSubscription is true",
                    deletion -> deletion.target.instance().InstanceChargeType() == ChargeType.PrePaid
                            && !deletion.isTerminationOfExpired())
            .stage(Stage.STATUS)
            .rule(
                    InstanceError.INITIALIZING,
                    "the instance is Pending",
                    deletion -> deletion.target.instance().Status() == InstanceStatus.Pending)
            .rule(
                    CommonError.INCORRECT_INSTANCE_STATUS,
                    "the instance's status is neither Stopped nor, if Force is true, Running",
                    deletion -> !deletion.isStatusAllowed())
            .build();

    private DeleteRules() {}
}
