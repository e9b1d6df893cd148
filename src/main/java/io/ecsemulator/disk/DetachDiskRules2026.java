package io.ecsemulator.disk;

import static io.ecsemulator.cloud.DiskStatus.Available;
import static io.ecsemulator.cloud.DiskStatus.In_use;
import static io.ecsemulator.cloud.DiskStatus.Released;
import static io.ecsemulator.cloud.InstanceStatus.Stopped;

import io.ecsemulator.cloud.DiskCategory;
import io.ecsemulator.cloud.OperationLockReason;
import io.ecsemulator.cloud.Tag;
import io.ecsemulator.disk.DetachDisk.Attempt;
import io.ecsemulator.operation.Rule;
import java.util.List;

/**
 * The preconditions of DetachDisk in edition 2026: data disks and the system disks of stopped instances can be detached.
 * Rules that edition 2018 has too keep its order; README says of each why it stands where it does.
 */
public final class DetachDiskRules2026 {

    private static final String E2026 = "2026";

    /** An instance with this tag may detach several disks at once. */
    private static final Tag PARALLEL = new Tag("supportConcurrencyDetach", "true");

    /** The rules; the first that is broken is the answer. The document does not order them: we do. */
    public static final List<Rule<Attempt>> RULES = List.of(
            new Rule<>(
                    DiskError.PARAMETER_EMPTY,
                    "InstanceId or DiskId is missing or blank",
                    E2026,
                    attempt -> attempt.isIncomplete()),
            new Rule<>(
                    DiskError.REGION_MALFORMED,
                    "RegionId is there and is no region",
                    E2026,
                    attempt -> attempt.namesNoRegion()),
            new Rule<>(
                    DiskError.INSTANCE_NOT_FOUND,
                    "there is no such instance",
                    E2026,
                    attempt -> attempt.foundInstance() == null),
            new Rule<>(
                    DiskError.DISK_DOES_NOT_EXIST,
                    "there is no such disk, or it has been released",
                    E2026,
                    attempt -> attempt.foundDisk() == null || attempt.disk().Status() == Released),
            new Rule<>(
                    DiskError.ALREADY_DETACHED,
                    "the disk's status is Available",
                    E2026,
                    attempt -> attempt.disk().Status() == Available),
            new Rule<>(
                    DiskError.NOT_ATTACHED,
                    "the disk is not attached to that instance",
                    E2026,
                    attempt -> !attempt.isOnInstance()),
            new Rule<>(
                    DiskError.DETACHING_FROM_THIS,
                    "the disk is Detaching from that instance",
                    E2026,
                    attempt -> attempt.disk().isDetachingFrom(attempt.instance().InstanceId())),
            new Rule<>(
                    DiskError.INCORRECT_DISK_STATUS,
                    "the disk's status is not In_use",
                    E2026,
                    attempt -> attempt.disk().Status() != In_use),
            new Rule<>(
                    DiskError.NO_BASE_IMAGE,
                    "it is a system disk and its instance's ImageId is empty",
                    E2026,
                    attempt -> attempt.isOfSystemDisk()
                            && attempt.instance().ImageId().isEmpty()),
            new Rule<>(
                    DiskError.NOT_PORTABLE,
                    "its Portable is false",
                    E2026,
                    attempt -> !attempt.disk().Portable()),
            new Rule<>(
                    DiskError.INSTANCE_LOCKED,
                    "the instance's OperationLocks hold security; another reason does not matter",
                    E2026,
                    attempt -> attempt.instance().isLockedFor(OperationLockReason.security)),
            new Rule<>(
                    DiskError.INCORRECT_INSTANCE_STATUS,
                    "the instance is neither Running nor Stopped; for a system disk, it is not Stopped",
                    E2026,
                    attempt -> attempt.isOfSystemDisk()
                            ? attempt.instance().Status() != Stopped
                            : !attempt.isInstanceSettled()),
            new Rule<>(
                    DiskError.NO_HOT_DETACH,
                    "the instance is Running and its type has no hot detach",
                    E2026,
                    attempt -> attempt.lacksHotDetach()),
            new Rule<>(
                    DiskError.DELETE_WITH_INSTANCE_CONFLICT,
                    "DeleteWithInstance is there and the disk's MultiAttach is not Disabled",
                    E2026,
                    attempt -> attempt.deleteWithInstance() != null
                            && attempt.disk().hasMultiAttach()),
            new Rule<>(
                    DiskError.DELETE_WITH_INSTANCE_NEEDED,
                    "it is an elastic ephemeral disk and DeleteWithInstance is not true",
                    E2026,
                    attempt -> !Boolean.TRUE.equals(attempt.deleteWithInstance())
                            && DiskCategory.isElasticEphemeral(attempt.disk().Category())),
            new Rule<>(
                    DiskError.DETACH_CONFLICT,
                    "there is a limit, the instance has no tag supportConcurrencyDetach=true, and it is detaching another disk",
                    "none; recorded in 2018",
                    attempt -> attempt.detaching() > 0
                            && !attempt.instance().Tags().contains(PARALLEL)),
            new Rule<>(
                    DiskError.TOO_MANY_DETACHING,
                    "there is a limit, and the instance is detaching that many other disks",
                    E2026,
                    attempt -> attempt.detaching() > 0
                            && attempt.detaching() >= attempt.settings().parallelLimit()));

    private DetachDiskRules2026() {}
}
