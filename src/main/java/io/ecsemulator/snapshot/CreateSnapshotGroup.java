package io.ecsemulator.snapshot;

import io.ecsemulator.cloud.Delays;
import io.ecsemulator.cloud.Disk;
import io.ecsemulator.cloud.DiskCategory;
import io.ecsemulator.cloud.Instance;
import io.ecsemulator.cloud.ResourceKinds;
import io.ecsemulator.cloud.Snapshot;
import io.ecsemulator.cloud.SnapshotGroup;
import io.ecsemulator.cloud.Tag;
import io.ecsemulator.cloud.World;
import io.ecsemulator.operation.ApiOperation;
import io.ecsemulator.operation.Call;
import io.ecsemulator.operation.CommonError;
import io.ecsemulator.operation.HasFormat;
import io.ecsemulator.operation.KnownRegion;
import io.ecsemulator.operation.Mandatory;
import io.ecsemulator.operation.MaxItems;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.operation.Range;
import io.ecsemulator.operation.Rules;
import io.ecsemulator.operation.Stage;
import io.ecsemulator.operation.TagError;
import io.ecsemulator.operation.TagParameter;
import io.ecsemulator.operation.TextFormat;
import io.ecsemulator.operation.WithoutEffect;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Creates snapshots of several disks at the same time: all are progressing at once and accomplished after the delay
 * {@code create-snapshot}. A snapshot of a disk on an instance has the tag {@code acs:ecs:createFrom} with the id of the instance.
 */
