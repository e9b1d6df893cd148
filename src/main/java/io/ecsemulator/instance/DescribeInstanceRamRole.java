package io.ecsemulator.instance;

import io.ecsemulator.cloud.Instance;
import io.ecsemulator.cloud.ListOf;
import io.ecsemulator.cloud.World;
import io.ecsemulator.operation.ApiOperation;
import io.ecsemulator.operation.Call;
import io.ecsemulator.operation.Filter;
import io.ecsemulator.operation.JsonArray;
import io.ecsemulator.operation.KnownRegion;
import io.ecsemulator.operation.Listing;
import io.ecsemulator.operation.Mandatory;
import io.ecsemulator.operation.MaxItems;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.operation.Page;
import io.ecsemulator.operation.Paging;
import io.ecsemulator.operation.Range;
import io.ecsemulator.operation.Rules;
import io.ecsemulator.operation.Stage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists the RAM roles of instances, the newest instance first. */
@ApiOperation(editions = "2024", sample = "RegionId=cn-hangzhou&InstanceIds=[\"i-23jggx34b\"]")
final class DescribeInstanceRamRole
        extends Operation<
                DescribeInstanceRamRole.Parameters,
                RamRoleTargets<DescribeInstanceRamRole.Parameters>,
                DescribeInstanceRamRole.Response> {

    /**
     * Request parameters. InstanceIds or RamRoleName is mandatory; an instance is listed if it matches both that are given.
     *
     * @param RegionId id of the region
     * @param InstanceIds ids of instances, at most 100
     * @param RamRoleName name of the RAM role
     * @param PageNumber number of the page, from 1; default 1
     * @param PageSize largest number of instances on a page, 1 to 50; default 10
     */
    record Parameters(
            @Mandatory @KnownRegion String RegionId,

            @JsonArray @MaxItems(RamRoleTargets.MAX) @Nullable
            List<String> InstanceIds,

            @Nullable String RamRoleName,
            @Range(min = 1) @Nullable Integer PageNumber,

            @Range(min = 1, max = 50) @Nullable Integer PageSize) {}

    /** Response. */
    record Response(
            String RequestId,
            int TotalCount,
            String RegionId,
            @ListOf("InstanceRamRoleSet") List<RamRoleTargets.InstanceRamRoleSet> InstanceRamRoleSets) {}

    private static Rules<RamRoleTargets<Parameters>> declareRules() {
        return RamRoleTargets.instanceRules(RamRoleTargets.parameterRules(Parameters.class)
                .stage(Stage.REQUEST)
                .rule(
                        RamRoleError.NEITHER_IDS_NOR_ROLE,
                        "neither InstanceIds nor RamRoleName is given",
                        call -> call.parameters().InstanceIds == null && call.parameters().RamRoleName == null));
    }

    DescribeInstanceRamRole() {
        super(DescribeInstanceRamRole::declareRules);
    }

    @Override
    protected RamRoleTargets<Parameters> attempt(Parameters parameters, World world) {
        return RamRoleTargets.of(parameters, world, parameters.InstanceIds, parameters.RegionId);
    }

    @Override
    protected Response execute(RamRoleTargets<Parameters> attempt, World world, Call call) {
        Parameters asked = attempt.parameters();
        Page<Instance> page = new Listing<>(
                        world.instances(),
                        asked.RegionId,
                        asked.InstanceIds == null ? null : attempt.instances(),
                        new Filter<Instance>().word(asked.RamRoleName, Instance::RamRoleName),
                        Paging.byNumber(asked.PageNumber, asked.PageSize))
                .page();
        return new Response(
                call.requestId(),
                page.TotalCount(),
                asked.RegionId,
                page.items().stream().map(RamRoleTargets.InstanceRamRoleSet::of).toList());
    }
}
