package io.ecsemulator.cloud;

import java.time.Instant;
import java.util.List;

/** What a snapshot is where nothing else is said; {@code docs/state.md} is the table of these values. */
public final class SnapshotDefaults {

    private SnapshotDefaults() {}

    /** A snapshot of a state document. */
    static Snapshot of(String snapshotId, GivenFields given) {
        Snapshot snapshot = of(snapshotId, given.text("RegionId", InstanceDefaults.REGION), given.now());
        return given.oneOf(SnapshotStatus.class, "Status", SnapshotStatus.accomplished) == SnapshotStatus.accomplished
                ? snapshot
                : snapshot.withAvailable(false).withProgress("0%");
    }

    /**
     * A snapshot that is accomplished, of an empty disk of unknown id.
     *
     * @param now when it is created
     */
    public static Snapshot of(String snapshotId, String regionId, Instant now) {
        return SnapshotBuilder.builder()
                .SnapshotId(snapshotId)
                .RegionId(regionId)
                .SnapshotName("")
                .Description("")
                .Status(SnapshotStatus.accomplished)
                .Progress("100%")
                .RemainTime(0)
                .Available(true)
                .InstantAccess(false)
                .InstantAccessRetentionDays(0)
                .RetentionDays(0)
                .CreationTime(now)
                .LastModifiedTime(now)
                .SourceDiskId("")
                .SourceDiskSize(String.valueOf(DiskDefaults.SIZE))
                .SourceDiskType(DiskType.data)
                .SourceStorageType("disk")
                .SourceSnapshotId("")
                .SourceRegionId("")
                .SnapshotType(SnapshotType.user)
                .SnapshotLinkId(snapshotId.startsWith("s-") ? "sl-" + snapshotId.substring(2) : "sl-" + snapshotId)
                .SnapshotSN("")
                .Category(SnapshotCategory.standard)
                .Usage(SnapshotUsage.none)
                .Encrypted(false)
                .KMSKeyId("")
                .ProductCode("")
                .ResourceGroupId("")
                .Tags(List.of())
                .PendingTransition(null)
                .build();
    }
}
