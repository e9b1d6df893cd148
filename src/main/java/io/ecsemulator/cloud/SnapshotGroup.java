package io.ecsemulator.cloud;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A snapshot-consistent group as it is stored: the fields of DescribeSnapshotGroups with the API's names, but for those that follow
 * from its snapshots.
 *
 * @param InstanceId id of the instance that all its disks were on, or empty
 * @param Snapshots its snapshots, of which some may have been deleted since
 */
@RecordBuilder
public record SnapshotGroup(
        String SnapshotGroupId,
        String RegionId,
        String InstanceId,
        String Name,
        String Description,
        Instant CreationTime,
        String ResourceGroupId,
        @ListOf("Snapshot") List<Member> Snapshots,
        @ListOf("Tag") List<Tag> Tags)
        implements SnapshotGroupBuilder.With, Tagged<SnapshotGroup> {

    /** A snapshot of a group. */
    public record Member(String SnapshotId) {}

    /** Drops what is less than a second of the time of creation. */
    public SnapshotGroup {
        // Null only while a state document is read that has none: its checks name the place.
        if (CreationTime != null) {
            CreationTime = CreationTime.truncatedTo(ChronoUnit.SECONDS);
        }
    }

    /** A group of a state document. */
    static SnapshotGroup of(String snapshotGroupId, GivenFields given) {
        return of(snapshotGroupId, given.text("RegionId", InstanceDefaults.REGION), given.now());
    }

    /**
     * A group without snapshots.
     *
     * @param now when it is created
     */
    public static SnapshotGroup of(String snapshotGroupId, String regionId, Instant now) {
        return new SnapshotGroup(snapshotGroupId, regionId, "", "", "", now, "", List.of(), List.of());
    }

    /** Those of its snapshots that there are. */
    public List<Snapshot> snapshots(World world) {
        return Snapshots.stream()
                .map(member -> world.snapshot(member.SnapshotId()))
                .filter(Objects::nonNull)
                .toList();
    }

    @Override
    public String id() {
        return SnapshotGroupId;
    }

    /** The status of a group without snapshots: that of others is the one of their snapshots. */
    @Override
    public SnapshotStatus status() {
        return SnapshotStatus.accomplished;
    }

    @Override
    public @Nullable PendingTransition<SnapshotStatus> PendingTransition() {
        return null;
    }

    @Override
    public SnapshotGroup tagged(List<Tag> tags) {
        return withTags(tags);
    }

    @Override
    public SnapshotGroup at(Instant now) {
        return this;
    }
}
