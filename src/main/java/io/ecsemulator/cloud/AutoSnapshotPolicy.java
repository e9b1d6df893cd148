package io.ecsemulator.cloud;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * An automatic snapshot policy as it is stored: the fields of DescribeAutoSnapshotPolicyEx with the API's names. At its hours it makes a
 * snapshot of each disk that names it, if CreateSnapshot could make one then.
 *
 * @param TimePoints the hours of the day in UTC+8, a JSON array of texts: {@code ["0","12"]}
 * @param RepeatWeekdays the days of the week, 1 for Monday to 7 for Sunday, in the same form
 * @param RetentionDays days after which its snapshots are removed, or {@value #FOREVER}
 * @param EnableCrossRegionCopy whether each snapshot is copied to the region of TargetCopyRegions
 * @param TargetCopyRegions ids of regions in the form of TimePoints, or empty
 * @param CopiedSnapshotsRetentionDays days after which the copies are removed, or {@value #FOREVER}
 * @param Type {@code Custom} for a user's policy
 * @param Tags its tags, which its snapshots get too
 */
@RecordBuilder
public record AutoSnapshotPolicy(
        String AutoSnapshotPolicyId,
        String RegionId,
        String AutoSnapshotPolicyName,
        AutoSnapshotPolicyStatus Status,
        String Type,
        String TimePoints,
        String RepeatWeekdays,
        @MinusOneIsNoLimit int RetentionDays,
        boolean EnableCrossRegionCopy,
        @OmittedIfEmpty String TargetCopyRegions,
        @MinusOneIsNoLimit int CopiedSnapshotsRetentionDays,
        CopyEncryptionConfiguration CopyEncryptionConfiguration,
        Instant CreationTime,
        String ResourceGroupId,
        @ListOf("Tag") List<Tag> Tags)
        implements AutoSnapshotPolicyBuilder.With, Tagged<AutoSnapshotPolicy> {

    /** RetentionDays of snapshots that stay. */
    public static final int FOREVER = -1;

    /** The longest retention, in days (ModifyAutoSnapshotPolicyEx, edition 2024). */
    public static final int MAX_RETENTION_DAYS = 65_536;

    /** The largest number of automatic snapshots of a disk (user guide, 2025): for another one the oldest goes. */
    static final int MAX_SNAPSHOTS_OF_DISK = 1_000;

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuuMMdd").withZone(WeeklyHours.ZONE);

    /** Drops what is less than a second of the time of creation. */
    public AutoSnapshotPolicy {
        // Null only while a state document is read that has none: its checks name the place.
        if (CreationTime != null) {
            CreationTime = CreationTime.truncatedTo(ChronoUnit.SECONDS);
        }
    }

    /**
     * How copies in another region are encrypted.
     *
     * @param KMSKeyId the key, or empty
     */
    public record CopyEncryptionConfiguration(boolean Encrypted, String KMSKeyId) {}

    /** Checks a policy of a state document. */
    void check() {
        checkItems(TimePoints, WeeklyHours::isHour, "TimePoints", "hours of the day, 0 to 23");
        checkItems(RepeatWeekdays, WeeklyHours::isWeekday, "RepeatWeekdays", "days of the week, 1 to 7");
        checkItems(TargetCopyRegions, Region::exists, "TargetCopyRegions", "ids of regions");
        checkDays(RetentionDays, "RetentionDays");
        checkDays(CopiedSnapshotsRetentionDays, "CopiedSnapshotsRetentionDays");
    }

    private static void checkItems(String array, Predicate<String> isValid, String field, String what) {
        List<String> items = TextArray.items(array);
        if (items == null || !items.stream().allMatch(isValid)) {
            throw new InvalidFieldException(field, "is no JSON array of texts that are " + what + ": " + array);
        }
    }

    private static void checkDays(int days, String field) {
        if (days != FOREVER && (days < 1 || days > MAX_RETENTION_DAYS)) {
            throw new InvalidFieldException(field, "is neither -1 nor within 1 and " + MAX_RETENTION_DAYS);
        }
    }

    @Override
    public String id() {
        return AutoSnapshotPolicyId;
    }

    @Override
    public AutoSnapshotPolicyStatus status() {
        return Status;
    }

    @Override
    public AutoSnapshotPolicy tagged(List<Tag> tags) {
        return withTags(tags);
    }

    /** The ids of the regions that its snapshots are copied to. */
    public List<String> copyRegions() {
        return Objects.requireNonNullElse(TextArray.items(TargetCopyRegions), List.of());
    }

    /** Null: nothing about it takes time. */
    @Override
    public @Nullable PendingTransition<AutoSnapshotPolicyStatus> PendingTransition() {
        return null;
    }

    @Override
    public AutoSnapshotPolicy at(Instant now) {
        return this;
    }

    @Override
    public @Nullable Instant nextAction(Instant now) {
        return Status == AutoSnapshotPolicyStatus.Normal
                ? WeeklyHours.of(TimePoints, RepeatWeekdays).nextAfter(now)
                : null;
    }

    /** About how many snapshots it makes in that time, if nothing hinders them. */
    public double snapshotsIn(Duration time, World world) {
        int disks = Status == AutoSnapshotPolicyStatus.Normal ? world.diskCountUnder(AutoSnapshotPolicyId) : 0;
        return disks == 0
                ? 0
                : disks * WeeklyHours.of(TimePoints, RepeatWeekdays).countIn(time);
    }

    /** Without disks it is. */
    @Override
    public boolean isIdle(World world) {
        return world.diskCountUnder(AutoSnapshotPolicyId) == 0;
    }

    /** Makes its snapshots. A disk of which CreateSnapshot could make none is left out until the next time. */
    @Override
    public void act(World world) {
        for (Disk disk : world.disksUnder(AutoSnapshotPolicyId)) {
            if (disk.EnableAutoSnapshot() && canSnapshot(disk, world)) {
                makeSnapshot(disk, world);
            }
        }
        world.put(this);
    }

    /** The conditions of CreateSnapshot's rules. */
    private static boolean canSnapshot(Disk disk, World world) {
        List<Instance> users = world.instancesUsing(disk);
        return disk.canHaveSnapshots()
                && disk.AttachedTime() != null
                && !disk.isLockedFor(OperationLockReason.financial)
                && (disk.Status() == DiskStatus.Available
                        || (disk.Status() == DiskStatus.In_use
                                && users.stream().allMatch(AutoSnapshotPolicy::isStill)
                                && users.stream().anyMatch(instance -> instance.StartTime() != null)))
                && !world.isSnapshotUnderWay(disk.DiskId());
    }

    private static boolean isStill(Instance instance) {
        return (instance.Status() == InstanceStatus.Running || instance.Status() == InstanceStatus.Stopped)
                && !instance.isLockedFor(OperationLockReason.security)
                && !instance.HibernationOptions().Configured();
    }

    private void makeSnapshot(Disk disk, World world) {
        while (world.snapshots().count(ResourceKinds.AUTO_SNAPSHOTS_BY_DISK, disk.DiskId()) >= MAX_SNAPSHOTS_OF_DISK) {
            Snapshot oldest = world.snapshots().first(ResourceKinds.AUTO_SNAPSHOTS_BY_DISK, disk.DiskId());
            world.snapshots().remove(Objects.requireNonNull(oldest).SnapshotId());
        }
        Instant done = world.now().plus(world.snapshotDelays().create());
        Snapshot snapshot = SnapshotCreation.of(world, disk, done, retention(RetentionDays))
                .with(b -> b.SnapshotName("auto2.0_" + DATE.format(world.now()) + "_" + AutoSnapshotPolicyId)
                        .SnapshotType(SnapshotType.auto)
                        .RetentionDays(retention(RetentionDays))
                        .ResourceGroupId(ResourceGroupId)
                        .Tags(Tags));
        world.put(snapshot);
        if (EnableCrossRegionCopy) {
            for (String regionId : copyRegions()) {
                world.put(copy(
                        snapshot,
                        regionId,
                        world,
                        done.plus(world.snapshotDelays().copy())));
            }
        }
    }

    /** The copy of a snapshot in another region, in the chain of the copies there. */
    private Snapshot copy(Snapshot snapshot, String regionId, World world, Instant done) {
        Snapshot plain = SnapshotCreation.copyOf(world, snapshot, regionId, done);
        return plain.with(b -> b.SnapshotName(snapshot.SnapshotName())
                .SnapshotType(SnapshotType.auto)
                .RetentionDays(retention(CopiedSnapshotsRetentionDays))
                .Encrypted(snapshot.Encrypted() || CopyEncryptionConfiguration.Encrypted())
                .KMSKeyId(CopyEncryptionConfiguration.KMSKeyId())
                .ResourceGroupId(ResourceGroupId)
                .Tags(Tags));
    }

    /** The RetentionDays of a snapshot that stays is 0. */
    private static int retention(int days) {
        return days == FOREVER ? 0 : days;
    }
}
