package io.ecsemulator.instance;

import io.ecsemulator.cloud.ChargeType;
import io.ecsemulator.cloud.DiskCategory;
import io.ecsemulator.cloud.InstanceTypes;
import io.ecsemulator.cloud.ListOf;
import io.ecsemulator.cloud.NetworkType;
import io.ecsemulator.cloud.Region;
import io.ecsemulator.cloud.SpotStrategy;
import io.ecsemulator.cloud.World;
import io.ecsemulator.instance.Recommendations.Offer;
import io.ecsemulator.operation.ApiOperation;
import io.ecsemulator.operation.Call;
import io.ecsemulator.operation.CommonError;
import io.ecsemulator.operation.KnownRegion;
import io.ecsemulator.operation.Mandatory;
import io.ecsemulator.operation.MaxItems;
import io.ecsemulator.operation.OneOf;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.operation.Rules;
import io.ecsemulator.operation.Stage;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Lists the instance types of a size, or of the size of a type, in the zones that can supply them now. Every type is I/O optimized and
 * in a VPC. What a {@link io.ecsemulator.cloud.Zone} does not sell or has sold out is not recommended.
 */
@ApiOperation(
        editions = "2024",
        sample = "RegionId=cn-hangzhou&NetworkType=vpc&Cores=2&Memory=8&PriorityStrategy=PriceFirst"
                + "&ZoneId=cn-hangzhou-i&InstanceTypeFamily.1=ecs.g6&InstanceTypeFamily.2=ecs.g7")
