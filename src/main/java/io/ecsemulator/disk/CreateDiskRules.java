package io.ecsemulator.disk;

import io.ecsemulator.cloud.ChargeType;
import io.ecsemulator.cloud.DetachedSystemDisk;
import io.ecsemulator.cloud.DiskCategory;
import io.ecsemulator.cloud.DiskType;
import io.ecsemulator.cloud.Instance;
import io.ecsemulator.cloud.InstanceTypes;
import io.ecsemulator.cloud.Region;
import io.ecsemulator.cloud.Snapshot;
import io.ecsemulator.cloud.World;
import io.ecsemulator.disk.CreateDisk.Parameters;
import io.ecsemulator.operation.ApiError;
import io.ecsemulator.operation.Checks;
import io.ecsemulator.operation.NameFormats;
import io.ecsemulator.operation.Rule;
import io.ecsemulator.operation.TagParameter;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The preconditions of CreateDisk, edition 2026: first what the call alone tells, then what the world does. */
final class CreateDiskRules {

    private static final String DEFAULT_CATEGORY = "cloud";
    private static final String ENABLED = "Enabled";
    private static final Set<String> MULTI_ATTACH_CATEGORIES =
            Set.of(DiskCategory.ESSD, DiskCategory.AUTO, DiskCategory.REGIONAL);
    private static final int LARGEST_WITHOUT_BURSTING = 3;

    /** CreateDisk: a snapshot of 2013-07-15 or before is too old; that day ended in China at this time. */
    private static final Instant NEW_SNAPSHOTS = Instant.parse("2013-07-15T16:00:00Z");

    /** What the call tells; the first that is broken is the answer. RegionId is there. */
    static final List<Rule<Parameters>> OF_THE_CALL = List.of(
            rule(
                    CreateDiskError.REGION_NOT_FOUND,
                    "there is no such region",
                    call -> !Region.exists(Checks.orElse(call.RegionId(), ""))),
            rule(
                    CreateDiskError.ZONE_AND_INSTANCE,
                    "ZoneId and InstanceId are both there",
                    call -> !Checks.isBlank(call.ZoneId()) && !Checks.isBlank(call.InstanceId())),
            rule(
                    CreateDiskError.NAME,
                    "DiskName cannot be one",
                    call -> isMalformed(call.DiskName(), NameFormats::isName)),
            rule(
                    CreateDiskError.DESCRIPTION,
                    "Description cannot be one",
                    call -> isMalformed(call.Description(), NameFormats::isDescription)),
            rule(CreateDiskError.CATEGORY, "there is no such category", call -> !DiskCategory.exists(category(call))),
            rule(
                    CreateDiskError.PERFORMANCE_LEVEL,
                    "it is an ESSD and there is no such level",
                    call -> categoryAndLevel(call) == null),
            rule(
                    CreateDiskError.ZONE_OF_REGIONAL,
                    "it is a regional disk and ZoneId is there",
                    call -> isRegional(call) && !Checks.isBlank(call.ZoneId())),
            rule(
                    CreateDiskError.ZONE_MISSING,
                    "ZoneId and InstanceId are both missing, and it is no regional disk",
                    call -> !isRegional(call) && Checks.isBlank(call.ZoneId()) && Checks.isBlank(call.InstanceId())),
            rule(
                    CreateDiskError.ZONE_NOT_FOUND,
                    "the region has no such zone",
                    call -> !Checks.isBlank(call.ZoneId()) && !zones(call).contains(call.ZoneId())),
            rule(
                    CreateDiskError.SIZE_MISSING,
                    "Size and SnapshotId are both missing",
                    call -> call.Size() == null && Checks.isBlank(call.SnapshotId())),
            rule(
                    CreateDiskError.EPHEMERAL_OF_SNAPSHOT,
                    "it is an elastic ephemeral disk and SnapshotId is there",
                    call -> DiskCategory.isElasticEphemeral(category(call)) && !Checks.isBlank(call.SnapshotId())),
            rule(
                    CreateDiskError.KEY_WITHOUT_ENCRYPTION,
                    "KMSKeyId is there and Encrypted is not true",
                    call -> !Checks.isBlank(call.KMSKeyId()) && !Boolean.TRUE.equals(call.Encrypted())),
            rule(
                    CreateDiskError.MULTI_ATTACH,
                    "MultiAttach is neither Enabled nor Disabled",
                    call -> !Set.of(ENABLED, "Disabled").contains(Checks.orElse(call.MultiAttach(), "Disabled"))),
            rule(
                    CreateDiskError.MULTI_ATTACH_AND_INSTANCE,
                    "MultiAttach is Enabled and InstanceId is there",
                    call -> isMultiAttach(call) && !Checks.isBlank(call.InstanceId())),
            rule(
                    CreateDiskError.MULTI_ATTACH_OF_CATEGORY,
                    "MultiAttach is Enabled and the category is not of the ESSDs that can be so",
                    call -> isMultiAttach(call) && !MULTI_ATTACH_CATEGORIES.contains(category(call))),
            rule(
                    CreateDiskError.BURSTING_OF_CATEGORY,
                    "BurstingEnabled is true and it is no AutoPL disk",
                    call -> isBursting(call) && !category(call).equals(DiskCategory.AUTO)),
            rule(
                    CreateDiskError.BURSTING_OF_MULTI_ATTACH,
                    "BurstingEnabled is true and MultiAttach is Enabled",
                    call -> isBursting(call) && isMultiAttach(call)),
            rule(
                    CreateDiskError.IOPS_OF_CATEGORY,
                    "ProvisionedIops is there and it is no AutoPL disk",
                    call -> call.ProvisionedIops() != null && !category(call).equals(DiskCategory.AUTO)),
            rule(
                    CreateDiskError.PARTITION_NUMBER,
                    "StorageSetPartitionNumber is below 2",
                    call -> call.StorageSetPartitionNumber() != null && call.StorageSetPartitionNumber() < 2),
            rule(
                    CreateDiskError.CLUSTER_AND_INSTANCE,
                    "StorageClusterId and InstanceId are both there",
                    call -> !Checks.isBlank(call.StorageClusterId()) && !Checks.isBlank(call.InstanceId())),
            rule(
                    CreateDiskError.CLUSTER_AND_SET,
                    "StorageClusterId and StorageSetId are both there",
                    call -> !Checks.isBlank(call.StorageClusterId()) && !Checks.isBlank(call.StorageSetId())),
            rule(
                    CreateDiskError.TOO_MANY_TAGS,
                    "there are more than 20 tags",
                    call -> call.Tag().size() > TagParameter.MOST));

