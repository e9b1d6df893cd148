package io.ecsemulator.disk;

import io.ecsemulator.cloud.ChargeType;
import io.ecsemulator.cloud.DetachedSystemDisk;
import io.ecsemulator.cloud.DiskCategory;
import io.ecsemulator.cloud.DiskType;
import io.ecsemulator.cloud.Instance;
import io.ecsemulator.cloud.InstanceTypes;
import io.ecsemulator.cloud.MultiAttach;
import io.ecsemulator.cloud.Region;
import io.ecsemulator.cloud.Snapshot;
import io.ecsemulator.cloud.World;
import io.ecsemulator.disk.CreateDisk.Parameters;
import io.ecsemulator.operation.CommonError;
import io.ecsemulator.operation.Rules;
import io.ecsemulator.operation.Stage;
import io.ecsemulator.operation.TagError;
import io.ecsemulator.operation.TagParameter;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The preconditions of CreateDisk, edition 2026. */
final class CreateDiskRules {

    private static final String DEFAULT_CATEGORY = "cloud";
    private static final Set<String> MULTI_ATTACH_CATEGORIES =
            Set.of(DiskCategory.ESSD, DiskCategory.AUTO, DiskCategory.REGIONAL);
    private static final int LARGEST_WITHOUT_BURSTING = 3;

    /** CreateDisk: a snapshot of 2013-07-15 or before is too old; that day ended in China at this time. */
    private static final Instant NEW_SNAPSHOTS = Instant.parse("2013-07-15T16:00:00Z");

