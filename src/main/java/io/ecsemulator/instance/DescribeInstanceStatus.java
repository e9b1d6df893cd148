package io.ecsemulator.instance;

import io.ecsemulator.cloud.Instance;
import io.ecsemulator.cloud.InstanceStatus;
import io.ecsemulator.cloud.ListOf;
import io.ecsemulator.cloud.Region;
import io.ecsemulator.cloud.World;
import io.ecsemulator.operation.ApiOperation;
import io.ecsemulator.operation.BlankIsValue;
import io.ecsemulator.operation.Call;
import io.ecsemulator.operation.CommonError;
import io.ecsemulator.operation.Filter;
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
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Lists the status of instances the newest first. */
@ApiOperation(editions = "2018, 2026", sample = "RegionId=cn-hangzhou&InstanceId.1=i-23jggx34b")
final class DescribeInstanceStatus
        extends Operation<
                DescribeInstanceStatus.Parameters, DescribeInstanceStatus.Parameters, DescribeInstanceStatus.Response> {

    /**
     * Request parameters. An instance is listed if it matches all that are given.
     *
     * @param RegionId id of the region
     * @param ClusterId id of the cluster of the instance
     * @param InstanceId ids of instances, at most 100; ids that do not exist are ignored
     * @param PageNumber number of the page, from 1; default 1
     * @param PageSize largest number of instances on a page, 1 to 50; default 10
     * @param ZoneId id of a zone of the region
     */
    record Parameters(
            @Mandatory @KnownRegion String RegionId,
            @Nullable String ClusterId,
            @BlankIsValue @MaxItems(100) List<String> InstanceId,
            @Range(min = 1) @Nullable Integer PageNumber,

            @Range(min = 1, max = 50) @Nullable Integer PageSize,

            @Nullable String ZoneId) {}

    /** Response. */
    record Response(
            String RequestId,
            int TotalCount,
            int PageNumber,
            int PageSize,
            @ListOf("InstanceStatus") List<Status> InstanceStatuses) {}

    /** The status of an instance. */
    record Status(String InstanceId, InstanceStatus Status) {}

    /** Excludes the characters that separate the ids of a list written in one parameter. */
    private static final Pattern ID = Pattern.compile("[^\\s,\"\\[\\]{}]+");

    private static Rules<Parameters> declareRules() {
        return Rules.<Parameters>of(Parameters.class, "2026")
                .invalid(CommonError.REGION_NOT_FOUND, "RegionId")
                .tooMany(InstanceError.TOO_MANY_INSTANCE_IDS, "InstanceId.N")
                .stage(Stage.REQUEST)
                .rule(
                        CommonError.ZONE_NOT_FOUND,
                        "ZoneId is not a zone of the region",
                        asked -> asked.ZoneId != null
                                && !Region.get(asked.RegionId).zones().contains(asked.ZoneId))
                .rule(
                        InstanceError.INSTANCE_IDS_MALFORMED,
                        "an InstanceId.N is blank or contains whitespace, a comma, a quotation mark or a bracket",
                        asked -> !asked.InstanceId.stream()
                                .allMatch(id -> ID.matcher(id).matches()))
                .build();
    }

    DescribeInstanceStatus() {
        super(DescribeInstanceStatus::declareRules);
    }

    @Override
    protected Parameters attempt(Parameters parameters, World world) {
        return parameters;
    }

    @Override
    protected Response execute(Parameters asked, World world, Call call) {
        Page<Instance> page = new Listing<>(
                        world.instances(),
                        asked.RegionId,
                        Listing.byId(world.instances(), asked.InstanceId.isEmpty() ? null : asked.InstanceId),
                        new Filter<Instance>()
                                .word(asked.ClusterId, Instance::ClusterId)
                                .equal(asked.ZoneId, Instance::ZoneId),
                        Paging.byNumber(asked.PageNumber, asked.PageSize))
                .page();
        return new Response(
                call.requestId(),
                page.TotalCount(),
                page.PageNumber(),
                page.PageSize(),
                page.items().stream()
                        .map(instance -> new Status(instance.InstanceId(), instance.Status()))
                        .toList());
    }
}
