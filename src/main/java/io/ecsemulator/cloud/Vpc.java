package io.ecsemulator.cloud;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A virtual private cloud as it is stored: the fields of DescribeVpcs with the API's names.
 *
 * @param CidrBlock its block of IPv4 addresses
 * @param SecondaryCidrBlocks further blocks
 * @param UserCidrs blocks of the user's own network
 * @param VRouterId id of its router
 * @param RouterTableIds ids of its route tables, the system's first
 * @param PendingTransition the change that is under way, or null
 */
@RecordBuilder
public record Vpc(
        String VpcId,
        String RegionId,
        String VpcName,
        String Description,
        NetworkStatus Status,
        Instant CreationTime,
        String CidrBlock,
        @ListOf("SecondaryCidrBlock") List<String> SecondaryCidrBlocks,
        @ListOf("UserCidr") List<String> UserCidrs,
        boolean IsDefault,
        String VRouterId,
        @ListOf("RouterTableIds") List<String> RouterTableIds,
        String ResourceGroupId,
        @ListOf("Tag") List<Tag> Tags,
        @Nullable PendingTransition<NetworkStatus> PendingTransition)
        implements VpcBuilder.With, Tagged<Vpc> {

    /** Drops what is less than a second of the time of creation. */
    public Vpc {
        // Null only while a state document is read that has none: its checks name the place.
        if (CreationTime != null) {
            CreationTime = CreationTime.truncatedTo(ChronoUnit.SECONDS);
        }
    }

    /** A VPC of a state document: it is Available. */
    static Vpc of(String vpcId, GivenFields given) {
        return of(vpcId, given.text("RegionId", InstanceDefaults.REGION), given.now());
    }

    /**
     * A VPC that is Available, with the addresses of {@code 172.16.0.0/12}.
     *
     * @param now when it is created
     */
    public static Vpc of(String vpcId, String regionId, Instant now) {
        String tail = vpcId.startsWith("vpc-") ? vpcId.substring("vpc-".length()) : vpcId;
        return new Vpc(
                vpcId,
                regionId,
                "",
                "",
                NetworkStatus.Available,
                now,
                "172.16.0.0/12",
                List.of(),
                List.of(),
                false,
                "vrt-" + tail,
                List.of("vtb-" + tail),
                "",
                List.of(),
                null);
    }

    /** Checks the blocks of addresses. */
    void check() {
        NetworkChecks.checkCidr(CidrBlock, "CidrBlock");
        NetworkChecks.checkCidrs(SecondaryCidrBlocks, "SecondaryCidrBlocks");
        NetworkChecks.checkCidrs(UserCidrs, "UserCidrs");
        if (RouterTableIds.isEmpty()) {
            throw new InvalidFieldException("RouterTableIds", "is empty");
        }
        NetworkChecks.checkTransition(Status, PendingTransition);
    }

    /** The id of the system route table. */
    public String systemRouteTable() {
        return RouterTableIds.get(0);
    }

    @Override
    public String id() {
        return VpcId;
    }

    @Override
    public NetworkStatus status() {
        return Status;
    }

    @Override
    public Vpc tagged(List<Tag> tags) {
        return withTags(tags);
    }

    @Override
    public Vpc at(Instant now) {
        PendingTransition<NetworkStatus> pending = PendingTransition;
        return pending == null || !pending.hasHappened(now)
                ? this
                : with(b -> b.Status(pending.Status()).PendingTransition(null));
    }
}