    /** The rules in the order of their precedence, which the document does not give: it is ours. */
    static final Rules<Order> RULES = Rules.<Order>of(Parameters.class, "2026")
            .invalid(CommonError.REGION_NOT_FOUND, "RegionId")
            .invalid(DiskError.NAME_MALFORMED, "DiskName")
            .invalid(CreateDiskError.DESCRIPTION, "Description")
            .invalid(DiskError.CATEGORY_INVALID, "DiskCategory")
            .invalid(DiskError.MULTI_ATTACH_INVALID, "MultiAttach")
            .invalid(CreateDiskError.PARTITION_NUMBER, "StorageSetPartitionNumber")
            .tooMany(TagError.QUOTA_EXCEEDED, "Tag")
            .stage(Stage.REQUEST)
            .rule(
                    CreateDiskError.ZONE_AND_INSTANCE,
                    "ZoneId and InstanceId are both given",
                    order -> order.parameters.ZoneId() != null && order.parameters.InstanceId() != null)
            .rule(
                    DiskError.LEVEL_INVALID,
                    "it is an ESSD and PerformanceLevel is not one of its levels",
                    order -> order.foundCategory() == null)
            .rule(
                    CreateDiskError.ZONE_OF_REGIONAL,
                    "it is a regional disk and ZoneId is given",
                    order -> order.isRegional() && order.parameters.ZoneId() != null)
            .rule(
                    CreateDiskError.ZONE_MISSING,
                    "ZoneId and InstanceId are both missing, and it is not a regional disk",
                    order -> !order.isRegional()
                            && order.parameters.ZoneId() == null
                            && order.parameters.InstanceId() == null)
            .rule(
                    CreateDiskError.ZONE_NOT_FOUND,
                    "ZoneId is not a zone of the region",
                    order -> order.parameters.ZoneId() != null && !order.zones().contains(order.parameters.ZoneId()))
            .rule(
                    CreateDiskError.SIZE_MISSING,
                    "Size and SnapshotId are both missing",
                    order -> order.parameters.Size() == null && order.parameters.SnapshotId() == null)
            .rule(
                    CreateDiskError.EPHEMERAL_OF_SNAPSHOT,
                    "it is an elastic ephemeral disk and SnapshotId is given",
                    order -> DiskCategory.isElasticEphemeral(order.categoryName())
                            && order.parameters.SnapshotId() != null)
            .rule(
                    CreateDiskError.KEY_WITHOUT_ENCRYPTION,
                    "KMSKeyId is given and Encrypted is not true",
                    order -> order.parameters.KMSKeyId() != null && !Boolean.TRUE.equals(order.parameters.Encrypted()))
            .rule(
                    CreateDiskError.MULTI_ATTACH_AND_INSTANCE,
                    "MultiAttach is Enabled and InstanceId is given",
                    order -> order.isMultiAttach() && order.parameters.InstanceId() != null)
            .rule(
                    CreateDiskError.MULTI_ATTACH_OF_CATEGORY,
                    "MultiAttach is Enabled and the category does not support it",
                    order -> order.isMultiAttach() && !MULTI_ATTACH_CATEGORIES.contains(order.categoryName()))
            .rule(
                    DiskError.BURSTING_OF_CATEGORY,
                    "BurstingEnabled is true and it is not an AutoPL disk",
                    order -> order.isBursting() && !order.categoryName().equals(DiskCategory.AUTO))
            .rule(
                    DiskError.BURSTING_OF_MULTI_ATTACH,
                    "BurstingEnabled is true and MultiAttach is Enabled",
                    order -> order.isBursting() && order.isMultiAttach())
            .rule(
                    DiskError.IOPS_NOT_SUPPORTED,
                    "ProvisionedIops is given and it is not an AutoPL disk",
                    order -> order.parameters.ProvisionedIops() != null
                            && !order.categoryName().equals(DiskCategory.AUTO))
            .rule(
                    CreateDiskError.CLUSTER_AND_INSTANCE,
                    "StorageClusterId and InstanceId are both given",
                    order -> order.parameters.StorageClusterId() != null && order.parameters.InstanceId() != null)
            .rule(
                    CreateDiskError.CLUSTER_AND_SET,
                    "StorageClusterId and StorageSetId are both given",
                    order -> order.parameters.StorageClusterId() != null && order.parameters.StorageSetId() != null)
            .include(order -> order.parameters.Tag(), TagParameter.RULES)
            .stage(Stage.EXISTENCE)
            .rule(
                    CommonError.INSTANCE_NOT_FOUND,
                    "the region has no instance of that InstanceId",
                    order -> order.parameters.InstanceId() != null && order.instance == null)
            .rule(
                    CreateDiskError.SNAPSHOT_NOT_FOUND,
                    "the region has no snapshot of that SnapshotId",
                    order -> order.parameters.SnapshotId() != null && order.snapshot == null)
            .stage(Stage.LOCKS)
            .rule(
                    CreateDiskError.ARREARS,
                    "the instance is locked for arrears, or its subscription has expired",
                    order -> order.instance != null && order.instance.isInArrears(order.world.now()))
            .stage(Stage.STATUS)
            .rule(
                    CreateDiskError.CHARGE_TYPE,
                    "the instance is not a subscription",
                    order -> order.instance != null && order.instance.InstanceChargeType() != ChargeType.PrePaid)
            .rule(
                    CreateDiskError.NO_SYSTEM_DISK,
                    "the instance's system disk was detached",
                    order -> order.instance != null && DetachedSystemDisk.isMissing(order.world, order.instance))
            .rule(
                    DiskError.CATEGORY_NOT_SUPPORTED,
                    "the instance's family has no disks of that category",
                    order -> order.instance != null && !order.category().fits(order.instance.InstanceTypeFamily()))
            .rule(
                    CreateDiskError.TOO_MANY_DISKS,
                    "the instance has as many disks as its type allows",
                    order -> order.instance != null
                            && order.disks()
                                    >= InstanceTypes.get(order.instance.InstanceType())
                                            .DiskQuantity())
            .rule(
                    CreateDiskError.SNAPSHOT_TOO_OLD,
                    "the snapshot is of 2013-07-15 or before",
                    order -> order.snapshot != null
                            && order.snapshot.CreationTime().isBefore(NEW_SNAPSHOTS))
            .rule(
                    CommonError.SNAPSHOT_NOT_READY,
                    "the snapshot is not Available",
                    order -> order.snapshot != null && !order.snapshot.Available())
            .rule(
                    CommonError.SNAPSHOT_OF_SYSTEM_DISK,
                    "the snapshot is of a system disk",
                    order -> order.snapshot != null && order.snapshot.SourceDiskType() == DiskType.system)
            .rule(
                    CreateDiskError.SNAPSHOT_ENCRYPTED,
                    "the snapshot is encrypted and Encrypted is false",
                    order -> order.snapshot != null
                            && order.snapshot.Encrypted()
                            && Boolean.FALSE.equals(order.parameters.Encrypted()))
            .rule(
                    CreateDiskError.KEY_OF_SNAPSHOT,
                    "KMSKeyId is given and the snapshot has another key",
                    order -> order.snapshot != null
                            && !order.snapshot.KMSKeyId().isEmpty()
                            && !order.key().equals(order.snapshot.KMSKeyId()))
            .stage(Stage.LIMITS)
            .rule(
                    CreateDiskError.LEVEL_AND_SIZE,
                    "PerformanceLevel is given and too high for the size",
                    order -> order.parameters.PerformanceLevel() != null
                            && order.category().isTooHighFor(order.size()))
            .rule(
                    CreateDiskError.SIZE,
                    "the category has no disks of that size",
                    order -> !order.category().allows(DiskType.data, order.size()))
            .rule(
                    DiskError.BURSTING_OF_SMALL,
                    "BurstingEnabled is true and the size is at most 3 GiB",
                    order -> order.isBursting() && order.size() <= LARGEST_WITHOUT_BURSTING)
            .rule(
                    DiskError.TOO_MANY_IOPS,
                    "ProvisionedIops is negative or more than the size allows",
                    order -> order.iops() < 0
                            || order.iops()
                                    > DiskCategory.mostProvisionedIops(
                                            order.category().Category(), order.size()))
            .build();

