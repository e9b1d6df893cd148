package io.ecsemulator.region;

import io.ecsemulator.cloud.DiskCategory;
import io.ecsemulator.cloud.InstanceTypes;
import io.ecsemulator.cloud.InstanceTypes.InstanceType;
import io.ecsemulator.cloud.ListOf;
import io.ecsemulator.cloud.Region;
import io.ecsemulator.operation.ApiError;
import io.ecsemulator.operation.ApiException;
import io.ecsemulator.operation.ApiOperation;
import io.ecsemulator.operation.Call;
import io.ecsemulator.operation.Checks;
import io.ecsemulator.operation.GatewayError;
import io.ecsemulator.operation.UndeclaredOperation;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Lists what can be had in which zones. Every zone has all that the emulator knows and never runs out of it; there are no
 * dedicated hosts, classic networks and instances without I/O optimization. A zone that has nothing of what is asked for
 * is not listed.
 */
@ApiOperation(editions = "")
final class DescribeAvailableResource
        extends UndeclaredOperation<DescribeAvailableResource.Parameters, DescribeAvailableResource.Answer> {

    /**
     * What a caller says.
     *
     * @param RegionId mandatory
     * @param DestinationResource what to list, mandatory: Zone, IoOptimized, InstanceType, Network, SystemDisk, DataDisk or
     *     ddh
     * @param Cores of an instance type; only if that is to be listed and not named
     * @param InstanceType one that is not in the emulator's table counts as well
     * @param IoOptimized none or optimized
     * @param Memory of an instance type in GiB, as Cores
     * @param NetworkCategory vpc or classic
     * @param ResourceType instance, disk, reservedinstance or ddh; it makes no difference
     * @param Scope Region or Zone; it makes no difference
     */
    record Parameters(
            @Nullable String RegionId,
            @Nullable String DestinationResource,
            @Nullable Integer Cores,
            @Nullable String DataDiskCategory,
            @Nullable String InstanceChargeType,
            @Nullable String InstanceType,
            @Nullable String IoOptimized,
            @Nullable Double Memory,
            @Nullable String NetworkCategory,
            @Nullable String ResourceType,
            @Nullable String Scope,
            @Nullable String SpotStrategy,
            @Nullable String SystemDiskCategory,
            @Nullable String ZoneId) {}

    /** What a caller gets. */
    record Answer(String RequestId, @ListOf("AvailableZone") List<AvailableZone> AvailableZones) {}

    /** A zone in the answer. */
    record AvailableZone(
            String RegionId,
            String ZoneId,
            String Status,
            String StatusCategory,
            @ListOf("AvailableResource") List<AvailableResource> AvailableResources) {}

    /**
     * What a zone has.
     *
     * @param Type the DestinationResource
     */
    record AvailableResource(
            String Type, @ListOf("SupportedResource") List<? extends Record> SupportedResources) {}

    /** Something without a size. */
    record SupportedResource(String Value, String Status, String StatusCategory) {}

    /** A category of disks with its sizes. */
    record SupportedDisk(String Value, String Status, String StatusCategory, int Min, int Max, String Unit) {}

    private static final String AVAILABLE = "Available";
    private static final String WITH_STOCK = "WithStock";
    private static final String OPTIMIZED = "optimized";
    private static final Set<String> DESTINATIONS =
            Set.of("Zone", "IoOptimized", "InstanceType", "Network", "SystemDisk", "DataDisk", "ddh");
    private static final Set<String> RESOURCE_TYPES = Set.of("instance", "disk", "reservedinstance", "ddh");

    private final InstanceTypes types;

    DescribeAvailableResource(InstanceTypes types) {
        this.types = types;
    }

    @Override
    public String edition() {
        return "2024";
    }

    @Override
    public List<ApiError> errors() {
        return List.of(
                RegionError.AVAILABLE_REGION_NOT_FOUND,
                RegionError.DESTINATION_MISSING,
                RegionError.DESTINATION,
                RegionError.AVAILABLE_CHARGE_TYPE,
                RegionError.AVAILABLE_SPOT_STRATEGY,
                RegionError.AVAILABLE_RESOURCE_TYPE,
                RegionError.IO_OPTIMIZED,
                RegionError.NETWORK_CATEGORY,
                RegionError.SCOPE,
                RegionError.TYPE_AND_SIZE,
                RegionError.CORES,
                RegionError.MEMORY);
    }

    @Override
    public Answer handle(Parameters parameters, Call call) {
        String regionId = parameters.RegionId();
        if (regionId == null || regionId.isBlank()) {
            throw new ApiException(GatewayError.MISSING_PARAMETER, "RegionId");
        }
        if (!Region.exists(regionId)) {
            throw new ApiException(RegionError.AVAILABLE_REGION_NOT_FOUND);
        }
        String destination = parameters.DestinationResource();
        if (destination == null || destination.isBlank()) {
            throw new ApiException(RegionError.DESTINATION_MISSING);
        }
        check(destination, parameters);
        List<AvailableZone> zones = Region.get(regionId).zones().stream()
                .filter(zoneId -> passes(parameters.ZoneId(), zoneId::equals) && canBeHad(parameters))
                .map(zoneId -> zone(regionId, zoneId, destination, resources(destination, zoneId, parameters)))
                .filter(zone ->
                        !zone.AvailableResources().get(0).SupportedResources().isEmpty())
                .toList();
        return new Answer(call.requestId(), zones);
    }

    private static void check(String destination, Parameters parameters) {
        Checks.oneOf(DESTINATIONS, destination, RegionError.DESTINATION);
        Checks.oneOf(Choice.CHARGE_TYPES, parameters.InstanceChargeType(), RegionError.AVAILABLE_CHARGE_TYPE);
        Checks.oneOf(Choice.SPOT_STRATEGIES, parameters.SpotStrategy(), RegionError.AVAILABLE_SPOT_STRATEGY);
        Checks.oneOf(RESOURCE_TYPES, parameters.ResourceType(), RegionError.AVAILABLE_RESOURCE_TYPE);
        Checks.oneOf(Set.of("none", OPTIMIZED), parameters.IoOptimized(), RegionError.IO_OPTIMIZED);
        Checks.oneOf(Set.of(Offer.NETWORK, "classic"), parameters.NetworkCategory(), RegionError.NETWORK_CATEGORY);
        Checks.oneOf(Set.of("Region", "Zone"), parameters.Scope(), RegionError.SCOPE);
        boolean hasSize = parameters.Cores() != null || parameters.Memory() != null;
        if (hasSize && !passes(parameters.InstanceType(), type -> false)) {
            throw new ApiException(RegionError.TYPE_AND_SIZE);
        }
        if (hasSize && !destination.equals("InstanceType")) {
            throw new ApiException(parameters.Cores() != null ? RegionError.CORES : RegionError.MEMORY);
        }
    }

    /** Whether all that is named is there. */
    private boolean canBeHad(Parameters parameters) {
        return passes(parameters.IoOptimized(), OPTIMIZED::equals)
                && passes(parameters.NetworkCategory(), Offer.NETWORK::equals)
                && passes(parameters.InstanceType(), types::isType)
                && passes(parameters.SystemDiskCategory(), Offer::isForSystemDisks)
                && passes(parameters.DataDiskCategory(), DiskCategory::exists);
    }

    private List<? extends Record> resources(String destination, String zoneId, Parameters parameters) {
        return switch (destination) {
            case "Zone" -> supported(Stream.of(zoneId));
            case "IoOptimized" -> supported(Stream.of(OPTIMIZED));
            case "Network" -> supported(Stream.of(Offer.NETWORK));
            case "InstanceType" -> supported(instanceTypes(parameters));
            case "SystemDisk" ->
                disks(parameters.SystemDiskCategory(), DiskCategory::SmallestSystem, DiskCategory::LargestSystem);
            case "DataDisk" ->
                disks(parameters.DataDiskCategory(), DiskCategory::SmallestData, DiskCategory::LargestData);
            default -> List.of();
        };
    }

    private Stream<String> instanceTypes(Parameters parameters) {
        String named = parameters.InstanceType();
        return named != null && !named.isBlank()
                ? Stream.of(named)
                : types.known().stream()
                        .filter(type -> parameters.Cores() == null || type.CpuCoreCount() == parameters.Cores())
                        .filter(type -> parameters.Memory() == null || type.MemorySize() == parameters.Memory())
                        .map(InstanceType::InstanceTypeId);
    }

    private static List<SupportedResource> supported(Stream<String> values) {
        return values.map(value -> new SupportedResource(value, AVAILABLE, WITH_STOCK))
                .toList();
    }

    /** An ESSD has the sizes of the level that it has by default. */
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
        return value == null || value.isBlank() || test.test(value);
    }
}