    /** What the world tells; the rules of the call are kept, and the tags can be. */
    static final List<Rule<Order>> OF_THE_WORLD = List.of(
            rule(
                    CreateDiskError.INSTANCE_NOT_FOUND,
                    "InstanceId is there, and the region has no such instance",
                    order -> !Checks.isBlank(order.parameters.InstanceId()) && order.instance == null),
            rule(
                    CreateDiskError.SNAPSHOT_NOT_FOUND,
                    "SnapshotId is there, and the region has no such snapshot",
                    order -> !Checks.isBlank(order.parameters.SnapshotId()) && order.snapshot == null),
            rule(
                    CreateDiskError.ARREARS,
                    "the instance is locked for arrears, or its subscription is over",
                    order -> order.instance != null && order.instance.isInArrears(order.world.now())),
            rule(
                    CreateDiskError.CHARGE_TYPE,
                    "the instance is no subscription",
                    order -> order.instance != null && order.instance.InstanceChargeType() != ChargeType.PrePaid),
            rule(
                    CreateDiskError.NO_SYSTEM_DISK,
                    "the instance's system disk was detached",
                    order -> order.instance != null && DetachedSystemDisk.isMissing(order.world, order.instance)),
            rule(
                    CreateDiskError.CATEGORY_OF_INSTANCE,
                    "the instance's family has no disks of that category",
                    order -> order.instance != null && !order.category().fits(order.instance.InstanceTypeFamily())),
            rule(
                    CreateDiskError.TOO_MANY_DISKS,
                    "the instance has as many disks as its type allows",
                    order -> order.instance != null
                            && order.disks()
                                    >= order.types
                                            .get(order.instance.InstanceType())
                                            .DiskQuantity()),
            rule(
                    CreateDiskError.SNAPSHOT_TOO_OLD,
                    "the snapshot is of 2013-07-15 or before",
                    order -> order.snapshot != null
                            && order.snapshot.CreationTime().isBefore(NEW_SNAPSHOTS)),
            rule(
                    CreateDiskError.SNAPSHOT_NOT_READY,
                    "the snapshot is not Available",
                    order -> order.snapshot != null && !order.snapshot.Available()),
            rule(
                    CreateDiskError.SNAPSHOT_OF_SYSTEM_DISK,
                    "the snapshot is of a system disk",
                    order -> order.snapshot != null && order.snapshot.SourceDiskType() == DiskType.system),
            rule(
                    CreateDiskError.SNAPSHOT_ENCRYPTED,
                    "the snapshot is encrypted and Encrypted is false",
                    order -> order.snapshot != null
                            && order.snapshot.Encrypted()
                            && Boolean.FALSE.equals(order.parameters.Encrypted())),
            rule(
                    CreateDiskError.KEY_OF_SNAPSHOT,
                    "KMSKeyId is there and the snapshot has another",
                    order -> order.snapshot != null
                            && !order.snapshot.KMSKeyId().isEmpty()
                            && !order.key().equals(order.snapshot.KMSKeyId())),
            rule(
                    CreateDiskError.LEVEL_AND_SIZE,
                    "PerformanceLevel is there and too high for the size",
                    order -> !Checks.isBlank(order.parameters.PerformanceLevel())
                            && order.category().isTooHighFor(order.size())),
            rule(
                    CreateDiskError.SIZE,
                    "the category has no disks of that size",
                    order -> !order.category().allows(DiskType.data, order.size())),
            rule(
                    CreateDiskError.BURSTING_OF_SMALL,
                    "BurstingEnabled is true and the size is at the most 3",
                    order -> isBursting(order.parameters) && order.size() <= LARGEST_WITHOUT_BURSTING),
            rule(
                    CreateDiskError.TOO_MANY_IOPS,
                    "ProvisionedIops is negative or more than the size allows",
                    order -> iops(order.parameters) < 0
                            || iops(order.parameters)
                                    > DiskCategory.mostProvisionedIops(
                                            order.category().Category(), order.size())));