    /**
     * What the rules look at.
     *
     * @param instance the instance of InstanceId in the region, or null
     * @param snapshot the snapshot of SnapshotId in the region, or null
     */
    record Order(
            World world,
            Parameters parameters,
            @Nullable Instance instance,
            @Nullable Snapshot snapshot) {

        static Order in(World world, Parameters parameters) {
            Instance instance = parameters.InstanceId() == null ? null : world.instance(parameters.InstanceId());
            Snapshot snapshot = parameters.SnapshotId() == null ? null : world.snapshot(parameters.SnapshotId());
            return new Order(
                    world,
                    parameters,
                    instance == null || !instance.RegionId().equals(parameters.RegionId()) ? null : instance,
                    snapshot == null || !snapshot.RegionId().equals(parameters.RegionId()) ? null : snapshot);
        }

        String categoryName() {
            return Objects.requireNonNullElse(parameters.DiskCategory(), DEFAULT_CATEGORY);
        }

        @Nullable
        DiskCategory foundCategory() {
            return DiskCategory.of(categoryName(), Objects.requireNonNullElse(parameters.PerformanceLevel(), ""));
        }

        DiskCategory category() {
            return Objects.requireNonNull(foundCategory());
        }

        boolean isRegional() {
            return categoryName().equals(DiskCategory.REGIONAL);
        }

        List<String> zones() {
            return Region.get(parameters.RegionId()).zones();
        }

        boolean isMultiAttach() {
            return parameters.MultiAttach() == MultiAttach.Enabled;
        }

        boolean isBursting() {
            return Boolean.TRUE.equals(parameters.BurstingEnabled());
        }

        long iops() {
            return Objects.requireNonNullElse(parameters.ProvisionedIops(), 0L);
        }

        /** The larger of Size and the size of the snapshot. */
        int size() {
            int asked = Objects.requireNonNullElse(parameters.Size(), 0);
            return snapshot == null ? asked : Math.max(asked, Integer.parseInt(snapshot.SourceDiskSize()));
        }

        boolean isEncrypted() {
            return Boolean.TRUE.equals(parameters.Encrypted()) || (snapshot != null && snapshot.Encrypted());
        }

        String key() {
            return Objects.requireNonNullElse(parameters.KMSKeyId(), snapshot == null ? "" : snapshot.KMSKeyId());
        }

        private int disks() {
            return instance == null ? 0 : world.disksOn(instance.InstanceId()).size();
        }
    }

    private CreateDiskRules() {}
}
