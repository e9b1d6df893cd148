package io.ecsemulator.instance;

import io.ecsemulator.api.ApiException;
import io.ecsemulator.api.Call;
import io.ecsemulator.api.GatewayError;
import io.ecsemulator.api.JsonArray;
import io.ecsemulator.api.Operation;
import io.ecsemulator.api.Page;
import io.ecsemulator.api.Paging;
import io.ecsemulator.cloud.Instance;
import io.ecsemulator.cloud.ListOf;
import io.ecsemulator.cloud.Region;
import io.ecsemulator.cloud.World;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lists instances, in the order they came. Parameters that it does not support are ignored. */
@Component
final class DescribeInstances implements Operation<DescribeInstances.Parameters, DescribeInstances.Answer> {

    /**
     * What a caller says.
     *
     * @param RegionId mandatory
     * @param InstanceIds a JSON array of at most 100 ids; ids that do not exist are not in the answer
     * @param PageNumber from 1, default 1
     * @param PageSize 1 to 100, default 10
     * @param DryRun true: only check the call
     */
    record Parameters(
            @Nullable String RegionId,
            @Nullable String InstanceIds,
            @Nullable Integer PageNumber,
            @Nullable Integer PageSize,
            @Nullable Boolean DryRun) {}

    /** What a caller gets; NextToken is empty, since pages are asked for by number. */
    record Answer(
            String RequestId,
            int TotalCount,
            int PageNumber,
            int PageSize,
            String NextToken,
            @ListOf("Instance") List<Instance> Instances) {}

    @Override
    public String edition() {
        return "2024";
    }

    @Override
    public List<InstanceError> errors() {
        return List.of(
                InstanceError.REGION_MISSING, InstanceError.REGION_NOT_FOUND, InstanceError.INSTANCE_IDS_INVALID);
    }

    @Override
    public Class<Parameters> parameters() {
        return Parameters.class;
    }

    @Override
    public Answer handle(Parameters parameters, Call call) {
        String regionId = parameters.RegionId();
        if (regionId == null || regionId.isBlank()) {
            throw new ApiException(InstanceError.REGION_MISSING);
        }
        if (!Region.exists(regionId)) {
            throw new ApiException(InstanceError.REGION_NOT_FOUND);
        }
        Set<String> ids = JsonArray.ids(
                parameters.InstanceIds(), InstanceError.INSTANCE_IDS_INVALID, InstanceError.INSTANCE_IDS_INVALID);
        Page<Instance> page = call.store()
                .step(world -> Page.of(
                        world.instances(),
                        regionId,
                        candidates(world, ids),
                        null,
                        Paging.byNumber(parameters.PageNumber(), parameters.PageSize())));
        if (Boolean.TRUE.equals(parameters.DryRun())) {
            throw new ApiException(GatewayError.DRY_RUN);
        }
        return new Answer(call.requestId(), page.TotalCount(), page.PageNumber(), page.PageSize(), "", page.items());
    }

    private static @Nullable Collection<Instance> candidates(World world, @Nullable Set<String> ids) {
        return ids == null
                ? null
                : ids.stream().map(world::instance).filter(Objects::nonNull).toList();
    }
}