    /**
     * What the rules of the world look at.
     *
     * @param instance what InstanceId names in the region, or null
     * @param snapshot what SnapshotId names in the region, or null
     */
    record Order(
            World world,
            Parameters parameters,
            InstanceTypes types,
            @Nullable Instance instance,
            @Nullable Snapshot snapshot) {

        static Order in(World world, Parameters parameters, InstanceTypes types) {
            Instance instance = world.instance(Checks.orElse(parameters.InstanceId(), ""));
            Snapshot snapshot = world.snapshot(Checks.orElse(parameters.SnapshotId(), ""));
            return new Order(
                    world,
                    parameters,
                    types,
                    instance == null || !instance.RegionId().equals(parameters.RegionId()) ? null : instance,
                    snapshot == null || !snapshot.RegionId().equals(parameters.RegionId()) ? null : snapshot);
        }

        DiskCategory category() {
            return Objects.requireNonNull(categoryAndLevel(parameters));
        }

        /** Of Size and the size of the snapshot the larger. */
        int size() {
            int asked = parameters.Size() == null ? 0 : parameters.Size();
            return snapshot == null ? asked : Math.max(asked, Integer.parseInt(snapshot.SourceDiskSize()));
        }

        boolean isEncrypted() {
            return Boolean.TRUE.equals(parameters.Encrypted()) || (snapshot != null && snapshot.Encrypted());
        }

        String key() {
            return Checks.orElse(parameters.KMSKeyId(), snapshot == null ? "" : snapshot.KMSKeyId());
        }

        private int disks() {
            return instance == null ? 0 : world.disksOn(instance.InstanceId()).size();
        }
    }

    private CreateDiskRules() {}

    private static <C> Rule<C> rule(ApiError error, String brokenWhen, Predicate<C> isBroken) {
        return new Rule<>(error, brokenWhen, "2026", isBroken);
    }

    private static boolean isMalformed(@Nullable String text, Predicate<String> form) {
        return text != null && !text.isBlank() && !form.test(text);
    }

    private static String category(Parameters call) {
        return Checks.orElse(call.DiskCategory(), DEFAULT_CATEGORY);
    }

    private static @Nullable DiskCategory categoryAndLevel(Parameters call) {
        return DiskCategory.of(category(call), Checks.orElse(call.PerformanceLevel(), ""));
    }

    private static boolean isRegional(Parameters call) {
        return category(call).equals(DiskCategory.REGIONAL);
    }

    private static List<String> zones(Parameters call) {
        return Region.get(Checks.orElse(call.RegionId(), "")).zones();
    }

    private static boolean isMultiAttach(Parameters call) {
        return ENABLED.equals(call.MultiAttach());
    }

    private static boolean isBursting(Parameters call) {
        return Boolean.TRUE.equals(call.BurstingEnabled());
    }

    private static long iops(Parameters call) {
        return call.ProvisionedIops() == null ? 0 : call.ProvisionedIops();
    }
}
