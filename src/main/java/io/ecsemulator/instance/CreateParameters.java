package io.ecsemulator.instance;

import io.ecsemulator.cloud.ChargeType;
import io.ecsemulator.operation.HasFormat;
import io.ecsemulator.operation.Range;
import io.ecsemulator.operation.TagParameter;
import io.ecsemulator.operation.TextFormat;
import io.ecsemulator.operation.WithoutEffect;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The request parameters that RunInstances and CreateInstance have in common, with the API's names. */
@WithoutEffect({
    "Arn.N",
    "DataDisk.N.EncryptAlgorithm",
    "IoOptimized",
    "Password",
    "PasswordInherit",
    "SecurityEnhancementStrategy",
    "SystemDisk.EncryptAlgorithm"
})
interface CreateParameters {

    String RegionId();

    @Nullable
    String ZoneId();

    String InstanceType();

    @Nullable
    String ImageId();

    @Nullable
    String ImageFamily();

    @Nullable
    String InstanceName();

    @Nullable
    String HostName();

    @Nullable
    String Description();

    String VSwitchId();

    @Nullable
    ChargeType InstanceChargeType();

    @Nullable
    Integer Period();

    @Nullable
    String PeriodUnit();

    @Nullable
    Boolean DeletionProtection();

    @Nullable
    Boolean DryRun();

    /** When the instance is released, or null if it stays. */
    default @Nullable Instant AutoReleaseTime() {
        return null;
    }

    SystemDisk SystemDisk();

    List<DataDisk> DataDisk();

    List<TagParameter> Tag();

    InstanceSettings Settings();

    /** How many instances are to be created. */
    default int amount() {
        return 1;
    }

    /** The security groups that the request names, or none. */
    List<String> securityGroups();

    /** What a system disk and a data disk have in common. */
    interface DiskOptions {

        @Nullable
        String Category();

        @Nullable
        Integer Size();

        @Nullable
        String DiskName();

        @Nullable
        String Description();

        @Nullable
        String PerformanceLevel();

        @Nullable
        Boolean Encrypted();

        @Nullable
        String KMSKeyId();

        @Nullable
        String AutoSnapshotPolicyId();

        @Nullable
        Boolean BurstingEnabled();

        @Nullable
        Long ProvisionedIops();

        @Nullable
        String StorageClusterId();
    }

    /**
     * The system disk.
     *
     * @param Category category of the disk; default cloud_efficiency
     * @param Size size in GiB; default 40, or the size of a larger image
     * @param DiskName name of the disk; default empty
     * @param Description description of the disk; default empty
     * @param PerformanceLevel performance level of an ESSD, PL0 to PL3; default PL1
     * @param Encrypted whether the disk is encrypted; default false
     * @param KMSKeyId id of the key of an encrypted disk, not checked; default empty
     * @param AutoSnapshotPolicyId id of the automatic snapshot policy; RunInstances refuses one that does not exist with
     *     ecs.emulator.unknown-ids=refused; default empty
     * @param BurstingEnabled whether an AutoPL disk can burst; default false
     * @param ProvisionedIops provisioned IOPS of an AutoPL disk; default 0
     * @param StorageClusterId id of the dedicated cluster, not checked; default empty
     */
    record SystemDisk(
            @Nullable String Category,
            @Range(min = 1, max = 65_536) @Nullable Integer Size,
            @HasFormat(TextFormat.NAME) @Nullable String DiskName,
            @HasFormat(TextFormat.DESCRIPTION) @Nullable String Description,
            @Nullable String PerformanceLevel,
            @Nullable Boolean Encrypted,
            @Nullable String KMSKeyId,
            @Nullable String AutoSnapshotPolicyId,
            @Nullable Boolean BurstingEnabled,
            @Nullable Long ProvisionedIops,
            @Nullable String StorageClusterId)
            implements DiskOptions {}

    /**
     * A data disk.
     *
     * @param Category category of the disk; default cloud_efficiency
     * @param Size size in GiB; mandatory without SnapshotId; default the size of the snapshot
     * @param SnapshotId id of the snapshot that the disk is created from
     * @param Device device name; default the first free one
     * @param DiskName name of the disk; default empty
     * @param Description description of the disk; default empty
     * @param DeleteWithInstance whether the disk is released together with the instance; default true
     * @param Encrypted whether the disk is encrypted; default as the snapshot, else false
     * @param PerformanceLevel performance level of an ESSD, PL0 to PL3; default PL1
     * @param KMSKeyId id of the key of an encrypted disk, not checked; default empty
     * @param AutoSnapshotPolicyId id of the automatic snapshot policy; RunInstances refuses one that does not exist with
     *     ecs.emulator.unknown-ids=refused; default empty
     * @param BurstingEnabled whether an AutoPL disk can burst; default false
     * @param ProvisionedIops provisioned IOPS of an AutoPL disk; default 0
     * @param StorageClusterId id of the dedicated cluster, not checked; default empty
     */
    record DataDisk(
            @Nullable String Category,
            @Range(min = 1, max = 65_536) @Nullable Integer Size,
            @Nullable String SnapshotId,
            @Nullable String Device,
            @HasFormat(TextFormat.NAME) @Nullable String DiskName,
            @HasFormat(TextFormat.DESCRIPTION) @Nullable String Description,
            @Nullable Boolean DeleteWithInstance,
            @Nullable Boolean Encrypted,
            @Nullable String PerformanceLevel,
            @Nullable String KMSKeyId,
            @Nullable String AutoSnapshotPolicyId,
            @Nullable Boolean BurstingEnabled,
            @Nullable Long ProvisionedIops,
            @Nullable String StorageClusterId)
            implements DiskOptions {}
}