final class DescribeRecommendInstanceType
        extends Operation<
                DescribeRecommendInstanceType.Parameters, Recommendations, DescribeRecommendInstanceType.Response> {

    /**
     * Request parameters.
     *
     * @param RegionId id of the region
     * @param NetworkType network type; there are no types for classic
     * @param Cores number of vCPUs of the types; mandatory without InstanceType and Memory
     * @param Memory memory of the types in GiB
     * @param InstanceType a type, of the emulator's table or not, for which others of its size are recommended; only without Cores and Memory
     * @param InstanceTypeFamily families of the types, at most 10; default all
     * @param InstanceFamilyLevel level of the families: EntryLevel, EnterpriseLevel or CreditEntryLevel; default all
     * @param InstanceChargeType billing method, shown in the answer; default PostPaid
     * @param SpotStrategy bidding strategy; another than NoSpot, the default, only with PostPaid
     * @param MaxPrice highest price of an instance for an hour in CNY, by the emulator's price list; not with SpotAsPriceGo
     * @param IoOptimized whether the types are I/O optimized: optimized, the default, or none
     * @param SystemDiskCategory category of the system disk that the types take; default any that they take
     * @param ZoneId id of a zone of the region; default all
     * @param ZoneMatchMode Strict, the default: types in the zone ZoneId alone; Include: types in other zones follow
     * @param PriorityStrategy order of the types: InventoryFirst, the default: those that most zones sell first; PriceFirst: the lowest price
     *     of a vCPU first; NewProductFirst: the newest generation first
     * @param Scene CREATE, the default, or UPGRADE; shown in the answer
     */
    record Parameters(
            @Mandatory @KnownRegion String RegionId,
            @Mandatory NetworkType NetworkType,
            @Nullable Integer Cores,
            @Nullable Double Memory,
            @Nullable String InstanceType,
            @MaxItems(10) List<String> InstanceTypeFamily,

            @OneOf({"EntryLevel", "EnterpriseLevel", "CreditEntryLevel"}) @Nullable
            String InstanceFamilyLevel,

            @Nullable ChargeType InstanceChargeType,
            @Nullable SpotStrategy SpotStrategy,
            @Nullable Double MaxPrice,
            @OneOf({OPTIMIZED, "none"}) @Nullable String IoOptimized,
            @Nullable String SystemDiskCategory,
            @Nullable String ZoneId,
            @OneOf({"Strict", "Include"}) @Nullable String ZoneMatchMode,

            @OneOf({"InventoryFirst", "PriceFirst", "NewProductFirst"}) @Nullable
            String PriorityStrategy,

            @OneOf({"CREATE", "UPGRADE"}) @Nullable String Scene) {

        boolean hasSize() {
            return Cores != null || Memory != null;
        }

        boolean wantsOptimized() {
            return !"none".equals(IoOptimized);
        }

        ChargeType chargeType() {
            return Objects.requireNonNullElse(InstanceChargeType, ChargeType.PostPaid);
        }

        SpotStrategy spotStrategy() {
            return Objects.requireNonNullElse(SpotStrategy, io.ecsemulator.cloud.SpotStrategy.NoSpot);
        }

        boolean isSpot() {
            return spotStrategy() != io.ecsemulator.cloud.SpotStrategy.NoSpot;
        }

        /** Whether types in that zone are asked for. */
        boolean takes(String zoneId) {
            return ZoneId == null || "Include".equals(ZoneMatchMode) || ZoneId.equals(zoneId);
        }

        private boolean hasWrongZone() {
            return ZoneId != null && !Region.get(RegionId).zones().contains(ZoneId);
        }
    }

    /**
     * A type in a zone.
     *
     * @param Priority 1 for the first, 2 for the second and so on
     * @param Zones the zone alone
     */
    record RecommendInstanceType(
            String CommodityCode,
            String ZoneId,
            int Priority,
            NetworkType NetworkType,
            String Scene,
            SpotStrategy SpotStrategy,
            String RegionId,
            ChargeType InstanceChargeType,
            @ListOf("zone") List<TypeZone> Zones,
            RecommendedType InstanceType) {}

    /** A zone with its network types. */
    record TypeZone(String ZoneNo, @ListOf("NetworkType") List<NetworkType> NetworkTypes) {}

    /**
     * The type.
     *
     * @param Memory in MiB
     */
    record RecommendedType(
            String SupportIoOptimized,
            int Cores,
            int Memory,
            String InstanceType,
            String InstanceTypeFamily,
            String Generation) {}

    /** Response. */
    record Response(
            String RequestId,
            @ListOf("RecommendInstanceType") List<RecommendInstanceType> Data) {}

    private static final String OPTIMIZED = "optimized";

    /** The rules in the order of their precedence, which the document does not give: it is ours. */
    private static Rules<Recommendations> declareRules(InstanceTypes types) {
        return Rules.<Recommendations>of(Parameters.class, "2024")
                .invalid(CommonError.REGION_NOT_IN_RECORDS, "RegionId")
                .invalid(RecommendError.NETWORK_TYPE, "NetworkType")
                .invalid(RecommendError.LEVEL, "InstanceFamilyLevel")
                .invalid(RecommendError.CHARGE_TYPE, "InstanceChargeType")
                .invalid(RecommendError.SPOT_STRATEGY, "SpotStrategy")
                .invalid(RecommendError.IO_OPTIMIZED, "IoOptimized")
                .invalid(RecommendError.PRIORITY_STRATEGY, "PriorityStrategy")
                .invalid(RecommendError.SCENE, "Scene")
                .stage(Stage.REQUEST)
                .rule(
                        RecommendError.TYPE_OR_SIZE,
                        "InstanceType is given with Cores or Memory, or none of the three is given",
                        found -> found.asked().hasSize() == (found.asked().InstanceType != null))
                .rule(
                        RecommendError.TYPE,
                        "InstanceType is not an instance type",
                        found ->
                                found.asked().InstanceType != null && !InstanceTypes.isType(found.asked().InstanceType))
                .rule(
                        RecommendError.FAMILY,
                        "an InstanceTypeFamily.N is not a family of the emulator's table",
                        found -> !found.asked().InstanceTypeFamily.stream()
                                .allMatch(family -> types.known().stream()
                                        .anyMatch(type ->
                                                type.InstanceTypeFamily().equals(family))))
                .rule(
                        RecommendError.DISK_CATEGORY,
                        "SystemDiskCategory is not a category of system disks",
                        found -> found.asked().SystemDiskCategory != null
                                && !isSystemDisk(found.asked().SystemDiskCategory))
                .rule(
                        RecommendError.SPOT_STRATEGY,
                        "SpotStrategy is not NoSpot and InstanceChargeType is PrePaid",
                        found -> found.asked().isSpot() && found.asked().chargeType() == ChargeType.PrePaid)
                .rule(
                        RecommendError.MAX_PRICE,
                        "MaxPrice is not above 0, or SpotStrategy is SpotAsPriceGo",
                        found -> found.asked().MaxPrice != null
                                && (!(found.asked().MaxPrice > 0)
                                        || found.asked().spotStrategy() == SpotStrategy.SpotAsPriceGo))
                .rule(
                        RecommendError.ZONE_FOR_SIZE,
                        "ZoneId is no zone of the region, and Cores or Memory is given",
                        found -> found.asked().hasWrongZone() && found.asked().hasSize())
                .rule(
                        RecommendError.ZONE,
                        "ZoneId is no zone of the region",
                        found -> found.asked().hasWrongZone())
                .stage(Stage.RESULT)
                .rule(
                        RecommendError.SIZE,
                        "no type has these Cores and that Memory",
                        found -> found.ofSize().isEmpty())
                .rule(
                        RecommendError.NO_NETWORK,
                        "NetworkType is classic",
                        found -> found.asked().NetworkType == NetworkType.classic)
                .rule(
                        RecommendError.NO_FAMILY,
                        "no type of the size is of an InstanceTypeFamily.N",
                        found -> found.ofFamily().isEmpty())
                .rule(
                        RecommendError.NO_TYPE,
                        "IoOptimized is none, or none of these types is of the InstanceFamilyLevel",
                        found -> found.matching().isEmpty())
                .rule(
                        RecommendError.NO_DISK,
                        "none of these types takes the SystemDiskCategory",
                        found -> found.withDisk().isEmpty())
                .rule(
                        RecommendError.NO_PRICE,
                        "each of these types costs more than MaxPrice",
                        found -> found.affordable().isEmpty())
                .rule(
                        RecommendError.NO_ZONE,
                        "no zone offers one of these types with the SystemDiskCategory",
                        found -> found.offered().isEmpty())
                .rule(
                        RecommendError.SOLD_OUT,
                        "each of these types, or the SystemDiskCategory, is sold out in each of the zones",
                        found -> found.sold().isEmpty())
                .build();
    }

    private static boolean isSystemDisk(String name) {
        DiskCategory category = DiskCategory.of(name, "");
        return category != null && category.LargestSystem() > 0;
    }

    private final InstanceTypes types;

    DescribeRecommendInstanceType(InstanceTypes types) {
        super(() -> declareRules(types));
        this.types = types;
    }

    @Override
    protected Recommendations attempt(Parameters parameters, World world) {
        return Recommendations.of(parameters, types, world);
    }

    @Override
    protected Response execute(Recommendations found, World world, Call call) {
        List<Offer> offers = found.sold();
        return new Response(
                call.requestId(),
                IntStream.range(0, offers.size())
                        .mapToObj(i -> item(found.asked(), offers.get(i), i + 1))
                        .toList());
    }

    private static RecommendInstanceType item(Parameters asked, Offer offer, int priority) {
        var type = offer.type();
        String zoneId = offer.zone().ZoneId();
        return new RecommendInstanceType(
                "ecs",
                zoneId,
                priority,
                NetworkType.vpc,
                Objects.requireNonNullElse(asked.Scene, "CREATE"),
                asked.spotStrategy(),
                asked.RegionId,
                asked.chargeType(),
                List.of(new TypeZone(zoneId, List.of(NetworkType.vpc))),
                new RecommendedType(
                        OPTIMIZED,
                        type.CpuCoreCount(),
                        (int) (type.MemorySize() * 1024),
                        type.InstanceTypeId(),
                        type.InstanceTypeFamily(),
                        type.generation()));
    }
}
