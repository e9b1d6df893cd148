package io.ecsemulator.instance;

import io.ecsemulator.cloud.InstanceTypes;
import io.ecsemulator.cloud.InstanceTypes.InstanceType;
import io.ecsemulator.cloud.Region;
import io.ecsemulator.cloud.World;
import io.ecsemulator.cloud.Zone;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The instance types that remain after each condition of DescribeRecommendInstanceType: the first empty list names its error.
 *
 * @param ofSize of the size that is asked for, or of the size of the named type, which is one of them
 * @param ofFamily those of them that are of a family asked for
 * @param matching those of them that have the level and are I/O optimized as asked for
 * @param withDisk those of them that take the system disk
 * @param affordable those of them that cost no more than the price asked for
 * @param offered those of them in each zone that offers them, in their order of recommendation
 */
record Recommendations(
        DescribeRecommendInstanceType.Parameters asked,
        List<InstanceType> ofSize,
        List<InstanceType> ofFamily,
        List<InstanceType> matching,
        List<InstanceType> withDisk,
        List<InstanceType> affordable,
        List<Offer> offered) {

    /** A type in a zone that offers it. */
    record Offer(InstanceType type, Zone zone, boolean isSold) {}

    static Recommendations of(DescribeRecommendInstanceType.Parameters asked, InstanceTypes types, World world) {
        List<InstanceType> ofSize = ofSize(asked, types.known());
        List<InstanceType> ofFamily = filter(
                ofSize,
                type -> asked.InstanceTypeFamily().isEmpty()
                        || asked.InstanceTypeFamily().contains(type.InstanceTypeFamily()));
        List<InstanceType> matching = filter(
                ofFamily,
                type -> asked.wantsOptimized()
                        && (asked.InstanceFamilyLevel() == null
                                || asked.InstanceFamilyLevel().equals(InstanceTypeAnswer.level(type))));
        String category = asked.SystemDiskCategory();
        List<InstanceType> withDisk = filter(matching, type -> category == null || type.takes(category));
        List<InstanceType> affordable =
                filter(withDisk, type -> asked.MaxPrice() == null || price(asked, type) <= asked.MaxPrice());
        List<Zone> zones = Region.get(asked.RegionId()).zones().stream()
                .map(zoneId -> world.zone(asked.RegionId(), zoneId))
                .toList();
        List<Offer> offered = affordable.stream()
                .flatMap(type -> offers(asked, type, zones))
                .sorted(order(asked, zones))
                .toList();
        return new Recommendations(asked, ofSize, ofFamily, matching, withDisk, affordable, offered);
    }

    /** Those that can be bought now. */
    List<Offer> sold() {
        return offered.stream().filter(Offer::isSold).toList();
    }

    private static List<InstanceType> ofSize(
            DescribeRecommendInstanceType.Parameters asked, Collection<InstanceType> known) {
        if (asked.InstanceType() == null) {
            return filter(
                    known,
                    type -> (asked.Cores() == null || type.CpuCoreCount() == asked.Cores())
                            && (asked.Memory() == null || type.MemorySize() == asked.Memory()));
        }
        InstanceType named = InstanceTypes.get(asked.InstanceType());
        return Stream.concat(
                        Stream.of(named),
                        known.stream()
                                .filter(type -> type.CpuCoreCount() == named.CpuCoreCount()
                                        && type.MemorySize() == named.MemorySize()
                                        && type.GPUAmount() == named.GPUAmount()))
                .distinct()
                .toList();
    }

    private static List<InstanceType> filter(Collection<InstanceType> types, Predicate<InstanceType> condition) {
        return types.stream().filter(condition).toList();
    }

    /** In CNY for an hour. */
    private static double price(DescribeRecommendInstanceType.Parameters asked, InstanceType type) {
        return PriceList.instance(type) * (asked.isSpot() ? PriceList.SPOT_SHARE : 1);
    }

    private static Stream<Offer> offers(
            DescribeRecommendInstanceType.Parameters asked, InstanceType type, List<Zone> zones) {
        Set<String> parts = asked.SystemDiskCategory() == null
                ? Set.of(type.InstanceTypeId())
                : Set.of(type.InstanceTypeId(), asked.SystemDiskCategory());
        return zones.stream()
                .filter(zone -> asked.takes(zone.ZoneId()))
                .filter(zone -> parts.stream().allMatch(zone::offers))
                .map(zone -> new Offer(type, zone, parts.stream().allMatch(zone::sells)));
    }

    /** The zone asked for first, then as the strategy says, then the order of the table and of the region's zones. */
    private static Comparator<Offer> order(DescribeRecommendInstanceType.Parameters asked, List<Zone> zones) {
        return Comparator.comparing((Offer offer) -> !offer.zone.ZoneId().equals(asked.ZoneId()))
                .thenComparing(strategy(asked.PriorityStrategy(), zones));
    }

    private static Comparator<Offer> strategy(@Nullable String strategy, List<Zone> zones) {
        if ("PriceFirst".equals(strategy)) {
            return Comparator.comparingDouble(offer -> PriceList.instance(offer.type) / offer.type.CpuCoreCount());
        }
        if ("NewProductFirst".equals(strategy)) {
            return Comparator.comparing((Offer offer) -> offer.type.generation())
                    .reversed();
        }
        return Comparator.comparingLong((Offer offer) -> zones.stream()
                        .filter(zone -> zone.sells(offer.type.InstanceTypeId()))
                        .count())
                .reversed();
    }
}
