package io.ecsemulator.region;

import io.ecsemulator.cloud.ChargeType;
import io.ecsemulator.cloud.DiskCategory;
import io.ecsemulator.cloud.InstanceTypes;
import io.ecsemulator.cloud.InstanceTypes.InstanceType;
import io.ecsemulator.cloud.ListOf;
import io.ecsemulator.cloud.Region;
import io.ecsemulator.cloud.SpotStrategy;
import io.ecsemulator.cloud.World;
import io.ecsemulator.cloud.Zone;
import io.ecsemulator.operation.ApiOperation;
import io.ecsemulator.operation.Call;
import io.ecsemulator.operation.CommonError;
import io.ecsemulator.operation.KnownRegion;
import io.ecsemulator.operation.Mandatory;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.operation.Rules;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists the zones of a region with the instance types and disk categories that they sell; no zone has dedicated hosts. */
@ApiOperation(editions = "2024", sample = "RegionId=cn-qingdao&Verbose=false")
final class DescribeZones
        extends Operation<DescribeZones.Parameters, DescribeZones.Parameters, DescribeZones.Response> {

    /**
     * Request parameters.
     *
     * @param RegionId id of the region
     * @param AcceptLanguage language of LocalName; default zh-CN
     * @param InstanceChargeType billing method of instances; every zone offers both
     * @param SpotStrategy bidding strategy of instances; every zone offers all
     * @param Verbose whether the lists of what a zone offers are filled; default true
     */
    record Parameters(
            @Mandatory @KnownRegion String RegionId,
            @Nullable Language AcceptLanguage,
            @Nullable ChargeType InstanceChargeType,
            @Nullable SpotStrategy SpotStrategy,
            @Nullable Boolean Verbose) {}

    /** Response. */
    record Response(String RequestId, @ListOf("Zone") List<DescribedZone> Zones) {}

    /** A zone in the response. */
    record DescribedZone(
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

    /** What can be combined in a zone. */
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

    private static Rules<Parameters> declareRules() {
        return Rules.<Parameters>of(Parameters.class, "2024")
                .invalid(CommonError.REGION_NOT_FOUND, "RegionId")
                .invalid(RegionError.ACCEPT_LANGUAGE, "AcceptLanguage")
                .invalid(RegionError.ZONES_CHARGE_TYPE, "InstanceChargeType")
                .invalid(CommonError.SPOT_STRATEGY, "SpotStrategy")
                .build();
    }

    private final InstanceTypes types;

    DescribeZones(InstanceTypes types) {
        super(DescribeZones::declareRules);
        this.types = types;
    }

    @Override
    protected Parameters attempt(Parameters parameters, World world) {
        return parameters;
    }

    @Override
    protected Response execute(Parameters parameters, World world, Call call) {
        Region region = Region.get(parameters.RegionId);
        Language language = Language.orDefault(parameters.AcceptLanguage);
        boolean isVerbose = !Boolean.FALSE.equals(parameters.Verbose);
        return new Response(
                call.requestId(),
                region.zones().stream()
                        .map(zoneId ->
                                zone(world.zone(region.RegionId(), zoneId), language.nameOf(region, zoneId), isVerbose))
                        .toList());
    }

    /** A zone; only what it sells is listed. */
    private DescribedZone zone(Zone zone, String name, boolean isVerbose) {
        if (!isVerbose) {
            return new DescribedZone(
                    zone.ZoneId(),
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
        List<InstanceType> sold = types.known().stream()
                .filter(type -> zone.sells(type.InstanceTypeId()))
                .toList();
        List<String> typeIds = sold.stream().map(InstanceType::InstanceTypeId).toList();
        List<String> categories =
                DiskCategory.names().stream().filter(zone::sells).toList();
        ResourcesInfo resources = new ResourcesInfo(
                true,
                typeIds,
                sold.stream().map(InstanceType::InstanceTypeFamily).distinct().toList(),
                GENERATIONS,
                categories.stream().filter(Availability::hasSystemDisks).toList(),
                categories,
                List.of(Availability.NETWORK));
        return new DescribedZone(
                zone.ZoneId(),
                "AvailabilityZone",
                name,
                List.of(resources),
                RESOURCE_TYPES,
                typeIds,
                categories,
                List.of(),
                List.of(),
                List.of());
    }
}
