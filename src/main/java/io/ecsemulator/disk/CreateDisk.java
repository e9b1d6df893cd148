package io.ecsemulator.disk;

import io.ecsemulator.cloud.Delays;
import io.ecsemulator.cloud.DeviceNames;
import io.ecsemulator.cloud.Disk;
import io.ecsemulator.cloud.DiskCreation;
import io.ecsemulator.cloud.DiskDefaults;
import io.ecsemulator.cloud.DiskType;
import io.ecsemulator.cloud.Instance;
import io.ecsemulator.cloud.InstanceTypes;
import io.ecsemulator.cloud.MultiAttach;
import io.ecsemulator.cloud.Tag;
import io.ecsemulator.cloud.World;
import io.ecsemulator.disk.CreateDiskRules.Order;
import io.ecsemulator.operation.ApiError;
import io.ecsemulator.operation.Call;
import io.ecsemulator.operation.Checks;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.operation.Rule;
import io.ecsemulator.operation.TagParameter;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Creates a data disk: it is Creating at once, and after a while Available or, made for a subscription instance, In_use there.
 * What is checked is in {@link CreateDiskRules}.
 */
@Component
final class CreateDisk implements Operation<CreateDisk.Parameters, CreateDisk.Answer> {

    /**
     * What a caller says.
     *
     * @param RegionId mandatory
     * @param ZoneId mandatory for a pay-as-you-go disk but a regional one, which has none
     * @param DiskCategory default cloud
     * @param Size in GiB; mandatory without a SnapshotId. Of Size and the snapshot's size the larger counts
     * @param SnapshotId what the disk is to hold
     * @param PerformanceLevel of an ESSD, PL0 to PL3, default PL1
     * @param DiskName default none
     * @param Description default none
     * @param Encrypted default as the snapshot, else false
     * @param KMSKeyId any, there are no keys; default that of the snapshot
     * @param MultiAttach Enabled or Disabled, which is the default
     * @param BurstingEnabled of an AutoPL disk, default false
     * @param ProvisionedIops of an AutoPL disk, default 0
     * @param InstanceId the subscription instance that the disk is for; without it the disk is pay-as-you-go
     * @param ResourceGroupId any: there are no groups
     * @param StorageSetId any: there are no storage sets
     * @param StorageSetPartitionNumber of the storage set, default 2
     * @param StorageClusterId any: there are no clusters
     * @param Tag at the most 20
     * @param ClientToken makes a second call with it one and the same
     */
    record Parameters(
            @Nullable String RegionId,
            @Nullable String ZoneId,
            @Nullable String DiskCategory,
            @Nullable Integer Size,
            @Nullable String SnapshotId,
            @Nullable String PerformanceLevel,
            @Nullable String DiskName,
            @Nullable String Description,
            @Nullable Boolean Encrypted,
            @Nullable String KMSKeyId,
            @Nullable String MultiAttach,
            @Nullable Boolean BurstingEnabled,
            @Nullable Long ProvisionedIops,
            @Nullable String InstanceId,
            @Nullable String ResourceGroupId,
            @Nullable String StorageSetId,
            @Nullable Integer StorageSetPartitionNumber,
            @Nullable String StorageClusterId,
            List<TagParameter> Tag,
            @Nullable String ClientToken) {

        /** With an InstanceId, some of the others are ignored (edition 2026). */
        Parameters {
            if (!Checks.isBlank(InstanceId)) {
                ResourceGroupId = null;
                KMSKeyId = null;
                Tag = List.of();
            }
        }
    }

    /**
     * What a caller gets; the disk is then Creating.
     *
     * @param OrderId empty: there are no orders
     */
    record Answer(String RequestId, String DiskId, String OrderId) {}

    private static final int LEAST_PARTITIONS = 2;

    private final InstanceTypes types;
    private final Delays delays;

    CreateDisk(InstanceTypes types, Delays delays) {
        this.types = types;
        this.delays = delays;
    }

    @Override
    public String edition() {
        return "2026";
    }

    @Override
    public List<ApiError> errors() {
        return Stream.of(
                        CreateDiskRules.OF_THE_CALL.stream().map(Rule::error),
                        TagParameter.ERRORS.stream(),
                        CreateDiskRules.OF_THE_WORLD.stream().map(Rule::error))
                .flatMap(errors -> errors)
                .map(ApiError.class::cast)
                .toList();
    }

    @Override
    public Class<Parameters> parameters() {
        return Parameters.class;
    }

    @Override
    public Answer handle(Parameters parameters, Call call) {
        Checks.required("RegionId", parameters.RegionId());
        Rule.check(CreateDiskRules.OF_THE_CALL, parameters);
        List<Tag> tags = TagParameter.tags(parameters.Tag());
        return call.store().step(world -> {
            Order order = Order.in(world, parameters, types);
            Rule.check(CreateDiskRules.OF_THE_WORLD, order);
            Disk disk = disk(world, order, tags);
            Instant due = world.now().plus(delays.createDisk());
            Instance instance = order.instance();
            world.put(
                    instance == null
                            ? DiskCreation.alone(disk, due)
                            : DiskCreation.on(disk, instance, freeDevice(world, instance), due));
            DiskCreation.noteUse(world, disk.SourceSnapshotId());
            return new Answer(call.requestId(), disk.DiskId(), "");
        });
    }

    private static Disk disk(World world, Order order, List<Tag> tags) {
        Parameters asked = order.parameters();
        String regionId = Checks.orElse(asked.RegionId(), "");
        Disk disk = DiskDefaults.of(
                world.newId("d", regionId),
                regionId,
                order.instance() == null
                        ? Checks.orElse(asked.ZoneId(), "")
                        : order.instance().ZoneId(),
                DiskType.data,
                order.category().Category(),
                order.category().PerformanceLevel(),
                order.size(),
                world.now());
        long iops = asked.ProvisionedIops() == null ? 0 : asked.ProvisionedIops();
        return disk.provisioned(iops)
                .with(b -> b.DiskName(Checks.orElse(asked.DiskName(), ""))
                        .Description(Checks.orElse(asked.Description(), ""))
                        .Encrypted(order.isEncrypted())
                        .KMSKeyId(order.key())
                        .SourceSnapshotId(Checks.orElse(asked.SnapshotId(), ""))
                        .MultiAttach(MultiAttach.valueOf(Checks.orElse(
                                asked.MultiAttach(), disk.MultiAttach().name())))
                        .BurstingEnabled(Boolean.TRUE.equals(asked.BurstingEnabled()))
                        .ResourceGroupId(Checks.orElse(asked.ResourceGroupId(), ""))
                        .StorageSetId(Checks.orElse(asked.StorageSetId(), ""))
                        .StorageSetPartitionNumber(partitions(asked))
                        .StorageClusterId(Checks.orElse(asked.StorageClusterId(), ""))
                        .Tags(tags));
    }

    private static int partitions(Parameters asked) {
        if (Checks.isBlank(asked.StorageSetId())) {
            return 0;
        }
        return asked.StorageSetPartitionNumber() == null ? LEAST_PARTITIONS : asked.StorageSetPartitionNumber();
    }

    private static String freeDevice(World world, Instance instance) {
        return DeviceNames.next(DeviceNames.taken(world.disksOn(instance.InstanceId()), instance.InstanceId()));
    }
}
