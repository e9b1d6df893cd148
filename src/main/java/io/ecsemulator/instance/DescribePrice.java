package io.ecsemulator.instance;

import io.ecsemulator.cloud.DiskCategory;
import io.ecsemulator.cloud.DiskDefaults;
import io.ecsemulator.cloud.DiskType;
import io.ecsemulator.cloud.InstanceTypes;
import io.ecsemulator.cloud.InternetChargeType;
import io.ecsemulator.cloud.SpotStrategy;
import io.ecsemulator.cloud.World;
import io.ecsemulator.operation.ApiOperation;
import io.ecsemulator.operation.Call;
import io.ecsemulator.operation.CommonError;
import io.ecsemulator.operation.KnownRegion;
import io.ecsemulator.operation.Mandatory;
import io.ecsemulator.operation.MaxItems;
import io.ecsemulator.operation.OneOf;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.operation.Range;
import io.ecsemulator.operation.Rules;
import io.ecsemulator.operation.Stage;
import io.ecsemulator.operation.WithoutEffect;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Shows what instances with their disks, disks or traffic cost by the emulator's own price list, which is a plain formula. */
@ApiOperation(editions = "2024", sample = "RegionId=cn-hangzhou&InstanceType=ecs.g6.large&PriceUnit=Month")
final class DescribePrice extends Operation<DescribePrice.Parameters, DescribePrice.Parameters, PriceAnswer> {

    /**
     * A disk that is asked for.
     *
     * @param Category category of the disk
     * @param Size size in GiB
     * @param PerformanceLevel PL0, PL1, PL2 or PL3 for ESSDs; default PL1
     */
    record Disk(
            @Nullable String Category,
            @Range(min = 1, max = 65_536) @Nullable Integer Size,

            @OneOf({"PL0", "PL1", "PL2", "PL3"}) @Nullable String PerformanceLevel) {

        private static final int DEFAULT_SIZE = 20;

        /** Whether a disk of that type can have that size and level; true if no size is given. */
        private boolean isPossible(DiskType type) {
            DiskCategory found = DiskCategory.of(category(), level());
            return found == null || Size == null || found.allows(type, Size);
        }

        private String category() {
            return Objects.requireNonNullElse(Category, DiskDefaults.CATEGORY);
        }

        private String level() {
            return Objects.requireNonNullElse(PerformanceLevel, "");
        }

        /** In CNY for an hour. */
        double price() {
            return PriceList.disk(category(), level(), Objects.requireNonNullElse(Size, DEFAULT_SIZE));
        }
    }

    /**
     * Request parameters.
     *
     * @param RegionId id of the region; prices are the same in all
     * @param ResourceType instance, disk, bandwidth, ddh, ElasticityAssurance or CapacityReservation; default instance. There are no prices for
     *     the last three
     * @param InstanceType id of the instance type; mandatory for instances
     * @param InternetChargeType PayByBandwidth: the outgoing bandwidth of instances costs; default PayByTraffic
     * @param InternetMaxBandwidthOut outgoing bandwidth of each instance in Mbit/s, 0 to 100; default 0
     * @param SystemDisk system disk of each instance, if its category is given; default size 20 GiB
     * @param DataDisk data disks: for instances at most 4, for disks the first, with category and size; default size 20 GiB
     * @param Period number of units of time: 1 hour, 1 to 4 weeks, 1 to 9 months, 1 to 5 years; default 1
     * @param PriceUnit Hour, Week, Month or Year; Hour alone for disks; default Hour
     * @param Amount number of instances or disks, 1 to 1000; default 1
     * @param SpotStrategy SpotAsPriceGo or SpotWithPriceLimit: instances cost the present price of spot instances, if PriceUnit is Hour;
     *     default NoSpot
     */
    @WithoutEffect({
        "AssuranceTimes",
        "Capacity",
        "DedicatedHostType",
        "ImageId",
        "InstanceAmount",
        "InstanceCpuCoreCount",
        "InstanceNetworkType",
        "InstanceTypeList.N",
        "IoOptimized",
        "Isp",
        "OfferingType",
        "Platform",
        "SchedulerOptions.DedicatedHostId",
        "Scope",
        "SpotDuration",
        "ZoneId"
    })
    record Parameters(
            @Mandatory @KnownRegion String RegionId,

            @OneOf({"instance", "disk", "bandwidth", "ddh", "ElasticityAssurance", "CapacityReservation"}) @Nullable
            String ResourceType,

            @Nullable String InstanceType,
            @Nullable InternetChargeType InternetChargeType,

            @Range(min = 0, max = 100) @Nullable Integer InternetMaxBandwidthOut,

            Disk SystemDisk,
            @MaxItems(16) List<Disk> DataDisk,
            @Nullable Integer Period,
            @Nullable PriceUnit PriceUnit,

            @Range(min = 1, max = 1000) @Nullable Integer Amount,

            @Nullable SpotStrategy SpotStrategy) {

        boolean isInstance() {
            return ResourceType == null || ResourceType.equals("instance");
        }

        boolean isDisk() {
            return "disk".equals(ResourceType);
        }

        boolean isBandwidth() {
            return "bandwidth".equals(ResourceType);
        }

        PriceUnit unit() {
            return Objects.requireNonNullElse(PriceUnit, io.ecsemulator.instance.PriceUnit.Hour);
        }

        int period() {
            return Objects.requireNonNullElse(Period, 1);
        }

        int amount() {
            return Objects.requireNonNullElse(Amount, 1);
        }

        boolean isSpot() {
            return SpotStrategy != null
                    && SpotStrategy != io.ecsemulator.cloud.SpotStrategy.NoSpot
                    && unit() == io.ecsemulator.instance.PriceUnit.Hour;
        }
    }

