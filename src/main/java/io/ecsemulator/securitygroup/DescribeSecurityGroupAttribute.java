package io.ecsemulator.securitygroup;

import io.ecsemulator.cloud.AccessPolicy;
import io.ecsemulator.cloud.Direction;
import io.ecsemulator.cloud.IpProtocol;
import io.ecsemulator.cloud.ListOf;
import io.ecsemulator.cloud.NicType;
import io.ecsemulator.cloud.Permission;
import io.ecsemulator.cloud.SecurityGroup;
import io.ecsemulator.cloud.World;
import io.ecsemulator.operation.ApiOperation;
import io.ecsemulator.operation.Call;
import io.ecsemulator.operation.CommonError;
import io.ecsemulator.operation.GatewayError;
import io.ecsemulator.operation.KnownRegion;
import io.ecsemulator.operation.Mandatory;
import io.ecsemulator.operation.OneOf;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.operation.PageToken;
import io.ecsemulator.operation.Range;
import io.ecsemulator.operation.Rules;
import io.ecsemulator.operation.Source;
import io.ecsemulator.operation.Stage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Shows a security group with its rules, the newest first. */
@ApiOperation(editions = "2024", sample = "RegionId=cn-hangzhou&SecurityGroupId=sg-demo")
final class DescribeSecurityGroupAttribute
        extends Operation<
                DescribeSecurityGroupAttribute.Parameters,
                DescribeSecurityGroupAttribute.Attempt,
                DescribeSecurityGroupAttribute.Response> {

    /**
     * Request parameters.
     *
     * @param SecurityGroupId id of the security group
     * @param RegionId id of the region
     * @param NicType network cards of the rules of a group in the classic network: internet or intranet; default internet. In a
     *     VPC all rules are for intranet, whatever is given
     * @param Direction ingress, egress or all; default all
     * @param NextToken token of the page, from the previous page
     * @param MaxResults largest number of rules on a page, 10 to 1000; default 500
     */
    record Parameters(
            @Mandatory String SecurityGroupId,
            @Mandatory @KnownRegion String RegionId,
            @Nullable NicType NicType,
            @OneOf({"ingress", "egress", "all"}) @Nullable String Direction,
            @Nullable String NextToken,
            @Range(min = 10, max = 1000) @Nullable Integer MaxResults) {}

    /**
     * Response.
     *
     * @param VpcId id of the VPC; empty for the classic network
     * @param NextToken token of the next page; empty on the last one
     */
    record Response(
            String RequestId,
            String VpcId,
            AccessPolicy InnerAccessPolicy,
            String Description,
            String SecurityGroupId,
            String SecurityGroupName,
            String RegionId,
            @ListOf("Permission") List<Item> Permissions,
            String NextToken) {}

    /**
     * A rule.
     *
     * @param DestPrefixListName always empty: there are no prefix lists
     * @param DestGroupName name of the destination group, if it is of the same account
     * @param SourcePrefixListName always empty: there are no prefix lists
     * @param SourceGroupName name of the source group, if it is of the same account
     */
    record Item(
            String SecurityGroupRuleId,
            Direction Direction,
            String SourceGroupId,
            String DestGroupOwnerAccount,
            String DestPrefixListId,
            String DestPrefixListName,
            String SourceCidrIp,
            String Ipv6DestCidrIp,
            Instant CreateTime,
            String Ipv6SourceCidrIp,
            String DestGroupId,
            String DestCidrIp,
            IpProtocol IpProtocol,
            String Priority,
            String DestGroupName,
            NicType NicType,
            AccessPolicy Policy,
            String Description,
            String PortRange,
            String SourcePrefixListName,
            String SourcePrefixListId,
            String SourceGroupOwnerAccount,
            String SourceGroupName,
            String SourcePortRange) {

        private static Item of(Permission permission, World world) {
            return new Item(
                    permission.SecurityGroupRuleId(),
                    permission.Direction(),
                    permission.SourceGroupId(),
                    permission.DestGroupOwnerAccount(),
                    permission.DestPrefixListId(),
                    "",
                    permission.SourceCidrIp(),
                    permission.Ipv6DestCidrIp(),
                    permission.CreateTime(),
                    permission.Ipv6SourceCidrIp(),
                    permission.DestGroupId(),
                    permission.DestCidrIp(),
                    permission.IpProtocol(),
                    String.valueOf(permission.Priority()),
                    nameOf(permission.DestGroupId(), world),
                    permission.NicType(),
                    permission.Policy(),
                    permission.Description(),
                    permission.PortRange(),
                    "",
                    permission.SourcePrefixListId(),
                    permission.SourceGroupOwnerAccount(),
                    nameOf(permission.SourceGroupId(), world),
                    permission.SourcePortRange());
        }

        private static String nameOf(String securityGroupId, World world) {
            SecurityGroup group = world.securityGroup(securityGroupId);
            return group == null ? "" : group.SecurityGroupName();
        }
    }

    /**
     * What the rules look at.
     *
     * @param before the rules of the page come before the one of that index in the list of the group; or as {@link PageToken} says
     */
    record Attempt(Parameters parameters, SecurityGroupTarget target, long before) {

        /** Whether a rule is one of those that are asked for. */
        private boolean isAskedFor(Permission permission) {
            String direction = Objects.requireNonNullElse(parameters.Direction, "all");
            NicType nicType = Objects.requireNonNullElse(parameters.NicType, io.ecsemulator.cloud.NicType.internet);
            return (direction.equals("all")
                            || direction.equals(permission.Direction().toString()))
                    && (target.group().inVpc() || permission.NicType() == nicType);
        }
    }

    private static final int DEFAULT_RESULTS = 500;

    private static Rules<Attempt> declareRules() {
        return Rules.<Attempt>of(Parameters.class, "2024")
                .missing(SecurityGroupError.REGION_MISSING, "RegionId")
                .invalid(CommonError.REGION_NOT_FOUND, "RegionId")
                .invalid(SecurityGroupError.NIC_TYPE, "NicType")
                .invalid(SecurityGroupError.DIRECTION, "Direction")
                .stage(Stage.REQUEST)
                .source(Source.OURS)
                .rule(
                        GatewayError.INVALID_PARAMETER,
                        attempt -> "NextToken",
                        "NextToken is not a token of this group",
                        attempt -> attempt.before == PageToken.INVALID)
                .source(Source.documented("2024"))
                .include(Attempt::target, SecurityGroupTarget.EXISTENCE)
                .build();
    }

    DescribeSecurityGroupAttribute() {
        super(DescribeSecurityGroupAttribute::declareRules);
    }

    @Override
    protected Attempt attempt(Parameters parameters, World world) {
        return new Attempt(
                parameters,
                SecurityGroupTarget.of(world, parameters.SecurityGroupId, parameters.RegionId),
                PageToken.after(parameters.NextToken, list(parameters)));
    }

    private static String list(Parameters parameters) {
        return "Permissions " + parameters.SecurityGroupId;
    }

    @Override
    protected Response execute(Attempt attempt, World world, Call call) {
        SecurityGroup group = attempt.target.group();
        List<Permission> all = group.Permissions();
        int size = Objects.requireNonNullElse(attempt.parameters.MaxResults, DEFAULT_RESULTS);
        List<Item> items = new ArrayList<>();
        String nextToken = "";
        int last = 0;
        for (int i = (int) Math.min(attempt.before, all.size()) - 1; i >= 0; i--) {
            if (!attempt.isAskedFor(all.get(i))) {
                continue;
            }
            if (items.size() == size) {
                nextToken = PageToken.of(list(attempt.parameters), last);
                break;
            }
            items.add(Item.of(all.get(i), world));
            last = i;
        }
        return new Response(
                call.requestId(),
                group.VpcId(),
                group.InnerAccessPolicy(),
                group.Description(),
                group.SecurityGroupId(),
                group.SecurityGroupName(),
                group.RegionId(),
                items,
                nextToken);
    }
}
