package io.ecsemulator.instance;

import io.ecsemulator.cloud.Instance;
import io.ecsemulator.cloud.ListOf;
import io.ecsemulator.cloud.Region;
import io.ecsemulator.cloud.World;
import io.ecsemulator.operation.ApiError;
import io.ecsemulator.operation.ApiException;
import io.ecsemulator.operation.ApiOperation;
import io.ecsemulator.operation.Call;
import io.ecsemulator.operation.GatewayError;
import io.ecsemulator.operation.Page;
import io.ecsemulator.operation.Paging;
import io.ecsemulator.operation.UndeclaredOperation;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Lists the status of instances, in the order they came. */
@ApiOperation(editions = "")
final class DescribeInstanceStatus
        extends UndeclaredOperation<DescribeInstanceStatus.Parameters, DescribeInstanceStatus.Answer> {

    private static final int MOST_IDS = 100;
    private static final int LARGEST_PAGE = 50;

    /** What no id can hold: what a list of ids in one parameter would be written with. */
    private static final Pattern ID = Pattern.compile("[^\\s,\"\\[\\]{}]+");

    /**
     * What a caller says; what it gives must all hold for an instance to be listed.
     *
     * @param RegionId mandatory
     * @param InstanceId at most 100 ids; ids that do not exist are not in the answer
     * @param PageNumber from 1, default 1
     * @param PageSize 1 to 50, default 10
     * @param ZoneId a zone of the region
     */
    record Parameters(
            @Nullable String RegionId,
            @Nullable String ClusterId,
            List<String> InstanceId,
            @Nullable Integer PageNumber,
            @Nullable Integer PageSize,
            @Nullable String ZoneId) {}

    /** What a caller gets. */
    record Answer(
            String RequestId,
            int TotalCount,
            int PageNumber,
            int PageSize,
            @ListOf("InstanceStatus") List<Status> InstanceStatuses) {}

    /** The status of an instance. */
    record Status(String InstanceId, String Status) {}

    @Override
    public String edition() {
        return "2018, 2026";
    }

    @Override
    public List<ApiError> errors() {
        return List.of(
                InstanceError.REGION_NOT_FOUND,
                InstanceError.ZONE_NOT_FOUND,
                InstanceError.INSTANCE_IDS_MALFORMED,
                InstanceError.TOO_MANY_INSTANCE_IDS);
    }

    @Override
    public Answer handle(Parameters parameters, Call call) {
        Region region = Regions.named(parameters.RegionId());
        Predicate<Instance> filter = filter(region, parameters.ZoneId(), parameters.ClusterId());
        List<String> ids = parameters.InstanceId();
        if (ids.size() > MOST_IDS) {
            throw new ApiException(InstanceError.TOO_MANY_INSTANCE_IDS);
        }
        if (!ids.stream().allMatch(id -> ID.matcher(id).matches())) {
            throw new ApiException(InstanceError.INSTANCE_IDS_MALFORMED);
        }
        Integer size = parameters.PageSize();
        if (size != null && size > LARGEST_PAGE) {
            throw new ApiException(GatewayError.INVALID_PARAMETER, "PageSize");
        }
        Page<Instance> page = call.store()
                .step(world -> Page.of(
                        world.instances(),
                        region.RegionId(),
                        candidates(world, ids),
                        filter,
                        Paging.byNumber(parameters.PageNumber(), size)));
        return new Answer(
                call.requestId(),
                page.TotalCount(),
                page.PageNumber(),
                page.PageSize(),
                page.items().stream()
                        .map(instance -> new Status(
                                instance.InstanceId(), instance.Status().name()))
                        .toList());
    }

    private static @Nullable Predicate<Instance> filter(
            Region region, @Nullable String zoneId, @Nullable String clusterId) {
        Predicate<Instance> filter = null;
        if (zoneId != null && !zoneId.isBlank()) {
            if (!region.zones().contains(zoneId)) {
                throw new ApiException(InstanceError.ZONE_NOT_FOUND);
            }
            filter = instance -> instance.ZoneId().equals(zoneId);
        }
        if (clusterId != null && !clusterId.isBlank()) {
            Predicate<Instance> inCluster = instance -> instance.ClusterId().equals(clusterId);
            filter = filter == null ? inCluster : filter.and(inCluster);
        }
        return filter;
    }

    private static @Nullable Collection<Instance> candidates(World world, List<String> ids) {
        return ids.isEmpty()
                ? null
                : ids.stream()
                        .distinct()
                        .map(world::instance)
                        .filter(Objects::nonNull)
                        .toList();
    }
}
