package io.ecsemulator.task;

import io.ecsemulator.cloud.ListOf;
import io.ecsemulator.cloud.Region;
import io.ecsemulator.cloud.Task;
import io.ecsemulator.cloud.TaskStatus;
import io.ecsemulator.cloud.World;
import io.ecsemulator.operation.ApiError;
import io.ecsemulator.operation.ApiException;
import io.ecsemulator.operation.ApiOperation;
import io.ecsemulator.operation.Call;
import io.ecsemulator.operation.Checks;
import io.ecsemulator.operation.Filter;
import io.ecsemulator.operation.GatewayError;
import io.ecsemulator.operation.Page;
import io.ecsemulator.operation.Paging;
import io.ecsemulator.operation.UndeclaredOperation;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lists tasks, in the order they began. */
@ApiOperation(editions = "")
final class DescribeTasks extends UndeclaredOperation<DescribeTasks.Parameters, DescribeTasks.Answer> {

    private static final int MOST_IDS = 100;
    private static final Set<String> STATUSES =
            Arrays.stream(TaskStatus.values()).map(TaskStatus::name).collect(Collectors.toUnmodifiableSet());

    /**
     * What a caller says; what it gives must all hold for a task to be listed.
     *
     * @param RegionId mandatory
     * @param TaskIds at most 100 ids with commas between; ids that do not exist are not in the answer
     * @param TaskAction the action that began it
     * @param TaskStatus Processing, Finished or Failed; another is as good as none
     * @param ResourceIds at most 100, of which it works on one
     * @param StartTime {@code yyyy-MM-ddTHH:mm:ssZ}: it began then or later
     * @param EndTime it began then or earlier
     * @param PageNumber from 1, default 1
     * @param PageSize 1 to 100, default 10
     */
    record Parameters(
            @Nullable String RegionId,
            @Nullable String TaskIds,
            @Nullable String TaskAction,
            @Nullable String TaskStatus,
            List<String> ResourceIds,
            @Nullable String StartTime,
            @Nullable String EndTime,
            @Nullable Integer PageNumber,
            @Nullable Integer PageSize) {}

    /** What a caller gets. */
    record Answer(
            String RequestId,
            int TotalCount,
            int PageNumber,
            int PageSize,
            String RegionId,
            @ListOf("Task") List<Task> TaskSet) {}

    @Override
    public String edition() {
        return "2024";
    }

    @Override
    public List<ApiError> errors() {
        return List.of(TaskError.REGION_MISSING, TaskError.REGION_NOT_FOUND);
    }

    @Override
    public Answer handle(Parameters parameters, Call call) {
        String regionId = parameters.RegionId();
        if (regionId == null || regionId.isBlank()) {
            throw new ApiException(TaskError.REGION_MISSING);
        }
        if (!Region.exists(regionId)) {
            throw new ApiException(TaskError.REGION_NOT_FOUND);
        }
        Set<String> ids = ids(parameters.TaskIds());
        Predicate<Task> filter = filter(parameters);
        Paging paging = Paging.byNumber(parameters.PageNumber(), parameters.PageSize());
        Page<Task> page =
                call.store().step(world -> Page.of(world.tasks(), regionId, candidates(world, ids), filter, paging));
        return new Answer(
                call.requestId(), page.TotalCount(), page.PageNumber(), page.PageSize(), regionId, page.items());
    }

    private static @Nullable Set<String> ids(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        Set<String> ids = Arrays.stream(text.split(",")).map(String::trim).collect(Collectors.toSet());
        Checks.refuseIf(ids.size() > MOST_IDS, GatewayError.INVALID_PARAMETER, "TaskIds");
        return ids;
    }

    private static @Nullable Predicate<Task> filter(Parameters parameters) {
        List<String> resources = parameters.ResourceIds();
        Checks.refuseIf(resources.size() > MOST_IDS, GatewayError.INVALID_PARAMETER, "ResourceIds");
        String status = parameters.TaskStatus();
        Filter<Task> conditions = new Filter<>();
        conditions.is(parameters.TaskAction(), Task::TaskAction);
        conditions.is(
                status != null && STATUSES.contains(status) ? status : null,
                task -> task.TaskStatus().name());
        conditions.where(
                resources.isEmpty() ? null : Set.copyOf(resources), (task, ids) -> ids.contains(task.ResourceId()));
        conditions.where(
                time("StartTime", parameters.StartTime()),
                (task, start) -> !task.CreationTime().isBefore(start));
        conditions.where(
                time("EndTime", parameters.EndTime()),
                (task, end) -> !task.CreationTime().isAfter(end));
        return conditions.all();
    }

    private static @Nullable Instant time(String name, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new ApiException(GatewayError.INVALID_PARAMETER, name);
        }
    }

    private static @Nullable Collection<Task> candidates(World world, @Nullable Set<String> ids) {
        return ids == null
                ? null
                : ids.stream().map(world.tasks()::get).filter(Objects::nonNull).toList();
    }
}
