package io.ecsemulator.instance;

import io.ecsemulator.cloud.Instance;
import io.ecsemulator.cloud.ListOf;
import io.ecsemulator.cloud.MaintenanceAction;
import io.ecsemulator.cloud.World;
import io.ecsemulator.operation.ApiOperation;
import io.ecsemulator.operation.Call;
import io.ecsemulator.operation.CommonError;
import io.ecsemulator.operation.KnownRegion;
import io.ecsemulator.operation.Listing;
import io.ecsemulator.operation.Mandatory;
import io.ecsemulator.operation.MaxItems;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.operation.Page;
import io.ecsemulator.operation.Paging;
import io.ecsemulator.operation.Range;
import io.ecsemulator.operation.Rules;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists the maintenance attributes of instances, the newest instance first. */
@ApiOperation(editions = "2024", sample = "RegionId=cn-hangzhou&InstanceId.1=i-23jggx34b")
final class DescribeInstanceMaintenanceAttributes
        extends Operation<
                DescribeInstanceMaintenanceAttributes.Parameters,
                DescribeInstanceMaintenanceAttributes.Attempt,
                DescribeInstanceMaintenanceAttributes.Response> {

    /**
     * Request parameters.
     *
     * @param RegionId id of the region
     * @param InstanceId ids of instances, at most 100; default all instances of the region
     * @param PageNumber number of the page, from 1; default 1
     * @param PageSize largest number of instances on a page, 1 to 100; default 10
     */
    record Parameters(
            @Mandatory @KnownRegion String RegionId,
            @MaxItems(100) List<String> InstanceId,
            @Range(min = 1) @Nullable Integer PageNumber,

            @Range(min = 1, max = 100) @Nullable Integer PageSize) {}

    /** Response. */
    record Response(
            String RequestId,
            int TotalCount,
            int PageNumber,
            int PageSize,
            @ListOf("MaintenanceAttribute") List<MaintenanceAttribute> MaintenanceAttributes) {}

    /**
     * The attributes of an instance.
     *
     * @param NotifyOnMaintenance whether an event is to be announced before a maintenance
     * @param MaintenanceWindows when maintenance is allowed, in UTC+8; empty for at any time
     */
    record MaintenanceAttribute(
            String InstanceId,
            boolean NotifyOnMaintenance,
            @ListOf("MaintenanceWindow") List<Instance.MaintenanceWindow> MaintenanceWindows,
            Action ActionOnMaintenance) {

        private static MaintenanceAttribute of(Instance instance) {
            Instance.MaintenanceAttributes attributes = instance.MaintenanceAttributes();
            return new MaintenanceAttribute(
                    instance.InstanceId(),
                    attributes.NotifyOnMaintenance(),
                    attributes.MaintenanceWindows(),
                    new Action(
                            attributes.ActionOnMaintenance(),
                            MaintenanceAction.AutoRecover,
                            MaintenanceAction.supportedBy(instance)));
        }
    }

    /** What becomes of the instance when its host fails. */
    record Action(
            MaintenanceAction Value,
            MaintenanceAction DefaultValue,
            @ListOf("SupportedValue") List<MaintenanceAction> SupportedValues) {}

    /** What the rules look at. */
    record Attempt(Parameters parameters, List<InstanceTarget> targets) {}

    private static Rules<Attempt> declareRules() {
        return Rules.<Attempt>of(Parameters.class, "2024")
                .invalid(CommonError.REGION_NOT_FOUND, "RegionId")
                .tooMany(InstanceError.INSTANCE_ID_LIMIT, "InstanceId.N")
                .invalid(CommonError.PARAMETER_INVALID, "PageNumber", "PageSize")
                .each(Attempt::targets, InstanceTarget.EXISTENCE)
                .build();
    }

    DescribeInstanceMaintenanceAttributes() {
        super(DescribeInstanceMaintenanceAttributes::declareRules);
    }

    @Override
    protected Attempt attempt(Parameters parameters, World world) {
        return new Attempt(parameters, InstanceTarget.all(world, parameters.InstanceId, parameters.RegionId));
    }

    @Override
    protected Response execute(Attempt attempt, World world, Call call) {
        Parameters asked = attempt.parameters;
        Page<Instance> page = new Listing<>(
                        world.instances(),
                        asked.RegionId,
                        Listing.byId(world.instances(), asked.InstanceId.isEmpty() ? null : asked.InstanceId),
                        null,
                        Paging.byNumber(asked.PageNumber, asked.PageSize))
                .page();
        return new Response(
                call.requestId(),
                page.TotalCount(),
                page.PageNumber(),
                page.PageSize(),
                page.items().stream().map(MaintenanceAttribute::of).toList());
    }
}
