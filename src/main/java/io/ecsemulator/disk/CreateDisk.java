package io.ecsemulator.disk;

import io.ecsemulator.cloud.Delays;
import io.ecsemulator.cloud.DeviceNames;
import io.ecsemulator.cloud.Disk;
import io.ecsemulator.cloud.DiskCategory;
import io.ecsemulator.cloud.DiskCreation;
import io.ecsemulator.cloud.DiskDefaults;
import io.ecsemulator.cloud.DiskType;
import io.ecsemulator.cloud.Instance;
import io.ecsemulator.cloud.InstanceTypes;
import io.ecsemulator.cloud.MultiAttach;
import io.ecsemulator.cloud.ResourceKinds;
import io.ecsemulator.cloud.Tag;
import io.ecsemulator.cloud.World;
import io.ecsemulator.disk.CreateDiskRules.Attempt;
import io.ecsemulator.operation.ApiOperation;
import io.ecsemulator.operation.Call;
import io.ecsemulator.operation.HasFormat;
import io.ecsemulator.operation.KnownRegion;
import io.ecsemulator.operation.Mandatory;
import io.ecsemulator.operation.MaxItems;
import io.ecsemulator.operation.OneOf;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.operation.Range;
import io.ecsemulator.operation.TagParameter;
import io.ecsemulator.operation.TextFormat;
import io.ecsemulator.operation.WithoutEffect;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Creates a data disk: it is Creating at once and, after the delay {@code create-disk}, Available or, for a subscription instance,
 * In_use there.
 *
 * @see CreateDiskRules
 */
@ApiOperation(editions = "2026", sample = "RegionId=cn-hangzhou&ZoneId=cn-hangzhou-i&DiskCategory=cloud_essd&Size=40")
final class CreateDisk extends Operation<CreateDisk.Parameters, CreateDiskRules.Attempt, CreateDisk.Response> {

    /**
     * Request parameters.
     *
     * @param RegionId id of the region
     * @param ZoneId id of the zone; mandatory for a pay-as-you-go disk, except for a regional disk, which must have none
     * @param DiskCategory category of the disk; default cloud
     * @param Size size in GiB; mandatory without SnapshotId. The larger of Size and the snapshot's size counts
     * @param SnapshotId id of the snapshot that the disk is created from
     * @param PerformanceLevel performance level of an ESSD, PL0 to PL3; default PL1
     * @param DiskName name of the disk; default empty
     * @param Description description of the disk; default empty
     * @param Encrypted whether the disk is encrypted; default as the snapshot, else false
     * @param KMSKeyId id of the key of an encrypted disk, not checked; default that of the snapshot
     * @param MultiAttach whether the disk can be attached to several instances; default Disabled
     * @param BurstingEnabled whether an AutoPL disk can burst; default false
     * @param ProvisionedIops provisioned IOPS of an AutoPL disk; default 0
     * @param InstanceId id of the subscription instance that the disk is created for; without it the disk is pay-as-you-go
     * @param ResourceGroupId id of the resource group, not checked
     * @param StorageSetId id of the storage set, not checked
     * @param StorageSetPartitionNumber number of partitions of the storage set; default 2
     * @param StorageClusterId id of the dedicated cluster, not checked
     * @param Tag tags of the disk, at most 20
     * @param ClientToken makes a repeated call with the same token one call
     */
    @WithoutEffect({"AdvancedFeatures", "Arn.N", "EncryptAlgorithm"})
    record Parameters(
            @Mandatory @KnownRegion String RegionId,
            @Nullable String ZoneId,

            @OneOf(from = DiskCategory.Names.class) @Nullable
            String DiskCategory,

            @Range(min = 1, max = 65_536) @Nullable Integer Size,
            @Nullable String SnapshotId,
            @Nullable String PerformanceLevel,
            @HasFormat(TextFormat.NAME) @Nullable String DiskName,
            @HasFormat(TextFormat.DESCRIPTION) @Nullable String Description,
            @Nullable Boolean Encrypted,
            @Nullable String KMSKeyId,
            @OneOf({"Disabled", "Enabled"}) @Nullable MultiAttach MultiAttach,
            @Nullable Boolean BurstingEnabled,
            @Nullable Long ProvisionedIops,
            @Nullable String InstanceId,
            @Nullable String ResourceGroupId,
            @Nullable String StorageSetId,
            @Range(min = 2) @Nullable Integer StorageSetPartitionNumber,
            @Nullable String StorageClusterId,
            @MaxItems(TagParameter.MAX) List<TagParameter> Tag,
            @Nullable String ClientToken) {

        /** With an InstanceId, some of the others are ignored (edition 2026). */
        Parameters {
            if (InstanceId != null) {
                ResourceGroupId = null;
                KMSKeyId = null;
                Tag = List.of();
            }
        }
    }

    /**
     * Response; the disk is then Creating.
     *
     * @param OrderId always empty: there are no orders
     */
    record Response(String RequestId, String DiskId, String OrderId) {}

    private final Delays delays;
    private final InstanceTypes types;

    CreateDisk(Delays delays, InstanceTypes types) {
        super(() -> CreateDiskRules.RULES);
        this.delays = delays;
        this.types = types;
    }

    @Override
    protected Attempt attempt(Parameters parameters, World world) {
        return Attempt.in(world, parameters, types);
    }

    @Override
    protected Response execute(Attempt attempt, World world, Call call) {
        Disk disk = disk(world, attempt);
        Instant due = world.now().plus(delays.createDisk());
        Instance instance = attempt.instance();
        world.put(
                instance == null
                        ? DiskCreation.alone(disk, due)
                        : DiskCreation.on(disk, instance, freeDevice(world, instance), due));
        DiskCreation.markUsed(world, disk.SourceSnapshotId());
        return new Response(call.requestId(), disk.DiskId(), "");
    }

    private static Disk disk(World world, Attempt attempt) {
        Parameters asked = attempt.parameters();
        String regionId = asked.RegionId();
        Disk disk = DiskDefaults.of(
                world.newId(ResourceKinds.DISKS, regionId),
                regionId,
                attempt.zoneId(),
                DiskType.data,
                attempt.category().Category(),
                attempt.category().PerformanceLevel(),
                attempt.size(),
                world.now());
        long iops = asked.ProvisionedIops() == null ? 0 : asked.ProvisionedIops();
        return disk.provisioned(iops)
                .with(b -> b.DiskName(Objects.requireNonNullElse(asked.DiskName(), ""))
                        .Description(Objects.requireNonNullElse(asked.Description(), ""))
                        .Encrypted(attempt.isEncrypted())
                        .KMSKeyId(attempt.key())
                        .SourceSnapshotId(Objects.requireNonNullElse(asked.SnapshotId(), ""))
                        .MultiAttach(Objects.requireNonNullElse(asked.MultiAttach(), disk.MultiAttach()))
                        .BurstingEnabled(Boolean.TRUE.equals(asked.BurstingEnabled()))
                        .ResourceGroupId(Objects.requireNonNullElse(asked.ResourceGroupId(), ""))
                        .StorageSetId(Objects.requireNonNullElse(asked.StorageSetId(), ""))
                        .StorageSetPartitionNumber(
                                DiskCreation.partitions(asked.StorageSetId(), asked.StorageSetPartitionNumber()))
                        .StorageClusterId(Objects.requireNonNullElse(asked.StorageClusterId(), ""))
                        .Tags(TagParameter.toTags(asked.Tag())));
    }

    private static String freeDevice(World world, Instance instance) {
        return DeviceNames.next(DeviceNames.taken(world.disksOn(instance.InstanceId()), instance.InstanceId()));
    }
}
