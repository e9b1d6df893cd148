package io.ecsemulator.instance;

import io.ecsemulator.cloud.ChargeType;
import io.ecsemulator.cloud.DetachedSystemDisk;
import io.ecsemulator.cloud.Disk;
import io.ecsemulator.cloud.DiskStatus;
import io.ecsemulator.cloud.DiskType;
import io.ecsemulator.cloud.Instance;
import io.ecsemulator.cloud.InstanceStatus;
import io.ecsemulator.cloud.PendingTransition;
import io.ecsemulator.cloud.StoppedMode;
import io.ecsemulator.operation.ApiError;
import io.ecsemulator.operation.CommonError;
import io.ecsemulator.operation.Rules;
import io.ecsemulator.operation.Stage;
import java.time.Instant;

/** The preconditions of StartInstance and StartInstances, and the start. */
final class StartRules {

    /** StartInstance, edition 2026. */
    static final Rules<InstanceTarget> ONE =
            rules("2026", CommonError.DISK_EXPIRED, InstanceError.DISK_STATUS, CommonError.NO_SYSTEM_DISK);

    /** StartInstances, edition 2024, which documents fewer errors. */
    static final Rules<InstanceTarget> SEVERAL = rules(
            "2024",
            CommonError.INSTANCE_IN_ARREARS,
            CommonError.INCORRECT_INSTANCE_STATUS,
            InstanceError.NO_SYSTEM_DISK_AMONG_SEVERAL);

    private StartRules() {}

    private static Rules<InstanceTarget> rules(
            String edition, ApiError diskInArrears, ApiError diskStatus, ApiError noSystemDisk) {
        return Rules.<InstanceTarget>shared(edition)
                .include(target -> target, InstanceTarget.EXISTENCE)
                .include(target -> target, InstanceTarget.SECURITY)
                .rule(
                        InstanceError.PREPAID_EXPIRED,
                        "the instance is a subscription that has expired or whose OperationLocks contain financial",
                        target -> isSubscription(target) && target.isInArrears())
                .rule(
                        InstanceError.POSTPAID_EXPIRED,
                        "the instance is pay-as-you-go and its OperationLocks contain financial",
                        target -> !isSubscription(target) && target.isInArrears())
                .rule(
                        diskInArrears,
                        "the OperationLocks of a disk of the instance contain financial",
                        InstanceTarget::hasDiskInArrears)
                .stage(Stage.STATUS)
                .rule(
                        CommonError.INCORRECT_INSTANCE_STATUS,
                        "the instance's status is not Stopped",
                        target -> target.instance().Status() != InstanceStatus.Stopped)
                .rule(
                        diskStatus,
                        "a disk of the instance is ReIniting, or its system disk is Attaching or Detaching",
                        target -> target.disks().stream().anyMatch(StartRules::preventsStart))
                .rule(
                        noSystemDisk,
                        "the instance's system disk was detached",
                        target -> DetachedSystemDisk.isMissing(target.world(), target.instance()))
                .stage(Stage.LIMITS)
                .rule(
                        CommonError.NO_STOCK,
                        "the instance was stopped with StopCharging and the zone does not sell its type",
                        StartRules::isOutOfStock)
                .build();
    }

    /** Ours: a system disk that comes or goes cannot be started from, as one that is gone. */
    private static boolean preventsStart(Disk disk) {
        return disk.Status() == DiskStatus.ReIniting
                || (disk.Type() == DiskType.system
                        && (disk.Status() == DiskStatus.Attaching || disk.Status() == DiskStatus.Detaching));
    }

    /** An instance that stopped without charges gave up its machine ("Economical mode"). */
    private static boolean isOutOfStock(InstanceTarget target) {
        Instance instance = target.instance();
        return instance.StoppedMode() == StoppedMode.StopCharging
                && !target.world().zone(instance.RegionId(), instance.ZoneId()).sells(instance.InstanceType());
    }

    private static boolean isSubscription(InstanceTarget target) {
        return target.instance().InstanceChargeType() == ChargeType.PrePaid;
    }

    /** The instance after the start: it is Starting, and Running from {@code running} on. */
    static Instance start(Instance instance, Instant running) {
        return instance.becoming(InstanceStatus.Starting, new PendingTransition<>(InstanceStatus.Running, running));
    }
}
