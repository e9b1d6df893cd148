package io.ecsemulator.cloud;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A vSwitch as it is stored: the fields of DescribeVSwitches with the API's names.
 *
 * @param VpcId id of its VPC
 * @param CidrBlock its block of IPv4 addresses
 * @param PendingTransition the change that is under way, or null
 */
@RecordBuilder
public record VSwitch(
        String VSwitchId,
        String VpcId,
        String RegionId,
        String ZoneId,
        String VSwitchName,
        String Description,
        NetworkStatus Status,
        Instant CreationTime,
        String CidrBlock,
        boolean IsDefault,
        String ResourceGroupId,
        @ListOf("Tag") List<Tag> Tags,
        @Nullable PendingTransition<NetworkStatus> PendingTransition)
        implements VSwitchBuilder.With, Tagged<VSwitch> {

    /** Drops what is less than a second of the time of creation. */
    public VSwitch {
        // Null only while a state document is read that has none: its checks name the place.
        if (CreationTime != null) {
            CreationTime = CreationTime.truncatedTo(ChronoUnit.SECONDS);
        }
    }

    /** A vSwitch of a state document: it is Available. */
    static VSwitch of(String vSwitchId, GivenFields given) {
        String regionId = given.text("RegionId", Region.ofZone(given.text("ZoneId", ""), InstanceDefaults.REGION));
        return new VSwitch(
                vSwitchId,
                InstanceDefaults.VPC,
                regionId,
                InstanceDefaults.zoneOf(regionId),
                "",
                "",
                NetworkStatus.Available,
                given.now(),
                "172.16.0.0/16",
                false,
                "",
                List.of(),
                null);
    }

    /** Checks the zone and the block of addresses. */
    void check() {
        ResourceChecks.checkZone(ZoneId, RegionId);
        NetworkChecks.checkCidr(CidrBlock, "CidrBlock");
        NetworkChecks.checkTransition(Status, PendingTransition);
    }

    @Override
    public String id() {
        return VSwitchId;
    }

    @Override
    public NetworkStatus status() {
        return Status;
    }

    @Override
    public VSwitch tagged(List<Tag> tags) {
        return withTags(tags);
    }

    @Override
    public VSwitch at(Instant now) {
        PendingTransition<NetworkStatus> pending = PendingTransition;
        return pending == null || !pending.hasHappened(now)
                ? this
                : with(b -> b.Status(pending.Status()).PendingTransition(null));
    }
}