@ApiOperation(editions = "2024", sample = "RegionId=cn-hangzhou&DiskId.1=d-essd&Name=group")
final class CreateSnapshotGroup
        extends Operation<CreateSnapshotGroup.Parameters, CreateSnapshotGroup.Attempt, CreateSnapshotGroup.Response> {

    /**
     * Request parameters.
     *
     * @param RegionId id of the region
     * @param InstanceId id of the instance whose disks get snapshots; without DiskId all of them
     * @param DiskId ids of the disks that get snapshots, at most 16 and in one zone; with InstanceId on this instance
     * @param ExcludeDiskId ids of disks of the instance that get none, at most 16; not together with DiskId
     * @param Name name of the group; default empty
     * @param Description description of the group; default empty
     * @param InstantAccess whether the snapshots can be used at once; without effect: snapshots of ESSDs always can
     * @param InstantAccessRetentionDays days for which the snapshots can be used at once, 1 to 65535; ignored unless InstantAccess is
     *     true; default for ever
     * @param ResourceGroupId id of the resource group of the group and its snapshots, not checked
     * @param Tag tags of the group, at most 20
     * @param ClientToken makes a repeated call with the same token one call
     */
    @WithoutEffect("StorageLocationArn")
    record Parameters(
            @Mandatory @KnownRegion String RegionId,
            @Nullable String InstanceId,
            @MaxItems(MAX_DISKS) List<String> DiskId,
            @MaxItems(MAX_DISKS) List<String> ExcludeDiskId,
            @HasFormat(TextFormat.NAME) @Nullable String Name,
            @HasFormat(TextFormat.DESCRIPTION) @Nullable String Description,
            @Nullable Boolean InstantAccess,

            @Range(min = 1, max = 65_535) @Nullable Integer InstantAccessRetentionDays,

            @Nullable String ResourceGroupId,
            @MaxItems(TagParameter.MAX) List<TagParameter> Tag,
            @Nullable String ClientToken) {}

    /** Response; the snapshots are then progressing. */
    record Response(String RequestId, String SnapshotGroupId) {}

    /**
     * What the rules look at.
     *
     * @param instance the instance of InstanceId in the region, or null
     * @param sources the disks that are to get snapshots
     */
    record Attempt(Parameters parameters, @Nullable Instance instance, List<SourceDisk> sources) {

        private Stream<Disk> disks() {
            return sources.stream().map(SourceDisk::disk);
        }

        private boolean hasDiskElsewhere() {
            return sources.stream()
                    .map(SourceDisk::found)
                    .anyMatch(disk -> disk != null && !disk.RegionId().equals(parameters.RegionId));
        }

        private boolean hasForeignDisk() {
            return instance != null
                    && disks().anyMatch(disk -> !disk.instanceIds().contains(instance.InstanceId()));
        }

        private boolean isOfSeveralZones() {
            return disks().filter(disk -> !isRegional(disk))
                            .map(Disk::ZoneId)
                            .distinct()
                            .count()
                    > 1;
        }

        private long capacity() {
            return disks().mapToLong(Disk::Size).sum();
        }

        /** The one instance that all the disks are on, or empty. */
        private String commonInstance() {
            List<List<String>> ids = disks().map(Disk::instanceIds).distinct().toList();
            return ids.size() == 1 && ids.get(0).size() == 1 ? ids.get(0).get(0) : "";
        }
    }

    private static final int MAX_DISKS = 16;
    private static final int MAX_GIB = 32 * 1024;
    private static final String CREATED_FROM = "acs:ecs:createFrom";

    private static Rules<Attempt> declareRules() {
        return Rules.<Attempt>of(Parameters.class, "2024")
                .invalid(CommonError.REGION_NOT_FOUND, "RegionId")
                .invalid(SnapshotGroupError.NAME, "Name")
                .invalid(SnapshotGroupError.DESCRIPTION, "Description")
                .tooMany(SnapshotGroupError.TOO_MANY_DISKS, "DiskId.N")
                .tooMany(TagError.QUOTA_EXCEEDED, "Tag")
                .stage(Stage.REQUEST)
                .rule(
                        SnapshotGroupError.EXCLUSION_CONFLICT,
                        "DiskId and ExcludeDiskId are both given",
                        attempt -> !attempt.parameters.DiskId.isEmpty() && !attempt.parameters.ExcludeDiskId.isEmpty())
                .rule(
                        SnapshotGroupError.INSTANCE_ID_MISSING,
                        "InstanceId and DiskId are both missing",
                        attempt -> attempt.parameters.InstanceId == null && attempt.parameters.DiskId.isEmpty())
                .include(attempt -> attempt.parameters.Tag, TagParameter.RULES)
                .stage(Stage.EXISTENCE)
                .rule(
                        CommonError.INSTANCE_NOT_FOUND,
                        "InstanceId is given and the region has no such instance",
                        attempt -> attempt.parameters.InstanceId != null && attempt.instance == null)
                .each(Attempt::sources, SourceDisk.EXISTENCE)
                .rule(CommonError.DISK_NOT_FOUND, "a disk is in another region", Attempt::hasDiskElsewhere)
                .stage(Stage.STATUS)
                .rule(
                        SnapshotGroupError.NO_DISK,
                        "the instance has no disk, or ExcludeDiskId names all of them",
                        attempt -> attempt.sources.isEmpty())
                .rule(
                        SnapshotGroupError.DISK_OF_ANOTHER_INSTANCE,
                        "InstanceId is given and a disk of DiskId is not on the instance",
                        Attempt::hasForeignDisk)
                .rule(
                        SnapshotGroupError.DISK_TYPE,
                        "a disk is not an ESSD",
                        attempt -> !attempt.disks().allMatch(CreateSnapshotGroup::isEssd))
                .rule(
                        SnapshotGroupError.REGIONAL_AND_OTHERS,
                        "some disks are regional ESSDs, but not all",
                        attempt -> attempt.disks()
                                        .map(CreateSnapshotGroup::isRegional)
                                        .distinct()
                                        .count()
                                > 1)
                .rule(
                        SnapshotGroupError.SEVERAL_ZONES,
                        "the disks are not all in the same zone",
                        Attempt::isOfSeveralZones)
                .rule(
                        CommonError.OPERATION_NOT_FOR_MULTI_ATTACH,
                        "a disk's MultiAttach is not Disabled",
                        attempt -> attempt.disks().anyMatch(Disk::hasMultiAttach))
                .stage(Stage.LIMITS)
                .rule(
                        SnapshotGroupError.TOO_MANY_DISKS,
                        "more than " + MAX_DISKS + " disks would get snapshots",
                        attempt -> attempt.sources.size() > MAX_DISKS)
                .rule(
                        SnapshotGroupError.TOO_LARGE,
                        "the disks have more than " + MAX_GIB + " GiB together",
                        attempt -> attempt.capacity() > MAX_GIB)
                .each(Attempt::sources, SourceDisk.READY)
                .build();
    }

    private static boolean isEssd(Disk disk) {
        return disk.Category().startsWith(DiskCategory.ESSD)
                || disk.Category().equals(DiskCategory.AUTO)
                || isRegional(disk);
    }

    private static boolean isRegional(Disk disk) {
        return disk.Category().equals(DiskCategory.REGIONAL);
    }

    private final Delays delays;

    CreateSnapshotGroup(Delays delays) {
        super(CreateSnapshotGroup::declareRules);
        this.delays = delays;
    }

    @Override
    protected Attempt attempt(Parameters parameters, World world) {
        Instance instance = world.instances().getIn(parameters.RegionId, parameters.InstanceId);
        List<String> ids = parameters.DiskId;
        if (ids.isEmpty() && instance != null) {
            ids = world.disksOn(instance.InstanceId()).stream()
                    .sorted(Comparator.comparingLong(world.disks()::ordinal))
                    .map(Disk::DiskId)
                    .filter(id -> !parameters.ExcludeDiskId.contains(id))
                    .toList();
        }
        return new Attempt(
                parameters,
                instance,
                ids.stream().distinct().map(id -> SourceDisk.of(world, id)).toList());
    }

    @Override
    protected Response execute(Attempt attempt, World world, Call call) {
        Parameters asked = attempt.parameters;
        String resourceGroupId = Objects.requireNonNullElse(asked.ResourceGroupId, "");
        List<SnapshotGroup.Member> members = new ArrayList<>();
        for (SourceDisk source : attempt.sources) {
            Snapshot snapshot = source.beginSnapshot(world, delays, instantDays(asked))
                    .with(b -> b.ResourceGroupId(resourceGroupId)
                            .Tags(source.disk().instanceIds().stream()
                                    .map(instanceId -> new Tag(CREATED_FROM, instanceId))
                                    .toList()));
            world.put(snapshot);
            members.add(new SnapshotGroup.Member(snapshot.SnapshotId()));
        }
        String id = world.newId(ResourceKinds.SNAPSHOT_GROUPS, asked.RegionId);
        world.put(SnapshotGroup.of(id, asked.RegionId, world.now())
                .with(b -> b.InstanceId(attempt.commonInstance())
                        .Name(Objects.requireNonNullElse(asked.Name, ""))
                        .Description(Objects.requireNonNullElse(asked.Description, ""))
                        .ResourceGroupId(resourceGroupId)
                        .Snapshots(members)
                        .Tags(TagParameter.toTags(asked.Tag))));
        return new Response(call.requestId(), id);
    }

    private static int instantDays(Parameters asked) {
        return Boolean.TRUE.equals(asked.InstantAccess)
                ? Objects.requireNonNullElse(asked.InstantAccessRetentionDays, 0)
                : 0;
    }
}
