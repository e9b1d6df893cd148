package io.ecsemulator.snapshot;

import io.ecsemulator.cloud.Disk;
import io.ecsemulator.cloud.DiskType;
import io.ecsemulator.cloud.Instance;
import io.ecsemulator.cloud.ListOf;
import io.ecsemulator.cloud.Snapshot;
import io.ecsemulator.cloud.SnapshotCategory;
import io.ecsemulator.cloud.World;
import io.ecsemulator.operation.ApiOperation;
import io.ecsemulator.operation.Call;
import io.ecsemulator.operation.Filter;
import io.ecsemulator.operation.JsonArray;
import io.ecsemulator.operation.KnownRegion;
import io.ecsemulator.operation.Listing;
import io.ecsemulator.operation.Mandatory;
import io.ecsemulator.operation.MaxItems;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.operation.Paging;
import io.ecsemulator.operation.Range;
import io.ecsemulator.operation.Rules;
import io.ecsemulator.operation.Stage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Lists the chains of snapshots, the one with the newest snapshot first. The snapshots of a disk are a chain, and so are their copies in
 * a region; each snapshot is as large as its disk was.
 */
@ApiOperation(editions = "2024", sample = "RegionId=cn-hangzhou")
final class DescribeSnapshotLinks
        extends Operation<
                DescribeSnapshotLinks.Parameters, DescribeSnapshotLinks.Attempt, DescribeSnapshotLinks.Response> {

    /**
     * Request parameters. A chain is listed if it matches all that are given.
     *
     * @param RegionId id of the region
     * @param InstanceId id of an instance that the chain's disk is attached to now
     * @param DiskIds ids of disks, at most 100; ids that do not exist are ignored
     * @param SnapshotLinkIds ids of chains, at most 100; ids that do not exist are ignored
     * @param PageNumber number of the page, from 1; default 1
     * @param PageSize largest number of chains on a page, 1 to 100; default 10
     */
    record Parameters(
            @Mandatory @KnownRegion String RegionId,
            @Nullable String InstanceId,
            @JsonArray @MaxItems(100) @Nullable List<String> DiskIds,
            @JsonArray @MaxItems(100) @Nullable List<String> SnapshotLinkIds,
            @Range(min = 1) @Nullable Integer PageNumber,

            @Range(min = 1, max = 100) @Nullable Integer PageSize) {}

    /** Response. */
    record Response(
            String RequestId,
            int PageSize,
            int PageNumber,
            int TotalCount,
            @ListOf("SnapshotLink") List<Link> SnapshotLinks) {}

    /**
     * A chain.
     *
     * @param InstantAccess whether one of its snapshots can be used before it is accomplished
     * @param TotalSize the size of its snapshots, in bytes
     * @param SourceDiskName name of the disk, or empty if it has been released
     * @param SourceDiskSize size of the disk when the newest snapshot was created, in GiB
     * @param InstanceId id of the instance that the disk is attached to now, or empty
     * @param TotalCount number of its snapshots
     * @param Category category of the newest snapshot
     */
    record Link(
            boolean InstantAccess,
            long TotalSize,
            String SourceDiskName,
            int SourceDiskSize,
            DiskType SourceDiskType,
            String InstanceId,
            String SnapshotLinkId,
            int TotalCount,
            String RegionId,
            String SourceDiskId,
            String InstanceName,
            SnapshotCategory Category) {

        /** The chain of those snapshots, of which the first is the newest. */
        private static Link of(List<Snapshot> snapshots, World world) {
            Snapshot newest = snapshots.get(0);
            Disk disk = world.disk(newest.SourceDiskId());
            List<String> instanceIds = disk == null ? List.of() : disk.instanceIds();
            Instance instance = instanceIds.isEmpty() ? null : world.instance(instanceIds.get(0));
            return new Link(
                    snapshots.stream().anyMatch(Snapshot::InstantAccess),
                    snapshots.stream().mapToLong(Snapshot::bytes).sum(),
                    disk == null || !disk.listed() ? "" : disk.DiskName(),
                    Integer.parseInt(newest.SourceDiskSize()),
                    newest.SourceDiskType(),
                    instance == null ? "" : instance.InstanceId(),
                    newest.SnapshotLinkId(),
                    snapshots.size(),
                    newest.RegionId(),
                    newest.SourceDiskId(),
                    instance == null ? "" : instance.InstanceName(),
                    newest.Category());
        }
    }

    /** What the rules look at. */
    record Attempt(Parameters parameters, World world) {

        boolean isInstanceUnknown() {
            return parameters.InstanceId != null
                    && world.instances().getIn(parameters.RegionId, parameters.InstanceId) == null;
        }
    }

    private static Rules<Attempt> declareRules() {
        return Rules.<Attempt>of(Parameters.class, "2024")
                .invalid(SnapshotLinkError.REGION, "RegionId")
                .tooMany(SnapshotLinkError.DISK_IDS, "DiskIds")
                .tooMany(SnapshotLinkError.LINK_IDS, "SnapshotLinkIds")
                .stage(Stage.EXISTENCE)
                .rule(
                        SnapshotLinkError.INSTANCE_NOT_FOUND,
                        "InstanceId is given and the region has no such instance",
                        Attempt::isInstanceUnknown)
                .build();
    }

    DescribeSnapshotLinks() {
        super(DescribeSnapshotLinks::declareRules);
    }

    @Override
    protected Attempt attempt(Parameters parameters, World world) {
        return new Attempt(parameters, world);
    }

    private static @Nullable List<Snapshot> candidates(Parameters asked, World world) {
        List<String> diskIds = asked.InstanceId == null
                ? asked.DiskIds
                : world.disksOn(asked.InstanceId).stream().map(Disk::DiskId).toList();
        return diskIds == null
                ? null
                : diskIds.stream()
                        .flatMap(diskId -> world.snapshotsAndCopiesOf(diskId, asked.RegionId).stream())
                        .toList();
    }

    private static Filter<Snapshot> filter(Parameters asked, World world) {
        return new Filter<Snapshot>()
                .matching(asked.DiskIds, (snapshot, ids) -> ids.contains(snapshot.SourceDiskId()))
                .words(
                        asked.SnapshotLinkIds,
                        asked.SnapshotLinkIds,
                        (snapshot, ids) -> ids.contains(snapshot.SnapshotLinkId()))
                .matching(asked.InstanceId, (snapshot, id) -> {
                    Disk disk = world.disk(snapshot.SourceDiskId());
                    return disk != null && disk.instanceIds().contains(id);
                });
    }

    @Override
    protected Response execute(Attempt attempt, World world, Call call) {
        Parameters asked = attempt.parameters;
        Map<String, List<Snapshot>> chains = new LinkedHashMap<>();
        Listing.all(world.snapshots(), asked.RegionId, candidates(asked, world), filter(asked, world))
                .forEach(snapshot -> chains.computeIfAbsent(snapshot.SnapshotLinkId(), id -> new ArrayList<>())
                        .add(snapshot));
        Paging paging = Paging.byNumber(asked.PageNumber, asked.PageSize);
        List<Link> links = chains.values().stream()
                .skip((paging.number() - 1L) * paging.size())
                .limit(paging.size())
                .map(snapshots -> Link.of(snapshots, world))
                .toList();
        return new Response(call.requestId(), paging.size(), paging.number(), chains.size(), links);
    }
}
