package io.ecsemulator.disk;

import static io.ecsemulator.cloud.DiskStatus.In_use;
import static io.ecsemulator.cloud.DiskStatus.Released;

import io.ecsemulator.cloud.OperationLockReason;
import io.ecsemulator.disk.DetachDisk.Attempt;
import io.ecsemulator.operation.Rule;
import java.util.List;

/**
 * The preconditions of DetachDisk in editions 2018 (Chinese, with the complete table of errors) and 2019 (English, which
 * adds hot detach): a pay-as-you-go data disk can be detached.
 */
public final class DetachDiskRules2018 {

    private static final String E2018 = "2018";
    private static final String E2018_2019 = "2018, 2019";
    private static final String E2019 = "2019";

    /** The rules; the first that is broken is the answer. The documents do not order them: we do. */
    public static final List<Rule<Attempt>> RULES = List.of(
            new Rule<>(
                    DiskError.PARAMETER_EMPTY,
                    "InstanceId or DiskId is missing or blank",
                    E2018,
                    attempt -> attempt.isIncomplete()),
            new Rule<>(
                    DiskError.INSTANCE_NOT_FOUND,
                    "there is no such instance",
                    E2018,
                    attempt -> attempt.foundInstance() == null),
            new Rule<>(
                    DiskError.DISK_NOT_FOUND, "there is no such disk", E2018, attempt -> attempt.foundDisk() == null),
            new Rule<>(
                    DiskError.DISK_RELEASED,
                    "the disk has been released",
                    E2018,
                    attempt -> attempt.disk().Status() == Released),
            new Rule<>(
                    DiskError.NOT_ATTACHED,
                    "the disk is not attached to that instance",
                    E2018,
                    attempt -> !attempt.isOnInstance()),
            new Rule<>(
                    DiskError.INCORRECT_DISK_STATUS,
                    "the disk's status is not In_use",
                    E2018_2019,
                    attempt -> attempt.disk().Status() != In_use),
            new Rule<>(DiskError.SYSTEM_DISK, "it is a system disk", E2018, attempt -> attempt.isOfSystemDisk()),
            new Rule<>(
                    DiskError.NOT_PORTABLE,
                    "its Portable is false",
                    E2018_2019,
                    attempt -> !attempt.disk().Portable()),
            new Rule<>(
                    DiskError.INSTANCE_LOCKED,
                    "the instance's OperationLocks hold security; another reason does not matter",
                    E2018_2019,
                    attempt -> attempt.instance().isLockedFor(OperationLockReason.security)),
            new Rule<>(
                    DiskError.INCORRECT_INSTANCE_STATUS,
                    "the instance is neither Running nor Stopped",
                    E2018_2019,
                    attempt -> !attempt.isInstanceSettled()),
            new Rule<>(
                    DiskError.NO_HOT_DETACH,
                    "the instance is Running and its type has no hot detach",
                    E2019,
                    attempt -> attempt.lacksHotDetach()));

    private DetachDiskRules2018() {}
}
