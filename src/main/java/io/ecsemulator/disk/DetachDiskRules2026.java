package io.ecsemulator.disk;

import static io.ecsemulator.cloud.DiskStatus.Available;
import static io.ecsemulator.cloud.DiskStatus.In_use;
import static io.ecsemulator.cloud.DiskStatus.Released;
import static io.ecsemulator.cloud.InstanceStatus.Stopped;

import io.ecsemulator.cloud.DiskCategory;
import io.ecsemulator.cloud.OperationLockReason;
import io.ecsemulator.cloud.Tag;
import io.ecsemulator.disk.DetachDisk.Attempt;
import io.ecsemulator.operation.CommonError;
import io.ecsemulator.operation.Rules;
import io.ecsemulator.operation.Source;
import io.ecsemulator.operation.Stage;

/**
 * The preconditions of DetachDisk in edition 2026: data disks and the system disks of stopped instances can be detached.
 * Rules that edition 2018 has too keep its order; docs/undocumented.md gives the reason for the place of each rule.
 */
public final class DetachDiskRules2026 {

    /** An instance with this tag may detach several disks at once. */
    private static final Tag PARALLEL = new Tag("supportConcurrencyDetach", "true");

    /** The rules in the order of their precedence, which the document does not give: it is ours. */
    public static final Rules<Attempt> RULES = Rules.<Attempt>of(DetachDisk.Parameters.class, "2026")
            .missing(DiskError.PARAMETER_EMPTY, "InstanceId", "DiskId")
            .invalid(CommonError.REGION_MALFORMED, "RegionId")
            .stage(Stage.EXISTENCE)
            .rule(
                    CommonError.INSTANCE_NOT_FOUND,
                    "the instance does not exist",
                    attempt -> attempt.foundInstance() == null)
            .rule(
                    DiskError.DISK_DOES_NOT_EXIST,
                    "the disk does not exist, or has been released",
                    attempt -> attempt.foundDisk() == null || attempt.disk().Status() == Released)
            .stage(Stage.STATUS)
            .rule(
                    DiskError.ALREADY_DETACHED,
                    "the disk's status is Available",
                    attempt -> attempt.disk().Status() == Available)
            .rule(
                    DiskError.NOT_ATTACHED,
                    "the disk is not attached to that instance",
                    attempt -> !attempt.isOnInstance())
            .rule(
                    DiskError.DETACHING_FROM_THIS,
                    "the disk is Detaching from that instance",
                    attempt -> attempt.disk().isDetachingFrom(attempt.instance().InstanceId()))
            .rule(
                    CommonError.INCORRECT_DISK_STATUS,
                    "the disk's status is not In_use",
                    attempt -> attempt.disk().Status() != In_use)
            .rule(
                    DiskError.NO_BASE_IMAGE,
                    "it is a system disk and its instance's ImageId is empty",
                    attempt -> attempt.isSystemDisk()
                            && attempt.instance().ImageId().isEmpty())
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
                    "the instance is neither Running nor Stopped; for a system disk, it is not Stopped",
                    attempt -> attempt.isSystemDisk()
                            ? attempt.instance().Status() != Stopped
                            : !attempt.isInstanceSettled())
            .rule(
                    DiskError.NO_HOT_DETACH,
                    "the instance is Running and its type has no hot detach",
                    Attempt::lacksHotDetach)
            .rule(
                    DiskError.DELETE_WITH_INSTANCE_CONFLICT,
                    "DeleteWithInstance is given and the disk's MultiAttach is not Disabled",
                    attempt -> attempt.parameters().DeleteWithInstance() != null
                            && attempt.disk().hasMultiAttach())
            .rule(
                    DiskError.DELETE_WITH_INSTANCE_NEEDED,
                    "it is an elastic ephemeral disk and DeleteWithInstance is not true",
                    attempt -> !Boolean.TRUE.equals(attempt.parameters().DeleteWithInstance())
                            && DiskCategory.isElasticEphemeral(attempt.disk().Category()))
            .source(Source.recorded("2018"))
            .rule(
                    DiskError.OPERATION_CONFLICT,
                    "there is a limit, the instance has no tag supportConcurrencyDetach=true, and is attaching or detaching another disk",
                    attempt -> attempt.load().pending() > 0
                            && !attempt.instance().Tags().contains(PARALLEL))
            .source(Source.documented("2026"))
            .rule(
                    DiskError.TOO_MANY_DETACHING,
                    "there is a limit, and the instance is attaching or detaching that many other disks",
                    attempt -> attempt.load().isFull())
            .build();

    private DetachDiskRules2026() {}
}
