package io.ecsemulator.instance;

import io.ecsemulator.operation.ApiError;
import io.ecsemulator.operation.TagParameter;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What RunInstances and CreateInstance are told alike: parameters with the API's names. */
interface Creation {

    @Nullable
    String RegionId();

    @Nullable
    String ZoneId();

    @Nullable
    String InstanceType();

    @Nullable
    String ImageId();

    @Nullable
    String InstanceName();

    @Nullable
    String HostName();

    @Nullable
    String Description();

    @Nullable
    String VSwitchId();

    @Nullable
    String InstanceChargeType();

    @Nullable
    Integer Period();

    @Nullable
    String PeriodUnit();

    @Nullable
    Boolean DeletionProtection();

    SystemDisk SystemDisk();

    List<DataDisk> DataDisk();

    List<TagParameter> Tag();

    /** The security groups that are named, or none. */
    List<String> securityGroups();

    /** The words in which the operation refuses. */
    Wording wording();

    /**
     * The system disk.
     *
     * @param Category default cloud_efficiency
     * @param Size in GiB, default 40
     * @param PerformanceLevel of an ESSD, default PL1
     */
    record SystemDisk(
            @Nullable String Category,
            @Nullable Integer Size,
            @Nullable String DiskName,
            @Nullable String Description,
            @Nullable String PerformanceLevel) {}

    /**
     * A data disk.
     *
     * @param Category default cloud_efficiency
     * @param Size in GiB; mandatory but for one with a SnapshotId, which has its size for a default
     * @param Device default the first name that is free
     * @param DeleteWithInstance default true
     * @param Encrypted default as the snapshot, else false
     * @param PerformanceLevel of an ESSD, default PL1
     */
    record DataDisk(
            @Nullable String Category,
            @Nullable Integer Size,
            @Nullable String SnapshotId,
            @Nullable String Device,
            @Nullable String DiskName,
            @Nullable String Description,
            @Nullable Boolean DeleteWithInstance,
            @Nullable Boolean Encrypted,
            @Nullable String PerformanceLevel) {}

    /** What the two operations say in words of their own. */
    record Wording(
            ApiError type,
            ApiError periodUnit,
            ApiError systemDiskCategory,
            ApiError systemDiskTooLarge,
            ApiError diskName,
            ApiError diskDescription) {

        static final Wording RUN_INSTANCES = new Wording(
                CreationError.RUN_TYPE,
                CreationError.RUN_PERIOD_UNIT,
                CreationError.RUN_SYSTEM_DISK_CATEGORY,
                CreationError.RUN_SYSTEM_DISK_TOO_LARGE,
                CreationError.RUN_DISK_NAME,
                CreationError.RUN_DISK_DESCRIPTION);

        static final Wording CREATE_INSTANCE = new Wording(
                CreationError.CREATE_TYPE,
                CreationError.CREATE_PERIOD_UNIT,
                CreationError.CREATE_SYSTEM_DISK_CATEGORY,
                CreationError.CREATE_SYSTEM_DISK_TOO_LARGE,
                CreationError.CREATE_DISK_NAME,
                CreationError.CREATE_DISK_DESCRIPTION);

        /** All that a creation is refused with. */
        List<ApiError> errors() {
            return Stream.concat(
                            Stream.of(
                                    CreationError.REGION_NOT_FOUND,
                                    CreationError.ZONE_NOT_FOUND,
                                    type,
                                    InstanceError.NAME_MALFORMED,
                                    InstanceError.HOST_NAME_MALFORMED,
                                    InstanceError.DESCRIPTION_MALFORMED,
                                    CreationError.CHARGE_TYPE_NOT_FOUND,
                                    CreationError.PERIOD_MISSING,
                                    CreationError.PERIOD_INVALID,
                                    periodUnit,
                                    InstanceError.PROTECTION_NOT_SUPPORTED,
                                    CreationError.TOO_MANY_TAGS,
                                    systemDiskCategory,
                                    CreationError.SYSTEM_DISK_TOO_SMALL,
                                    systemDiskTooLarge,
                                    diskName,
                                    diskDescription,
                                    CreationError.CATEGORY_NOT_OF_TYPE,
                                    CreationError.PERFORMANCE_LEVEL,
                                    CreationError.PERFORMANCE_LEVEL_AND_SIZE,
                                    CreationError.TOO_MANY_DISKS,
                                    CreationError.DATA_DISK_CATEGORY,
                                    CreationError.DATA_DISK_SIZE,
                                    CreationError.DEVICE_MALFORMED,
                                    CreationError.DEVICE_IN_USE,
                                    CreationError.SNAPSHOT_NOT_FOUND,
                                    CreationError.SNAPSHOT_NOT_READY,
                                    CreationError.SNAPSHOT_OF_SYSTEM_DISK,
                                    CreationError.SMALLER_THAN_SNAPSHOT,
                                    CreationError.SNAPSHOT_ENCRYPTED),
                            TagParameter.ERRORS.stream())
                    .toList();
        }
    }
}
