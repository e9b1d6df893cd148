package io.ecsemulator.region;

import io.ecsemulator.cloud.ChargeType;
import io.ecsemulator.cloud.DiskCategory;
import io.ecsemulator.cloud.InstanceTypes;
import io.ecsemulator.cloud.InstanceTypes.InstanceType;
import io.ecsemulator.cloud.ListOf;
import io.ecsemulator.cloud.NetworkType;
import io.ecsemulator.cloud.Region;
import io.ecsemulator.cloud.SpotStrategy;
import io.ecsemulator.cloud.World;
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
 * Lists what is available in the zones of a region. Every zone offers all that the emulator knows, without limit, but no
 * dedicated hosts, classic networks and instances without I/O optimization. Zones that do not offer what the request asks for are
 * not listed.
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
            String Status,
            String StatusCategory,
            @ListOf("AvailableResource") List<AvailableResource> AvailableResources) {}

    /**
     * What a zone offers.
     *
     * @param Type the DestinationResource of the request
     */
    record AvailableResource(
            String Type, @ListOf("SupportedResource") List<? extends Record> SupportedResources) {}

    /** A resource without a size. */
    record SupportedResource(String Value, String Status, String StatusCategory) {}

    /** A category of disks with its smallest and largest size. */
    record SupportedDisk(String Value, String Status, String StatusCategory, int Min, int Max, String Unit) {}

    private static final String AVAILABLE = "Available";
    private static final String WITH_STOCK = "WithStock";
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
                .filter(zoneId -> passes(parameters.ZoneId, zoneId::equals) && isAvailable(parameters))
                .map(zoneId -> zone(regionId, zoneId, destination, resources(destination, zoneId, parameters)))
                .filter(zone ->
                        !zone.AvailableResources().get(0).SupportedResources().isEmpty())
                .toList();
        return new Response(call.requestId(), zones);
    }

    /** Whether zones offer all that the request names. */
    private boolean isAvailable(Parameters parameters) {
        return passes(parameters.IoOptimized, OPTIMIZED::equals)
                && parameters.NetworkCategory != NetworkType.classic
                && passes(parameters.InstanceType, types::isType)
                && passes(parameters.SystemDiskCategory, Availability::hasSystemDisks)
                && passes(parameters.DataDiskCategory, DiskCategory::exists);
    }

    private List<? extends Record> resources(String destination, String zoneId, Parameters parameters) {
        return switch (destination) {
            case "Zone" -> supported(Stream.of(zoneId));
            case "IoOptimized" -> supported(Stream.of(OPTIMIZED));
            case "Network" -> supported(Stream.of(Availability.NETWORK));
            case "InstanceType" -> supported(instanceTypes(parameters));
            case "SystemDisk" ->
                disks(parameters.SystemDiskCategory, DiskCategory::SmallestSystem, DiskCategory::LargestSystem);
            case "DataDisk" ->
                disks(parameters.DataDiskCategory, DiskCategory::SmallestData, DiskCategory::LargestData);
            default -> List.of();
        };
    }

    private Stream<String> instanceTypes(Parameters parameters) {
        return parameters.InstanceType != null
                ? Stream.of(parameters.InstanceType)
                : types.known().stream()
                        .filter(type -> parameters.Cores == null || type.CpuCoreCount() == parameters.Cores)
                        .filter(type -> parameters.Memory == null || type.MemorySize() == parameters.Memory)
                        .map(InstanceType::InstanceTypeId);
    }

    private static List<SupportedResource> supported(Stream<String> values) {
        return values.map(value -> new SupportedResource(value, AVAILABLE, WITH_STOCK))
                .toList();
    }

    /** The categories; an ESSD has the sizes of its default performance level. */
    private static List<SupportedDisk> disks(
            @Nullable String wanted, ToIntFunction<DiskCategory> smallest, ToIntFunction<DiskCategory> largest) {
        return DiskCategory.names().stream()
                .filter(name -> passes(wanted, name::equals))
                .map(name -> DiskCategory.of(name, ""))
                .filter(Objects::nonNull)
                .filter(category -> largest.applyAsInt(category) > 0)
                .map(category -> new SupportedDisk(
                        category.Category(),
                        AVAILABLE,
                        WITH_STOCK,
                        smallest.applyAsInt(category),
                        largest.applyAsInt(category),
                        "GiB"))
                .toList();
    }

    private static AvailableZone zone(
            String regionId, String zoneId, String destination, List<? extends Record> resources) {
        return new AvailableZone(
                regionId, zoneId, AVAILABLE, WITH_STOCK, List.of(new AvailableResource(destination, resources)));
    }

    /** Whether a value is absent or passes the test. */
    private static boolean passes(@Nullable String value, Predicate<String> test) {
        return value == null || test.test(value);
    }
}
