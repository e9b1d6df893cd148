package io.ecsemulator.cloud;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A snapshot as it is stored: the fields of DescribeSnapshots with the API's names, and what is to happen to it. Times
 * have whole seconds.
 *
 * @param Progress how far it is, {@code 0%} to {@code 100%}
 * @param RemainTime how long it still takes, in seconds
 * @param SourceDiskSize in GiB; a text, as the API has it
 * @param SourceStorageType {@code disk}
 * @param RetentionDays how many days after its CreationTime it is gone; 0 for never
 * @param PendingTransition the change that is under way, or null
 */
@RecordBuilder
public record Snapshot(
        String SnapshotId,
        String RegionId,
        String SnapshotName,
        String Description,
        SnapshotStatus Status,
        String Progress,
        int RemainTime,
        boolean Available,
        boolean InstantAccess,
        int InstantAccessRetentionDays,
        int RetentionDays,
        Instant CreationTime,
        Instant LastModifiedTime,
        String SourceDiskId,
        String SourceDiskSize,
        DiskType SourceDiskType,
        String SourceStorageType,
        String SourceSnapshotId,
        String SourceRegionId,
        SnapshotType SnapshotType,
        String SnapshotLinkId,
        String SnapshotSN,
        SnapshotCategory Category,
        SnapshotUsage Usage,
        boolean Encrypted,
        String KMSKeyId,
        String ProductCode,
        String ResourceGroupId,
        @ListOf("Tag") List<Tag> Tags,
        @Nullable PendingTransition<SnapshotStatus> PendingTransition)
        implements SnapshotBuilder.With, Grouped<Snapshot> {

    /** Drops what is less than a second of all times but that of the pending transition. */
    public Snapshot {
        // Null only while a state document is read that has none: its checks name the place.
        if (CreationTime != null && LastModifiedTime != null) {
            CreationTime = CreationTime.truncatedTo(ChronoUnit.SECONDS);
            LastModifiedTime = LastModifiedTime.truncatedTo(ChronoUnit.SECONDS);
        }
    }

    @Override
    public String id() {
        return SnapshotId;
    }

    @Override
    public SnapshotStatus status() {
        return Status;
    }

    /** The end of its retention. */
    @Override
    public @Nullable Instant nextAction(Instant now) {
        return RetentionDays == 0 ? null : CreationTime.plus(Duration.ofDays(RetentionDays));
    }

    /** Whether it is a copy of another snapshot: the source disk knows nothing of it, and cannot be reset to it. */
    public boolean hasSourceSnapshot() {
        return !SourceSnapshotId.isEmpty();
    }

    /** Its size in bytes: that of its disk. */
    public long bytes() {
        return Long.parseLong(SourceDiskSize) << 30;
    }

    /** This snapshot once a disk has been made of it. */
    public Snapshot usedForDisk() {
        return withUsage(Usage.hasImage() ? SnapshotUsage.image_disk : SnapshotUsage.disk);
    }

    /** This snapshot once an image has been made of it. */
    public Snapshot usedForImage() {
        return withUsage(Usage.hasDisk() ? SnapshotUsage.image_disk : SnapshotUsage.image);
    }

    /** This snapshot once the last image that was made of it is gone. */
    public Snapshot freeOfImages() {
        return withUsage(Usage.hasDisk() ? SnapshotUsage.disk : SnapshotUsage.none);
    }

    @Override
    public Snapshot tagged(List<Tag> tags) {
        return withTags(tags);
    }

    @Override
    public Snapshot grouped(String resourceGroupId) {
        return withResourceGroupId(resourceGroupId);
    }

    @Override
    public Snapshot at(Instant now) {
        PendingTransition<SnapshotStatus> pending = PendingTransition;
        // One that is held stays as far as it was.
        if (pending == null || pending.Held()) {
            return this;
        }
        if (!pending.hasHappened(now)) {
            long left = Duration.between(now, pending.DueTime()).toSeconds();
            return with(
                    b -> b.Progress(pending.progress(CreationTime, now)).RemainTime((int) Math.min(left, 1_000_000)));
        }
        boolean isDone = pending.Status() == SnapshotStatus.accomplished;
        return with(b -> b.Status(pending.Status())
                .Progress(isDone ? "100%" : Progress)
                .Available(isDone)
                .RemainTime(0)
                .LastModifiedTime(pending.DueTime())
                .PendingTransition(null));
    }
}