    private static final int MAX_DATA_DISKS = 4;

    /** The rules in the order of their precedence, which the document does not give: it is ours. */
    private static Rules<Parameters> declareRules() {
        return Rules.<Parameters>of(Parameters.class, "2024")
                .invalid(CommonError.REGION_NOT_IN_RECORDS, "RegionId")
                .invalid(PriceError.RESOURCE_TYPE, "ResourceType")
                .invalid(CreateError.INTERNET_CHARGE_TYPE, "InternetChargeType")
                .invalid(PriceError.BANDWIDTH_OUT, "InternetMaxBandwidthOut")
                .invalid(PriceError.PRICE_UNIT, "PriceUnit")
                .invalid(PriceError.AMOUNT, "Amount")
                .invalid(CommonError.DATA_DISK_SIZE, "DataDisk.N.Size")
                .invalid(PriceError.SYSTEM_DISK_SIZE, "SystemDisk.Size")
                .invalid(CreateError.PERFORMANCE_LEVEL, "DataDisk.N.PerformanceLevel", "SystemDisk.PerformanceLevel")
                .tooMany(CreateError.TOO_MANY_DISKS, "DataDisk")
                .stage(Stage.REQUEST)
                .rule(
                        PriceError.TYPE_MISSING,
                        "ResourceType is instance and InstanceType is missing",
                        asked -> asked.isInstance() && asked.InstanceType == null)
                .rule(
                        CommonError.INSTANCE_TYPE,
                        "InstanceType is not an instance type",
                        asked -> asked.InstanceType != null && !InstanceTypes.isType(asked.InstanceType))
                .rule(
                        PriceError.CATEGORY_MISSING,
                        "ResourceType is disk and DataDisk.1.Category is missing",
                        asked -> asked.isDisk() && (asked.DataDisk.isEmpty() || asked.DataDisk.get(0).Category == null))
                .rule(
                        CreateError.DATA_DISK_CATEGORY,
                        "a DataDisk.N.Category is not a disk category",
                        asked -> asked.DataDisk.stream()
                                .anyMatch(disk -> !DiskCategory.known().contains(disk.category())))
                .rule(
                        PriceError.SYSTEM_DISK_CATEGORY,
                        "SystemDisk.Category is not a disk category",
                        asked -> !DiskCategory.known().contains(asked.SystemDisk.category()))
                .rule(
                        CommonError.DATA_DISK_SIZE,
                        "ResourceType is disk and DataDisk.1.Size is missing, or the category of a data disk does not allow its size",
                        asked -> (asked.isDisk() && !asked.DataDisk.isEmpty() && asked.DataDisk.get(0).Size == null)
                                || asked.DataDisk.stream().anyMatch(disk -> !disk.isPossible(DiskType.data)))
                .rule(
                        PriceError.SYSTEM_DISK_SIZE,
                        "the category of the system disk does not allow its size",
                        asked -> !asked.SystemDisk.isPossible(DiskType.system))
                .rule(
                        CreateError.TOO_MANY_DISKS,
                        "ResourceType is instance and there are more than 4 data disks",
                        asked -> asked.isInstance() && asked.DataDisk.size() > MAX_DATA_DISKS)
                .rule(
                        PriceError.PRICE_UNIT,
                        "ResourceType is disk and PriceUnit is not Hour",
                        asked -> asked.isDisk() && asked.unit() != PriceUnit.Hour)
                .rule(
                        CreateError.PERIOD_INVALID,
                        "Period is less than 1, or more than 1 hour, 4 weeks, 9 months or 5 years",
                        asked -> asked.period() < 1 || asked.period() > asked.unit().longest)
                .rule(
                        PriceError.NOT_FOUND,
                        "ResourceType is ddh, ElasticityAssurance or CapacityReservation",
                        asked -> !asked.isInstance() && !asked.isDisk() && !asked.isBandwidth())
                .build();
    }

    DescribePrice() {
        super(DescribePrice::declareRules);
    }

    @Override
    protected Parameters attempt(Parameters parameters, World world) {
        return parameters;
    }

    @Override
    protected PriceAnswer execute(Parameters asked, World world, Call call) {
        return PriceAnswer.of(call.requestId(), asked);
    }
}
