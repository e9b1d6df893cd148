package io.ecsemulator.instance;

import io.ecsemulator.cloud.ChargeType;
import io.ecsemulator.cloud.Instance;
import io.ecsemulator.cloud.ListOf;
import io.ecsemulator.cloud.PeriodUnit;
import io.ecsemulator.cloud.RenewalStatus;
import io.ecsemulator.cloud.World;
import io.ecsemulator.operation.ApiOperation;
import io.ecsemulator.operation.Call;
import io.ecsemulator.operation.CommaSeparated;
import io.ecsemulator.operation.CommonError;
import io.ecsemulator.operation.Filter;
import io.ecsemulator.operation.KnownRegion;
import io.ecsemulator.operation.Listing;
import io.ecsemulator.operation.Mandatory;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.operation.Page;
import io.ecsemulator.operation.Paging;
import io.ecsemulator.operation.Range;
import io.ecsemulator.operation.Rules;
import io.ecsemulator.operation.Stage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists how subscriptions are renewed, the newest instance first. */
@ApiOperation(editions = "2024", sample = "RegionId=cn-hangzhou&InstanceId=i-prepaid")
final class DescribeInstanceAutoRenewAttribute
        extends Operation<
                DescribeInstanceAutoRenewAttribute.Parameters,
                DescribeInstanceAutoRenewAttribute.Attempt,
                DescribeInstanceAutoRenewAttribute.Response> {

    /**
     * Request parameters. InstanceId or RenewalStatus is mandatory; an instance is listed if it matches both that are given.
     *
     * @param RegionId id of the region
     * @param InstanceId ids of at most 100 subscriptions, with commas in between
     * @param RenewalStatus whether the subscription is renewed by itself
     * @param PageNumber number of the page, from 1; default 1
     * @param PageSize largest number of instances on a page, 1 to 100; default 10
     */
    record Parameters(
            @Mandatory @KnownRegion String RegionId,
            @Nullable String InstanceId,
            @Nullable RenewalStatus RenewalStatus,
            @Range(min = 1) @Nullable Integer PageNumber,

            @Range(min = 1, max = 100) @Nullable Integer PageSize) {}

    /** Response. */
    record Response(
            String RequestId,
            int TotalCount,
            int PageNumber,
            int PageSize,
            @ListOf("InstanceRenewAttribute") List<InstanceRenewAttribute> InstanceRenewAttributes) {}

    /**
     * The renewal of a subscription.
     *
     * @param Duration for how long it is renewed each time, in units of PeriodUnit
     */
    record InstanceRenewAttribute(
            String InstanceId,
            RenewalStatus RenewalStatus,
            int Duration,
            PeriodUnit PeriodUnit,
            boolean AutoRenewEnabled) {

        private static InstanceRenewAttribute of(Instance instance) {
            Instance.RenewAttribute renewal = instance.RenewAttribute();
            return new InstanceRenewAttribute(
                    instance.InstanceId(),
                    renewal.RenewalStatus(),
                    renewal.Duration(),
                    renewal.PeriodUnit(),
                    renewal.RenewalStatus() == io.ecsemulator.cloud.RenewalStatus.AutoRenewal);
        }
    }

    /** What the rules look at. */
    record Attempt(Parameters parameters, RenewalTargets targets) {}

    private static Rules<Attempt> declareRules() {
        return Rules.<Attempt>of(Parameters.class, "2024")
                .invalid(CommonError.REGION_NOT_FOUND, "RegionId")
                .invalid(RenewalError.STATUS_INVALID, "RenewalStatus")
                .invalid(RenewalError.PAGE_NUMBER, "PageNumber")
                .invalid(RenewalError.PAGE_SIZE, "PageSize")
                .stage(Stage.REQUEST)
                .rule(
                        RenewalError.NEITHER_IDS_NOR_STATUS,
                        "neither InstanceId nor RenewalStatus is given",
                        attempt -> attempt.parameters.InstanceId == null && attempt.parameters.RenewalStatus == null)
                .include(Attempt::targets, RenewalTargets.RULES)
                .build();
    }

    DescribeInstanceAutoRenewAttribute() {
        super(DescribeInstanceAutoRenewAttribute::declareRules);
    }

    @Override
    protected Attempt attempt(Parameters parameters, World world) {
        return new Attempt(parameters, RenewalTargets.of(world, parameters.InstanceId, parameters.RegionId));
    }

    @Override
    protected Response execute(Attempt attempt, World world, Call call) {
        Parameters asked = attempt.parameters;
        Page<Instance> page = new Listing<>(
                        world.instances(),
                        asked.RegionId,
                        Listing.byId(
                                world.instances(),
                                asked.InstanceId == null ? null : CommaSeparated.values(asked.InstanceId)),
                        new Filter<Instance>()
                                .word(ChargeType.PrePaid, Instance::InstanceChargeType)
                                .equal(
                                        asked.RenewalStatus,
                                        instance -> instance.RenewAttribute().RenewalStatus()),
                        Paging.byNumber(asked.PageNumber, asked.PageSize))
                .page();
        return new Response(
                call.requestId(),
                page.TotalCount(),
                page.PageNumber(),
                page.PageSize(),
                page.items().stream().map(InstanceRenewAttribute::of).toList());
    }
}
