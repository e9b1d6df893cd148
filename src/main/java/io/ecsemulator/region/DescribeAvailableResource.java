package io.ecsemulator.region;

import io.ecsemulator.cloud.ChargeType;
import io.ecsemulator.cloud.DiskCategory;
import io.ecsemulator.cloud.InstanceTypes;
import io.ecsemulator.cloud.InstanceTypes.InstanceType;
import io.ecsemulator.cloud.ListOf;
import io.ecsemulator.cloud.NetworkType;
import io.ecsemulator.cloud.Region;
import io.ecsemulator.cloud.SaleStatus;
import io.ecsemulator.cloud.SpotStrategy;
import io.ecsemulator.cloud.World;
import io.ecsemulator.cloud.Zone;
import io.ecsemulator.operation.ApiOperation;
import io.ecsemulator.operation.Call;
import io.ecsemulator.operation.CommonError;
import io.ecsemulator.operation.KnownRegion;
import io.ecsemulator.operation.Mandatory;
import io.ecsemulator.operation.NotEmulated;
import io.ecsemulator.operation.OneOf;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.operation.Rules;
import io.ecsemulator.operation.Stage;
import io.ecsemulator.operation.WithoutEffect;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Lists what is available in the zones of a region. Every zone offers all that the emulator knows, but no dedicated
 * hosts, classic networks, instances without I/O optimization and what its {@link Zone} does not sell. Zones that do not offer what
 * the request asks for are not listed.
 */
@ApiOperation(
        editions = "2024",
        sample = "RegionId=cn-hangzhou&DestinationResource=DataDisk&ZoneId=cn-hangzhou-i&InstanceType=ecs.g6.large")
