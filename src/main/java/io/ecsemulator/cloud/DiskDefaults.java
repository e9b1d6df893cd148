package io.ecsemulator.cloud;

import java.time.Instant;
import java.util.List;

/** What a disk is where nothing else is said; {@code docs/state.md} is the table of these values. */
public final class DiskDefaults {

    /** Of a disk whose size is not said, in GiB. */
    public static final int SIZE = 40;

    /** Of a disk of a state document whose category is not said, and with most instance types of a disk of RunInstances. */
    public static final String CATEGORY = "cloud_efficiency";

    /** What a pay-as-you-go disk has for an expiry date (recorded DescribeDisks answers of 2021). */
    static final Instant NEVER = Instant.parse("2999-09-08T16:00:00Z");

    private DiskDefaults() {}

    /** A disk of a state document. A local disk stays on its instance, a data disk of a subscription too. */
    static Disk of(String diskId, GivenFields given) {
        String regionId = given.text("RegionId", InstanceDefaults.REGION);
        Disk disk = of(
                diskId,
                regionId,
                given.text("ZoneId", InstanceDefaults.zoneOf(regionId)),
                given.oneOf(DiskType.class, "Type", DiskType.data),
                given.text("Category", CATEGORY),
                given.text("PerformanceLevel", ""),
                given.integer("Size", SIZE),
                given.now());
        boolean isLocal = DiskCategory.isLocal(disk.Category());
        boolean isOfSubscription =
                disk.Type() == DiskType.data && given.text("DiskChargeType", "").equals(ChargeType.PrePaid.name());
        return disk.with(b ->
                b.Portable(!isLocal && !isOfSubscription).DeleteWithInstance(isLocal || disk.DeleteWithInstance()));
    }

    /**
     * A disk that is attached to nothing.
     *
     * @param zoneId its zone; one of the category {@link DiskCategory#REGIONAL} is in all zones of its region instead
     * @param performanceLevel PL0 to PL3 for an ESSD, else empty
     * @param size in GiB
     * @param now when it is created
     */
    public static Disk of(
            String diskId,
            String regionId,
            String zoneId,
            DiskType type,
            String category,
            String performanceLevel,
            int size,
            Instant now) {
        DiskPerformance performance = DiskPerformance.of(category, performanceLevel, size);
        boolean isRegional = category.equals(DiskCategory.REGIONAL) && Region.exists(regionId);
        return DiskBuilder.builder()
                .DiskId(diskId)
                .RegionId(regionId)
                .ZoneId(isRegional ? "" : zoneId)
                // Recorded answers: the id without its prefix.
                .SerialNumber(diskId.startsWith("d-") ? diskId.substring(2) : diskId)
                .DiskName("")
                .Description("")
                .Type(type)
                .Category(category)
                .PerformanceLevel(performanceLevel)
                .Size(size)
                .Status(DiskStatus.Available)
                .Portable(true)
                .DeleteWithInstance(type == DiskType.system)
                // Recorded 2024: false for all 17 disks.
                .DeleteAutoSnapshot(false)
                .EnableAutoSnapshot(true)
                .EnableAutomatedSnapshotPolicy(false)
                .AutoSnapshotPolicyId("")
                .DiskChargeType(ChargeType.PostPaid)
                .CreationTime(now)
                .AttachedTime(null)
                .DetachedTime(null)
                .ExpiredTime(NEVER)
                .MultiAttach(MultiAttach.Disabled)
                .Encrypted(false)
                .KMSKeyId("")
                .ImageId(type == DiskType.system ? InstanceDefaults.IMAGE : "")
                .SourceSnapshotId("")
                .ResourceGroupId("")
                .ProductCode("")
                .BdfId("")
                .StorageSetId("")
                .StorageSetPartitionNumber(0)
                .StorageClusterId("")
                .IOPS(performance.iops())
                .IOPSRead(0)
                .IOPSWrite(0)
                .Throughput(performance.throughput())
                .ThroughputRead(0)
                .ThroughputWrite(0)
                .ProvisionedIops(0)
                .BurstingEnabled(false)
                .Attachments(List.of())
                .OperationLocks(List.of())
                .Tags(List.of())
                .Placement(new Disk.Placement(
                        isRegional ? String.join(",", Region.get(regionId).zones()) : ""))
                .PendingTransition(null)
                .PendingDetach(null)
                .PendingSpec(null)
                .ChargeTypeTime(null)
                .HealthStatus(null)
                .DiskEvents(List.of())
                .build();
    }
}
