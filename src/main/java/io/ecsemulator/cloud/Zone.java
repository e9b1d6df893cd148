package io.ecsemulator.cloud;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a zone does not sell. A zone that no state document names sells everything; a name in the lists is a disk category or an
 * instance type.
 *
 * @param SoldOut what DescribeAvailableResource shows as SoldOut
 * @param NotSold what DescribeAvailableResource leaves out
 */
public record Zone(String ZoneId, String RegionId, List<String> SoldOut, List<String> NotSold)
        implements Resource<Zone> {

    /** A zone of a state document. */
    static Zone of(String zoneId, GivenFields given) {
        return sellingAll(zoneId, given.text("RegionId", Region.ofZone(zoneId, InstanceDefaults.REGION)));
    }

    static Zone sellingAll(String zoneId, String regionId) {
        return new Zone(zoneId, regionId, List.of(), List.of());
    }

    /** Whether a disk of that category, or an instance of that type, can be bought in the zone. */
    public boolean sells(String name) {
        return offers(name) && status(name) == SaleStatus.Available;
    }

    /** Whether DescribeAvailableResource lists that disk category or instance type. */
    public boolean offers(String name) {
        return !NotSold.contains(name);
    }

    /** The status of a disk category or an instance type that the zone offers. */
    public SaleStatus status(String name) {
        return SoldOut.contains(name) ? SaleStatus.SoldOut : SaleStatus.Available;
    }

    @Override
    public String id() {
        return ZoneId;
    }

    @Override
    public SaleStatus status() {
        return SaleStatus.Available;
    }

    @Override
    public @Nullable PendingTransition<SaleStatus> PendingTransition() {
        return null;
    }

    @Override
    public Zone at(Instant now) {
        return this;
    }
}