final class DescribeAvailableResource
        extends Operation<
                DescribeAvailableResource.Parameters,
                DescribeAvailableResource.Parameters,
                DescribeAvailableResource.Response> {

    /**
     * Request parameters. A zone is listed if it offers all that these name.
     *
     * @param RegionId id of the region
     * @param DestinationResource the resources to list
     * @param Cores number of cores of an instance type; only if DestinationResource is InstanceType, and without InstanceType
     * @param DataDiskCategory category of the data disks
     * @param InstanceChargeType billing method of instances; every zone offers both
     * @param InstanceType an instance type, of the emulator's table or not
     * @param IoOptimized whether instances are I/O optimized
     * @param Memory memory of an instance type in GiB; only where Cores is allowed
     * @param NetworkCategory network type
     * @param ResourceType type of resources; it makes no difference
     * @param Scope whether the request is about a region or a zone; it makes no difference
     * @param SpotStrategy bidding strategy of instances; every zone offers all
     * @param SystemDiskCategory category of the system disk
     * @param ZoneId id of a zone; default all zones of the region
     */
    @WithoutEffect("SpotDuration")
    @NotEmulated("DedicatedHostId")
    record Parameters(
            @Mandatory @KnownRegion String RegionId,

            @Mandatory @OneOf({"Zone", "IoOptimized", "InstanceType", "Network", "SystemDisk", "DataDisk", "ddh"})
            String DestinationResource,

            @Nullable Integer Cores,
            @Nullable String DataDiskCategory,
            @Nullable ChargeType InstanceChargeType,
            @Nullable String InstanceType,
            @OneOf({"none", OPTIMIZED}) @Nullable String IoOptimized,
            @Nullable Double Memory,
            @Nullable NetworkType NetworkCategory,

            @OneOf({"instance", "disk", "reservedinstance", "ddh"}) @Nullable
            String ResourceType,

            @OneOf({"Region", "Zone"}) @Nullable String Scope,
            @Nullable SpotStrategy SpotStrategy,
            @Nullable String SystemDiskCategory,
            @Nullable String ZoneId) {

        /** The instance type and the disk categories that the request names. */
        private Stream<String> named() {
            return Stream.of(InstanceType, SystemDiskCategory, DataDiskCategory).filter(Objects::nonNull);
        }

        private boolean asksForInstanceTypes() {
            return DestinationResource.equals("InstanceType");
        }
    }

    /** Response. */
    record Response(
            String RequestId, @ListOf("AvailableZone") List<AvailableZone> AvailableZones) {}

    /** A zone in the response. */
    record AvailableZone(
            String RegionId,
            String ZoneId,
            SaleStatus Status,
            String StatusCategory,
            @ListOf("AvailableResource") List<AvailableResource> AvailableResources) {}

    /**
     * What a zone offers.
     *
     * @param Type the DestinationResource of the request
     */
    record AvailableResource(
            String Type, @ListOf("SupportedResource") List<? extends Supported> SupportedResources) {}

    /** A resource in the response. */
    sealed interface Supported {
        SaleStatus Status();
    }

    /** A resource without a size. */
    record SupportedResource(String Value, SaleStatus Status, String StatusCategory) implements Supported {}

    /** A category of disks with its smallest and largest size. */
    record SupportedDisk(String Value, SaleStatus Status, String StatusCategory, int Min, int Max, String Unit)
            implements Supported {}

    private static final String OPTIMIZED = "optimized";

    private static Rules<Parameters> declareRules() {
        return Rules.<Parameters>of(Parameters.class, "2024")
                .invalid(CommonError.REGION_NOT_IN_RECORDS, "RegionId")
                .missing(RegionError.DESTINATION_MISSING, "DestinationResource")
                .invalid(RegionError.DESTINATION, "DestinationResource")
                .invalid(RegionError.AVAILABLE_CHARGE_TYPE, "InstanceChargeType")
                .invalid(RegionError.AVAILABLE_SPOT_STRATEGY, "SpotStrategy")
                .invalid(RegionError.AVAILABLE_RESOURCE_TYPE, "ResourceType")
                .invalid(RegionError.IO_OPTIMIZED, "IoOptimized")
                .invalid(RegionError.NETWORK_CATEGORY, "NetworkCategory")
                .invalid(RegionError.SCOPE, "Scope")
                .stage(Stage.REQUEST)
                .rule(
                        RegionError.TYPE_AND_SIZE,
                        "InstanceType is given, and Cores or Memory too",
                        parameters -> parameters.InstanceType != null
                                && (parameters.Cores != null || parameters.Memory != null))
                .rule(
                        RegionError.CORES,
                        "Cores is given and DestinationResource is not InstanceType",
                        parameters -> parameters.Cores != null && !parameters.asksForInstanceTypes())
                .rule(
                        RegionError.MEMORY,
                        "Memory is given and DestinationResource is not InstanceType",
                        parameters -> parameters.Memory != null && !parameters.asksForInstanceTypes())
                .build();
    }

    private final InstanceTypes types;

    DescribeAvailableResource(InstanceTypes types) {
        super(DescribeAvailableResource::declareRules);
        this.types = types;
    }

    @Override
    protected Parameters attempt(Parameters parameters, World world) {
        return parameters;
    }

    @Override
    protected Response execute(Parameters parameters, World world, Call call) {
        String regionId = parameters.RegionId;
        String destination = parameters.DestinationResource;
        List<AvailableZone> zones = Region.get(regionId).zones().stream()
                .filter(zoneId -> passes(parameters.ZoneId, zoneId::equals))
                .map(zoneId -> world.zone(regionId, zoneId))
                .filter(zone -> isAvailable(parameters, zone))
                .map(zone -> zone(zone, destination, resources(destination, zone, parameters)))
                .filter(zone ->
                        !zone.AvailableResources().get(0).SupportedResources().isEmpty())
                .toList();
        return new Response(call.requestId(), zones);
    }

    /** Whether a zone offers all that the request names, together. */
    private static boolean isAvailable(Parameters parameters, Zone zone) {
        return passes(parameters.IoOptimized, OPTIMIZED::equals)
                && parameters.NetworkCategory != NetworkType.classic
                && passes(
                        parameters.InstanceType,
                        id -> InstanceTypes.isType(id) && takesDisks(InstanceTypes.get(id), parameters))
                && passes(parameters.SystemDiskCategory, Availability::hasSystemDisks)
                && passes(parameters.DataDiskCategory, DiskCategory::exists)
                && parameters.named().allMatch(zone::offers);
    }

    private static boolean takesDisks(InstanceType type, Parameters parameters) {
        return passes(parameters.SystemDiskCategory, type::takes) && passes(parameters.DataDiskCategory, type::takes);
    }

    private List<? extends Supported> resources(String destination, Zone zone, Parameters parameters) {
        return switch (destination) {
            case "Zone" -> supported(Stream.of(zone.ZoneId()), zone, parameters);
            case "IoOptimized" -> supported(Stream.of(OPTIMIZED), zone, parameters);
            case "Network" -> supported(Stream.of(Availability.NETWORK), zone, parameters);
            case "InstanceType" -> supported(instanceTypes(parameters).filter(zone::offers), zone, parameters);
            case "SystemDisk" ->
                disks(
                        parameters.SystemDiskCategory,
                        zone,
                        parameters,
                        DiskCategory::SmallestSystem,
                        DiskCategory::LargestSystem);
            case "DataDisk" ->
                disks(
                        parameters.DataDiskCategory,
                        zone,
                        parameters,
                        DiskCategory::SmallestData,
                        DiskCategory::LargestData);
            default -> List.of();
        };
    }

    private Stream<String> instanceTypes(Parameters parameters) {
        return parameters.InstanceType != null
                ? Stream.of(parameters.InstanceType)
                : types.known().stream()
                        .filter(type -> takesDisks(type, parameters))
                        .filter(type -> parameters.Cores == null || type.CpuCoreCount() == parameters.Cores)
                        .filter(type -> parameters.Memory == null || type.MemorySize() == parameters.Memory)
                        .map(InstanceType::InstanceTypeId);
    }

    private static List<SupportedResource> supported(Stream<String> values, Zone zone, Parameters parameters) {
        return values.map(value -> {
                    SaleStatus status = status(value, zone, parameters);
                    return new SupportedResource(value, status, status.category());
                })
                .toList();
    }

    /** The categories that the instance type takes, if one is given; an ESSD has the sizes of its default performance level. */
    private static List<SupportedDisk> disks(
            @Nullable String wanted,
            Zone zone,
            Parameters parameters,
            ToIntFunction<DiskCategory> smallest,
            ToIntFunction<DiskCategory> largest) {
        return DiskCategory.names().stream()
                .filter(name -> passes(wanted, name::equals))
                .filter(name -> passes(
                        parameters.InstanceType, id -> InstanceTypes.get(id).takes(name)))
                .filter(zone::offers)
                .map(name -> DiskCategory.of(name, ""))
                .filter(Objects::nonNull)
                .filter(category -> largest.applyAsInt(category) > 0)
                .map(category -> {
                    SaleStatus status = status(category.Category(), zone, parameters);
                    return new SupportedDisk(
                            category.Category(),
                            status,
                            status.category(),
                            smallest.applyAsInt(category),
                            largest.applyAsInt(category),
                            "GiB");
                })
                .toList();
    }

    /** The status of a resource; it is sold out as well if something else that the request names is. */
    private static SaleStatus status(String name, Zone zone, Parameters parameters) {
        return Stream.concat(Stream.of(name), parameters.named())
                        .map(zone::status)
                        .allMatch(SaleStatus.Available::equals)
                ? SaleStatus.Available
                : SaleStatus.SoldOut;
    }

    /** The zone with its resources; it is sold out if all of them are. */
    private static AvailableZone zone(Zone zone, String destination, List<? extends Supported> resources) {
        SaleStatus status = resources.stream().map(Supported::Status).anyMatch(SaleStatus.Available::equals)
                ? SaleStatus.Available
                : SaleStatus.SoldOut;
        return new AvailableZone(
                zone.RegionId(),
                zone.ZoneId(),
                status,
                status.category(),
                List.of(new AvailableResource(destination, resources)));
    }

    /** Whether a value is absent or passes the test. */
    private static boolean passes(@Nullable String value, Predicate<String> test) {
        return value == null || test.test(value);
    }
}
