package io.ecsemulator.cloud;

import static io.ecsemulator.cloud.MultiAttach.Disabled;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A disk as it is stored: the fields of DescribeDisks with the API's names, and what is to happen to it.
 *
 * <p>Times have whole seconds.
 *
 * @param Size in GiB
 * @param Attachments where it is attached; the API's {@code InstanceId} and {@code Device} follow from it
 * @param AttachedTime when it was last attached; kept when it is detached
 * @param DetachedTime when it was last detached, or null
 * @param Throughput in MB/s
 * @param PendingTransition the change that is under way, or null; a transitional status without one never ends
 * @param PendingDetach what is to be when it is detached, or null
 * @param PendingSpec the change of category, level or provisioned IOPS that is under way, or null
 * @param ChargeTypeTime when its DiskChargeType was last changed, or null
 * @param HealthStatus its health, or null to follow its events and its Status
 * @param DiskEvents what happens to its performance
 */
@RecordBuilder
public record Disk(
        String DiskId,
        String RegionId,
        String ZoneId,
        String SerialNumber,
        String DiskName,
        String Description,
        DiskType Type,
        String Category,
        String PerformanceLevel,
        int Size,
        DiskStatus Status,
        boolean Portable,
        boolean DeleteWithInstance,
        boolean DeleteAutoSnapshot,
        boolean EnableAutoSnapshot,
        boolean EnableAutomatedSnapshotPolicy,
        String AutoSnapshotPolicyId,
        ChargeType DiskChargeType,
        Instant CreationTime,
        @Nullable Instant AttachedTime,
        @Nullable Instant DetachedTime,
        @Minutes @Nullable Instant ExpiredTime,
        MultiAttach MultiAttach,
        boolean Encrypted,
        String KMSKeyId,
        String ImageId,
        String SourceSnapshotId,
        String ResourceGroupId,
        String ProductCode,
        String BdfId,
        String StorageSetId,
        @OmittedIfEmpty int StorageSetPartitionNumber,
        String StorageClusterId,
        int IOPS,
        @OmittedIfEmpty int IOPSRead,
        @OmittedIfEmpty int IOPSWrite,
        int Throughput,
        @OmittedIfEmpty int ThroughputRead,
        @OmittedIfEmpty int ThroughputWrite,
        @OmittedIfEmpty long ProvisionedIops,
        @OmittedIfEmpty boolean BurstingEnabled,
        @OmittedIfEmpty @ListOf("Attachment") List<Attachment> Attachments,
        @ListOf("OperationLock") List<OperationLock> OperationLocks,
        @ListOf("Tag") List<Tag> Tags,
        Placement Placement,
        @Nullable PendingTransition<DiskStatus> PendingTransition,
        @Nullable PendingDetach PendingDetach,
        @Nullable PendingSpec PendingSpec,
        @Nullable Instant ChargeTypeTime,
        @Nullable HealthStatus HealthStatus,
        @ListOf("DiskEvent") List<DiskEvent> DiskEvents)
        implements DiskBuilder.With, Grouped<Disk> {

    /** Drops what is less than a second of all times but that of the pending transition. */
    public Disk {
        // Null only while a state document is read that has none: its checks name the place.
        if (CreationTime != null) {
            CreationTime = CreationTime.truncatedTo(ChronoUnit.SECONDS);
        }
        AttachedTime = seconds(AttachedTime);
        DetachedTime = seconds(DetachedTime);
    }

    @Override
    public String id() {
        return DiskId;
    }

    @Override
    public DiskStatus status() {
        return Status;
    }

    @Override
    public Disk tagged(List<Tag> tags) {
        return withTags(tags);
    }

    @Override
    public Disk grouped(String resourceGroupId) {
        return withResourceGroupId(resourceGroupId);
    }

    /** A released disk is shown no more. */
    @Override
    public boolean listed() {
        return Status != DiskStatus.Released;
    }

    static @Nullable Instant seconds(@Nullable Instant time) {
        return time == null ? null : time.truncatedTo(ChronoUnit.SECONDS);
    }

    /**
     * Why operations on this disk are refused.
     *
     * @param LockReason why
     */
    public record OperationLock(OperationLockReason LockReason) {}

    /**
     * Where a regional disk lives.
     *
     * @param ZoneIds zone ids with commas between, empty for a disk of one zone; a disk of several has no ZoneId
     */
    public record Placement(@OmittedIfEmpty String ZoneIds) {}

    /** The instance it is In_use on or Detaching from; empty in another status, and if it may be on several. */
    public String InstanceId() {
        return hasOnePlace() ? Attachments.get(0).InstanceId() : "";
    }

    /** Its device name on that instance, or empty. */
    public String Device() {
        return hasOnePlace() ? Attachments.get(0).Device() : "";
    }

    /** The same as Attachments, of a disk that may be on several instances; empty for others. */
    public List<Attachment> MountInstances() {
        return hasMultiAttach() ? Attachments : List.of();
    }

    /** How many MountInstances there are. */
    public int MountInstanceNum() {
        return MountInstances().size();
    }

    private boolean hasOnePlace() {
        return (Status == DiskStatus.In_use || Status == DiskStatus.Detaching)
                && !hasMultiAttach()
                && !Attachments.isEmpty();
    }

    /**
     * Its health at {@code now}: what is set, else the worst of its events, else Ok while it is In_use, Initializing while it is made or
     * made again, and NotApplicable on no instance.
     */
    public HealthStatus health(Instant now) {
        if (HealthStatus != null) {
            return HealthStatus;
        }
        return DiskEvents.stream()
                .filter(event -> event.isActive(now))
                .map(event -> event.EventType().health())
                .max(Comparator.comparingInt(io.ecsemulator.cloud.HealthStatus::code))
                .orElseGet(() -> switch (Status) {
                    case In_use -> io.ecsemulator.cloud.HealthStatus.Ok;
                    case Creating, ReIniting -> io.ecsemulator.cloud.HealthStatus.Initializing;
                    case Available, Attaching, Detaching, Released -> io.ecsemulator.cloud.HealthStatus.NotApplicable;
                });
    }

    /** Whether snapshots can be made of it: not of local disks and elastic ephemeral disks. */
    public boolean canHaveSnapshots() {
        return Category.startsWith("cloud");
    }

    /** Whether it may be on several instances at once. */
    public boolean hasMultiAttach() {
        return MultiAttach != Disabled;
    }

    /** Whether a lock for that reason lies on it. */
    public boolean isLockedFor(OperationLockReason reason) {
        return OperationLocks.stream().anyMatch(lock -> lock.LockReason() == reason);
    }

    /** The ids of the instances that it is attached to. */
    public List<String> instanceIds() {
        return switch (Attachments.size()) {
            case 0 -> List.of();
            case 1 -> List.of(Attachments.get(0).InstanceId());
            default -> Attachments.stream().map(Attachment::InstanceId).toList();
        };
    }

    /** Its status after the failure of what is pending for it, or null if that cannot fail. */
    @Nullable
    DiskStatus statusAfterFailure() {
        return switch (Status) {
            case Attaching -> DiskStatus.Available;
            // Once its instance has been deleted there is nothing that it could stay attached to.
            case Detaching -> Attachments.isEmpty() ? null : DiskStatus.In_use;
            case ReIniting -> afterReIniting();
            default -> null;
        };
    }

    /** Whether it is attached to that instance. */
    public boolean isOn(String instanceId) {
        for (Attachment attachment : Attachments) {
            if (attachment.InstanceId().equals(instanceId)) {
                return true;
            }
        }
        return false;
    }

    /** Whether instances of that zone can have it: it is in that zone or, a regional disk, in several. */
    public boolean isIn(String zoneId) {
        return ZoneId.equals(zoneId) || List.of(Placement.ZoneIds().split(",")).contains(zoneId);
    }

    /** Whether it is on its way out of that instance. */
    public boolean isDetachingFrom(String instanceId) {
        return Status == DiskStatus.Detaching
                && isOn(instanceId)
                && (PendingDetach == null || PendingDetach.InstanceId().equals(instanceId));
    }

    /**
     * This disk on its way to one more instance, where it is In_use from {@code due} on. Meanwhile it is Attaching for all
     * that it is on.
     *
     * @throws IllegalStateException if its status does not allow that
     */
    public Disk attaching(Attachment place, Instant due) {
        return become(DiskStatus.Attaching, new PendingTransition<>(DiskStatus.In_use, due))
                .with(b -> b.Attachments(Stream.concat(Attachments.stream(), Stream.of(place))
                                .toList())
                        .AttachedTime(place.AttachedTime()));
    }

    /**
     * This disk on its way out of its instance, where it stays until {@code due}.
     *
     * @throws IllegalStateException if its status does not allow that
     */
    public Disk detaching(Instant due) {
        return become(DiskStatus.Detaching, new PendingTransition<>(DiskStatus.Available, due));
    }

    /**
     * This disk on its way out of one of its instances, where it stays until {@code due}; it is In_use then if it is on
     * others.
     *
     * @throws IllegalStateException if its status does not allow that
     */
    public Disk detaching(Instant due, PendingDetach detach) {
        return become(DiskStatus.Detaching, new PendingTransition<>(DiskStatus.Available, due), detach);
    }

    /** This disk with so many IOPS beyond those that it has anyway. */
    public Disk provisioned(long iops) {
        return DiskPerformance.renewed(withProvisionedIops(iops));
    }

    /** This disk under another automatic snapshot policy, or under none if the id is empty. */
    public Disk under(String policyId) {
        return with(b -> b.AutoSnapshotPolicyId(policyId).EnableAutomatedSnapshotPolicy(!policyId.isEmpty()));
    }

    /** This disk at another size, with the performance that goes with it. */
    public Disk resized(int size) {
        return DiskPerformance.renewed(withSize(size));
    }

    /**
     * This disk being made again what it was before, at its creation or at a snapshot, until {@code due}.
     *
     * @throws IllegalStateException if its status does not allow that
     */
    public Disk reIniting(Instant due) {
        return become(DiskStatus.ReIniting, new PendingTransition<>(afterReIniting(), due));
    }

    private DiskStatus afterReIniting() {
        return Attachments.isEmpty() ? DiskStatus.Available : DiskStatus.In_use;
    }

    /** This disk of a subscription, with its instance's: it cannot leave it, and ends with it. */
    public Disk paidUntil(@Nullable Instant end, Instant now) {
        return with(b -> b.DiskChargeType(ChargeType.PrePaid)
                .Portable(false)
                .ExpiredTime(end)
                .ChargeTypeTime(now));
    }

    /** This disk of no subscription any more. */
    public Disk payAsYouGo(Instant now) {
        return with(b -> b.DiskChargeType(ChargeType.PostPaid)
                .Portable(true)
                .ExpiredTime(DiskDefaults.NEVER)
                .ChargeTypeTime(now));
    }

    /** This disk given back to the cloud, from whatever it was doing. */
    public Disk released() {
        return with(b -> b.Status(DiskStatus.Released)
                .PendingTransition(null)
                .PendingDetach(null)
                .PendingSpec(null)
                .Attachments(List.of()));
    }

    /**
     * This disk when an instance that it is on is deleted without it. On no other, it is Available at once, a
     * pay-as-you-go data disk; one that is detaching stays so until it is due.
     */
    public Disk detachedByInstanceDeletion(String instanceId, Instant now) {
        Disk off = without(instanceId);
        if (!off.Attachments.isEmpty()) {
            return off;
        }
        PendingTransition<DiskStatus> pending = PendingTransition;
        if (Status == DiskStatus.Detaching) {
            // That it fails is out of the question: there is nothing left to stay on.
            return off.withPendingTransition(
                    pending == null
                            ? null
                            : new PendingTransition<>(DiskStatus.Available, pending.DueTime(), pending.Held(), null));
        }
        return off.with(b -> b.Status(DiskStatus.Available)
                .PendingTransition(null)
                .Type(DiskType.data)
                .Portable(true)
                .DiskChargeType(ChargeType.PostPaid)
                .ExpiredTime(DiskDefaults.NEVER)
                .DetachedTime(now));
    }

    /** This disk without its place on that instance. */
    Disk without(String instanceId) {
        return withAttachments(without(instanceId, Attachments));
    }

    private static List<Attachment> without(String instanceId, List<Attachment> attachments) {
        return attachments.stream()
                .filter(attachment -> !attachment.InstanceId().equals(instanceId))
                .toList();
    }

    @Override
    public @Nullable Instant nextDue() {
        Instant moves = Grouped.super.nextDue();
        Instant changes = PendingSpec == null ? null : PendingSpec.due();
        return moves == null || (changes != null && changes.isBefore(moves)) ? changes : moves;
    }

    @Override
    public @Nullable Instant lastDue() {
        Instant moves = Grouped.super.lastDue();
        Instant changes = PendingSpec == null ? null : PendingSpec.due();
        return moves == null || (changes != null && changes.isAfter(moves)) ? changes : moves;
    }

    @Override
    public Disk at(Instant now) {
        return PendingSpec != null && PendingSpec.hasHappened(now)
                ? PendingSpec.applyTo(this).moved(now)
                : moved(now);
    }

    private Disk moved(Instant now) {
        PendingTransition<DiskStatus> pending = PendingTransition;
        if (pending == null || !pending.hasHappened(now)) {
            return this;
        }
        Disk arrived = become(pending.Status(), null);
        if (pending.Status() != DiskStatus.Available) {
            return arrived;
        }
        if (Status == DiskStatus.Detaching && PendingDetach != null) {
            return PendingDetach.applyTo(arrived, pending.DueTime());
        }
        if (Status == DiskStatus.Attaching && !Attachments.isEmpty()) {
            return notAttached(arrived, Attachments.get(Attachments.size() - 1).InstanceId());
        }
        Disk loose = arrived.withAttachments(List.of());
        if (Status != DiskStatus.Detaching) {
            return loose;
        }
        // DetachDisk, editions 2018 and 2019: afterwards DeleteWithInstance is false.
        return loose.with(b -> b.DeleteWithInstance(false).DetachedTime(pending.DueTime()));
    }

    /** An attach that failed takes the disk from the instance that it came to last, and leaves it what it was before. */
    private static Disk notAttached(Disk disk, String instanceId) {
        Disk off = disk.without(instanceId);
        if (!off.Attachments.isEmpty()) {
            return off.withStatus(DiskStatus.In_use);
        }
        return off.Type == DiskType.system ? DetachedSystemDisk.of(off, instanceId) : off;
    }

    private Disk become(DiskStatus next, @Nullable PendingTransition<DiskStatus> pending) {
        return become(next, pending, null);
    }

    private Disk become(
            DiskStatus next, @Nullable PendingTransition<DiskStatus> pending, @Nullable PendingDetach detach) {
        if (!Status.canBecome(next)) {
            throw new IllegalStateException(DiskId + " is " + Status + " and cannot become " + next);
        }
        return with(b -> b.Status(next).PendingTransition(pending).PendingDetach(detach));
    }
}
