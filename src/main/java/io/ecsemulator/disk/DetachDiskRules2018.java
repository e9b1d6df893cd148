package io.ecsemulator.disk;

import static io.ecsemulator.cloud.DiskStatus.In_use;
import static io.ecsemulator.cloud.DiskStatus.Released;

import io.ecsemulator.cloud.OperationLockReason;
import io.ecsemulator.disk.DetachDisk.Attempt;
import io.ecsemulator.operation.CommonError;
import io.ecsemulator.operation.Rules;
import io.ecsemulator.operation.Source;
import io.ecsemulator.operation.Stage;

/**
 * The preconditions of DetachDisk in editions 2018 (Chinese, with the complete table of errors) and 2019 (English, which
 * adds hot detach): a pay-as-you-go data disk can be detached.
 */
public final class DetachDiskRules2018 {

    private static final Source E2018 = Source.documented("2018");
    private static final Source E2018_2019 = Source.documented("2018, 2019");

    /** The rules in the order of their precedence, which the documents do not give: it is ours. */
    public static final Rules<Attempt> RULES = Rules.<Attempt>of(DetachDisk.Parameters.class, "2018")
            .ignoring("DeleteWithInstance", "RegionId")
            .missing(DiskError.PARAMETER_EMPTY, "InstanceId", "DiskId")
            .stage(Stage.EXISTENCE)
            .rule(
                    CommonError.INSTANCE_NOT_FOUND,
                    "the instance does not exist",
                    attempt -> attempt.foundInstance() == null)
            .rule(CommonError.DISK_NOT_FOUND, "the disk does not exist", attempt -> attempt.foundDisk() == null)
            .stage(Stage.STATUS)
            .rule(
                    DiskError.DISK_RELEASED,
                    "the disk has been released",
                    attempt -> attempt.disk().Status() == Released)
            .rule(
                    DiskError.NOT_ATTACHED,
                    "the disk is not attached to that instance",
                    attempt -> !attempt.isOnInstance())
            .source(E2018_2019)
            .rule(
                    CommonError.INCORRECT_DISK_STATUS,
                    "the disk's status is not In_use",
                    attempt -> attempt.disk().Status() != In_use)
            .source(E2018)
            .rule(DiskError.SYSTEM_DISK, "it is a system disk", Attempt::isSystemDisk)
            .source(E2018_2019)
            .rule(
                    DiskError.NOT_PORTABLE,
                    "the disk's Portable is false",
                    attempt -> !attempt.disk().Portable())
            .rule(
                    DiskError.INSTANCE_LOCKED,
                    "the instance's OperationLocks contain security; other reasons do not matter",
                    attempt -> attempt.instance().isLockedFor(OperationLockReason.security))
            .rule(
                    CommonError.INCORRECT_INSTANCE_STATUS,
                    "the instance is neither Running nor Stopped",
                    attempt -> !attempt.isInstanceSettled())
            .source(Source.documented("2019"))
            .rule(
                    DiskError.NO_HOT_DETACH,
                    "the instance is Running and its type has no hot detach",
                    Attempt::lacksHotDetach)
            .source(Source.recorded("2018"))
            .rule(
                    DiskError.OPERATION_CONFLICT,
                    "there is a limit, and the instance is attaching or detaching that many other disks",
                    attempt -> attempt.load().isFull())
            .build();

    private DetachDiskRules2018() {}
}
