package io.ecsemulator.disk;

import io.ecsemulator.cloud.ChargeType;
import io.ecsemulator.cloud.DetachedSystemDisk;
import io.ecsemulator.cloud.DiskCategory;
import io.ecsemulator.cloud.DiskType;
import io.ecsemulator.cloud.Instance;
import io.ecsemulator.cloud.InstanceTypes;
import io.ecsemulator.cloud.InstanceTypes.InstanceType;
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

    private static final Set<String> MULTI_ATTACH_CATEGORIES =
            Set.of(DiskCategory.ESSD, DiskCategory.AUTO, DiskCategory.REGIONAL);
    private static final int MAX_SIZE_WITHOUT_BURSTING = 3;

    /** CreateDisk: a snapshot of 2013-07-15 or before is too old; that day ended in China at this time. */
    static final Instant NEW_SNAPSHOTS = Instant.parse("2013-07-15T16:00:00Z");

    /** The rules in the order of their precedence, which the document does not give: it is ours. */
    static final Rules<Attempt> RULES = Rules.<Attempt>of(Parameters.class, "2026")
            .invalid(CommonError.REGION_NOT_FOUND, "RegionId")
            .invalid(DiskError.NAME_MALFORMED, "DiskName")
            .invalid(CommonError.DESCRIPTION_WRONGLY_FORMED, "Description")
            .invalid(DiskError.CATEGORY_INVALID, "DiskCategory")
            .invalid(DiskError.MULTI_ATTACH_INVALID, "MultiAttach")
            .invalid(CreateDiskError.PARTITION_NUMBER, "StorageSetPartitionNumber")
            .tooMany(TagError.QUOTA_EXCEEDED, "Tag")
            .stage(Stage.REQUEST)
            .rule(
                    CreateDiskError.ZONE_AND_INSTANCE,
                    "ZoneId and InstanceId are both given",
                    attempt -> attempt.parameters.ZoneId() != null && attempt.parameters.InstanceId() != null)
            .rule(
                    DiskError.LEVEL_INVALID,
                    "it is an ESSD and PerformanceLevel is not one of its levels",
                    attempt -> attempt.foundCategory() == null)
            .rule(
                    CreateDiskError.CATEGORY_NOT_SUPPORTED,
                    "PerformanceLevel is given and it is not an ESSD",
                    attempt -> attempt.parameters.PerformanceLevel() != null
                            && !attempt.categoryName().equals(DiskCategory.ESSD))
            .rule(
                    CreateDiskError.ZONE_OF_REGIONAL,
                    "it is a regional disk and ZoneId is given",
                    attempt -> attempt.isRegional() && attempt.parameters.ZoneId() != null)
            .rule(
                    CreateDiskError.ZONE_MISSING,
                    "ZoneId and InstanceId are both missing, and it is not a regional disk",
                    attempt -> !attempt.isRegional()
                            && attempt.parameters.ZoneId() == null
                            && attempt.parameters.InstanceId() == null)
            .rule(
                    CreateDiskError.ZONE_NOT_FOUND,
                    "ZoneId is not a zone of the region",
                    attempt -> attempt.parameters.ZoneId() != null
                            && !attempt.zones().contains(attempt.parameters.ZoneId()))
            .rule(
                    CreateDiskError.SIZE_MISSING,
                    "Size and SnapshotId are both missing",
                    attempt -> attempt.parameters.Size() == null && attempt.parameters.SnapshotId() == null)
            .rule(
                    CreateDiskError.EPHEMERAL_OF_SNAPSHOT,
                    "it is an elastic ephemeral disk and SnapshotId is given",
                    attempt -> DiskCategory.isElasticEphemeral(attempt.categoryName())
                            && attempt.parameters.SnapshotId() != null)
            .rule(
                    CommonError.KEY_WITHOUT_ENCRYPTION,
                    "KMSKeyId is given and Encrypted is not true",
                    attempt -> attempt.parameters.KMSKeyId() != null
                            && !Boolean.TRUE.equals(attempt.parameters.Encrypted()))
            .rule(
                    CreateDiskError.MULTI_ATTACH_AND_INSTANCE,
                    "MultiAttach is Enabled and InstanceId is given",
                    attempt -> attempt.isMultiAttach() && attempt.parameters.InstanceId() != null)
            .rule(
                    CreateDiskError.MULTI_ATTACH_OF_CATEGORY,
                    "MultiAttach is Enabled and the category does not support it",
                    attempt -> attempt.isMultiAttach() && !MULTI_ATTACH_CATEGORIES.contains(attempt.categoryName()))
            .rule(
                    CommonError.BURSTING_OF_CATEGORY,
                    "BurstingEnabled is true and it is not an AutoPL disk",
                    attempt -> attempt.isBursting() && !attempt.categoryName().equals(DiskCategory.AUTO))
            .rule(
                    DiskError.BURSTING_OF_MULTI_ATTACH,
                    "BurstingEnabled is true and MultiAttach is Enabled",
                    attempt -> attempt.isBursting() && attempt.isMultiAttach())
            .rule(
                    CommonError.IOPS_NOT_SUPPORTED,
                    "ProvisionedIops is given and it is not an AutoPL disk",
                    attempt -> attempt.parameters.ProvisionedIops() != null
                            && !attempt.categoryName().equals(DiskCategory.AUTO))
            .rule(
                    CreateDiskError.CLUSTER_AND_INSTANCE,
                    "StorageClusterId and InstanceId are both given",
                    attempt -> attempt.parameters.StorageClusterId() != null && attempt.parameters.InstanceId() != null)
            .rule(
                    CreateDiskError.CLUSTER_AND_SET,
                    "StorageClusterId and StorageSetId are both given",
                    attempt ->
                            attempt.parameters.StorageClusterId() != null && attempt.parameters.StorageSetId() != null)
            .include(attempt -> attempt.parameters.Tag(), TagParameter.RULES)
            .stage(Stage.EXISTENCE)
            .rule(
                    CommonError.INSTANCE_NOT_FOUND,
                    "the region has no instance of that InstanceId",
                    attempt -> attempt.parameters.InstanceId() != null && attempt.instance == null)
            .rule(
                    CommonError.SNAPSHOT_DOES_NOT_EXIST,
                    "the region has no snapshot of that SnapshotId",
                    attempt -> attempt.parameters.SnapshotId() != null && attempt.snapshot == null)
            .stage(Stage.LOCKS)
            .rule(
                    CommonError.ARREARS,
                    "the instance's OperationLocks contain financial, or its subscription has expired",
                    attempt -> attempt.instance != null && attempt.instance.isInArrears(attempt.world.now()))
            .stage(Stage.STATUS)
            .rule(
                    CreateDiskError.CHARGE_TYPE,
                    "the instance is not a subscription",
                    attempt -> attempt.instance != null && attempt.instance.InstanceChargeType() != ChargeType.PrePaid)
            .rule(
                    CreateDiskError.NO_SYSTEM_DISK,
                    "the instance's system disk was detached",
                    attempt ->
                            attempt.instance != null && DetachedSystemDisk.isMissing(attempt.world, attempt.instance))
            .rule(
                    DiskError.CATEGORY_NOT_SUPPORTED,
                    "the instance's type does not support the disk's category",
                    attempt ->
                            attempt.instance != null && !attempt.instanceType().takes(attempt.categoryName()))
            .rule(
                    CreateDiskError.TOO_MANY_DISKS,
                    "the instance has as many disks as its type allows",
                    attempt -> attempt.instance != null
                            && attempt.disks() >= attempt.types.diskQuantity(attempt.instanceType()))
            .rule(
                    CreateDiskError.SNAPSHOT_TOO_OLD,
                    "the snapshot was created on 2013-07-15 or before",
                    attempt -> attempt.snapshot != null
                            && attempt.snapshot.CreationTime().isBefore(NEW_SNAPSHOTS))
            .rule(
                    CommonError.SNAPSHOT_NOT_READY,
                    "the snapshot's Available is false",
                    attempt -> attempt.snapshot != null && !attempt.snapshot.Available())
            .rule(
                    CommonError.SNAPSHOT_OF_SYSTEM_DISK,
                    "the snapshot is of a system disk",
                    attempt -> attempt.snapshot != null && attempt.snapshot.SourceDiskType() == DiskType.system)
            .rule(
                    CreateDiskError.SNAPSHOT_ENCRYPTED,
                    "the snapshot is encrypted and Encrypted is false",
                    attempt -> attempt.snapshot != null
                            && attempt.snapshot.Encrypted()
                            && Boolean.FALSE.equals(attempt.parameters.Encrypted()))
            .rule(
                    CreateDiskError.KEY_OF_SNAPSHOT,
                    "KMSKeyId is given and the snapshot has another key",
                    attempt -> attempt.snapshot != null
                            && !attempt.snapshot.KMSKeyId().isEmpty()
                            && !attempt.key().equals(attempt.snapshot.KMSKeyId()))
            .rule(
                    CreateDiskError.CATEGORY_NOT_SUPPORTED,
                    "the zone does not sell the disk's category; for a regional disk, no zone of the region sells it",
                    Attempt::isNotSold)
            .stage(Stage.LIMITS)
            .rule(
                    CreateDiskError.LEVEL_AND_SIZE,
                    "PerformanceLevel is given and too high for the size",
                    attempt -> attempt.parameters.PerformanceLevel() != null
                            && attempt.category().isTooHighFor(attempt.size()))
            .rule(
                    CreateDiskError.SIZE,
                    "the category does not allow the size",
                    attempt -> !attempt.category().allows(DiskType.data, attempt.size()))
            .rule(
                    DiskError.BURSTING_OF_SMALL,
                    "BurstingEnabled is true and the size is at most 3 GiB",
                    attempt -> attempt.isBursting() && attempt.size() <= MAX_SIZE_WITHOUT_BURSTING)
            .rule(
                    CommonError.TOO_MANY_IOPS,
                    "ProvisionedIops is negative or more than the size allows",
                    attempt -> !DiskCategory.allowsProvisionedIops(
                            attempt.category().Category(), attempt.size(), attempt.iops()))
            .build();

    /**
     * What the rules look at.
     *
     * @param instance the instance of InstanceId in the region, or null
     * @param snapshot the snapshot of SnapshotId in the region, or null
     */
    record Attempt(
            World world,
            Parameters parameters,
            @Nullable Instance instance,
            @Nullable Snapshot snapshot,
            InstanceTypes types) {

        static Attempt in(World world, Parameters parameters, InstanceTypes types) {
            return new Attempt(
                    world,
                    parameters,
                    world.instances().getIn(parameters.RegionId(), parameters.InstanceId()),
                    world.snapshots().getIn(parameters.RegionId(), parameters.SnapshotId()),
                    types);
        }

        InstanceType instanceType() {
            return InstanceTypes.get(Objects.requireNonNull(instance).InstanceType());
        }

        String categoryName() {
            return Objects.requireNonNullElse(parameters.DiskCategory(), DiskCategory.BASIC);
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

        private boolean isNotSold() {
            List<String> possible = isRegional() ? zones() : List.of(zoneId());
            return possible.stream()
                    .noneMatch(
                            zoneId -> world.zone(parameters.RegionId(), zoneId).sells(categoryName()));
        }

        /** The zone of the disk; empty for a regional disk. */
        String zoneId() {
            return instance != null ? instance.ZoneId() : Objects.requireNonNullElse(parameters.ZoneId(), "");
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
