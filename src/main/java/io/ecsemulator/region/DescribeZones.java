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
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lists the zones of a region. Each has all that the emulator knows; there are no dedicated hosts. */
@ApiOperation(editions = "")
final class DescribeZones extends UndeclaredOperation<DescribeZones.Parameters, DescribeZones.Answer> {

    /**
     * What a caller says.
     *
     * @param RegionId mandatory
     * @param AcceptLanguage the language of LocalName: zh-CN (default), en-US or ja
     * @param InstanceChargeType PrePaid or PostPaid; every zone offers both
     * @param SpotStrategy NoSpot, SpotWithPriceLimit or SpotAsPriceGo; every zone offers all
     * @param Verbose false: leave the lists of what a zone has empty
     */
    record Parameters(
            @Nullable String RegionId,
            @Nullable String AcceptLanguage,
            @Nullable String InstanceChargeType,
            @Nullable String SpotStrategy,
            @Nullable Boolean Verbose) {}

    /** What a caller gets. */
    record Answer(String RequestId, @ListOf("Zone") List<Zone> Zones) {}

    /** A zone in the answer. */
    record Zone(
            String ZoneId,
            String ZoneType,
            String LocalName,
            @ListOf("ResourcesInfo") List<ResourcesInfo> AvailableResources,
            @ListOf("ResourceTypes") List<String> AvailableResourceCreation,
            @ListOf("InstanceTypes") List<String> AvailableInstanceTypes,
            @ListOf("DiskCategories") List<String> AvailableDiskCategories,
            @ListOf("VolumeCategories") List<String> AvailableVolumeCategories,
            @ListOf("DedicatedHostGeneration") List<String> DedicatedHostGenerations,
            @ListOf("DedicatedHostType") List<String> AvailableDedicatedHostTypes) {}

    /** What can be had together in a zone. */
    record ResourcesInfo(
            boolean IoOptimized,
            @ListOf("supportedInstanceType") List<String> InstanceTypes,
            @ListOf("supportedInstanceTypeFamily") List<String> InstanceTypeFamilies,
            @ListOf("supportedInstanceGeneration") List<String> InstanceGenerations,
            @ListOf("supportedSystemDiskCategory") List<String> SystemDiskCategories,
            @ListOf("supportedDataDiskCategory") List<String> DataDiskCategories,
            @ListOf("supportedNetworkCategory") List<String> NetworkTypes) {}

    private static final List<String> RESOURCE_TYPES = List.of("VSwitch", "IoOptimized", "Instance", "Disk");
    private static final List<String> GENERATIONS = List.of("ecs-5", "ecs-6", "ecs-7", "ecs-8");

    /** What a zone is called, behind the name of its region. */
    private static final Map<String, String> ZONE = Map.of("zh-CN", "可用区", "en-US", "Zone", "ja", "ゾーン");

    private final InstanceTypes types;

    DescribeZones(InstanceTypes types) {
        this.types = types;
    }

    @Override
    public String edition() {
        return "2024";
    }

    @Override
    public List<ApiError> errors() {
        return List.of(
                RegionError.REGION_NOT_FOUND,
                RegionError.ACCEPT_LANGUAGE,
                RegionError.ZONES_CHARGE_TYPE,
                RegionError.ZONES_SPOT_STRATEGY);
    }

    @Override
    public Answer handle(Parameters parameters, Call call) {
        String regionId = parameters.RegionId();
        if (regionId == null || regionId.isBlank()) {
            throw new ApiException(GatewayError.MISSING_PARAMETER, "RegionId");
        }
        if (!Region.exists(regionId)) {
            throw new ApiException(RegionError.REGION_NOT_FOUND);
        }
        String language = Choice.language(parameters.AcceptLanguage());
        Checks.oneOf(Choice.CHARGE_TYPES, parameters.InstanceChargeType(), RegionError.ZONES_CHARGE_TYPE);
        Checks.oneOf(Choice.SPOT_STRATEGIES, parameters.SpotStrategy(), RegionError.ZONES_SPOT_STRATEGY);
        boolean verbose = !Boolean.FALSE.equals(parameters.Verbose());
        Region region = Region.get(regionId);
        return new Answer(
                call.requestId(),
                region.zones().stream()
                        .map(zoneId -> zone(zoneId, name(region, zoneId, language), verbose))
                        .toList());
    }

    private static String name(Region region, String zoneId, String language) {
        String letter = zoneId.substring(zoneId.length() - 1).toUpperCase(Locale.ROOT);
        return region.name(language) + " " + ZONE.get(language) + " " + letter;
    }

    private Zone zone(String zoneId, String name, boolean verbose) {
        if (!verbose) {
            return new Zone(
                    zoneId,
                    "AvailabilityZone",
                    name,
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of());
        }
        List<String> typeIds =
                types.known().stream().map(InstanceType::InstanceTypeId).toList();
        ResourcesInfo resources = new ResourcesInfo(
                true,
                typeIds,
                types.known().stream()
                        .map(InstanceType::InstanceTypeFamily)
                        .distinct()
                        .toList(),
                GENERATIONS,
                DiskCategory.names().stream().filter(Offer::isForSystemDisks).toList(),
                DiskCategory.names(),
                List.of(Offer.NETWORK));
        return new Zone(
                zoneId,
                "AvailabilityZone",
                name,
                List.of(resources),
                RESOURCE_TYPES,
                typeIds,
                DiskCategory.names(),
                List.of(),
                List.of(),
                List.of());
    }
}
