package io.ecsemulator.task;

import io.ecsemulator.cloud.ListOf;
import io.ecsemulator.cloud.Task;
import io.ecsemulator.cloud.TaskStatus;
import io.ecsemulator.cloud.World;
import io.ecsemulator.operation.ApiOperation;
import io.ecsemulator.operation.Call;
import io.ecsemulator.operation.CommaSeparated;
import io.ecsemulator.operation.CommonError;
import io.ecsemulator.operation.Filter;
import io.ecsemulator.operation.GatewayError;
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
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lists tasks in the order in which they began. */
@ApiOperation(editions = "2024", sample = "RegionId=cn-hangzhou")
final class DescribeTasks
        extends Operation<DescribeTasks.Parameters, DescribeTasks.Parameters, DescribeTasks.Response> {

    /**
     * Request parameters. A task is listed if it matches all that are given.
     *
     * @param RegionId id of the region
     * @param TaskIds ids of tasks, at most 100, separated by commas; ids that do not exist are ignored
     * @param TaskGroupId id of the group of the task, from the response of CloneDisks
     * @param TaskAction action of the call that began the task, for instance ResizeDisk
     * @param TaskStatus status of the task, Processing, Finished or Failed; any other value is ignored
     * @param ResourceIds ids of resources, at most 100, of which the task changes one
     * @param StartTime earliest time of the task's beginning, as {@code yyyy-MM-ddTHH:mm:ssZ}
     * @param EndTime latest time of the task's beginning, as {@code yyyy-MM-ddTHH:mm:ssZ}
     * @param PageNumber number of the page, from 1; default 1
     * @param PageSize largest number of tasks on a page, 1 to 100; default 10
     */
    record Parameters(
            @Mandatory @KnownRegion String RegionId,
            @Nullable String TaskIds,
            @Nullable String TaskGroupId,
            @Nullable String TaskAction,
            @Nullable String TaskStatus,
            @MaxItems(100) List<String> ResourceIds,
            @Nullable Instant StartTime,
            @Nullable Instant EndTime,
            @Range(min = 1) @Nullable Integer PageNumber,

            @Range(min = 1, max = 100) @Nullable Integer PageSize) {

        @Nullable
        Set<String> ids() {
            return TaskIds == null ? null : CommaSeparated.values(TaskIds);
        }
    }

    /** Response. */
    record Response(
            String RequestId,
            int TotalCount,
            int PageNumber,
            int PageSize,
            String RegionId,
            @ListOf("Task") List<Task> TaskSet) {}

    private static final int MAX_IDS = 100;
    private static final Set<String> STATUSES =
            Arrays.stream(TaskStatus.values()).map(TaskStatus::name).collect(Collectors.toUnmodifiableSet());

    private static Rules<Parameters> declareRules() {
        return Rules.<Parameters>of(Parameters.class, "2024")
                .missing(TaskError.REGION_MISSING, "RegionId")
                .invalid(CommonError.REGION_INVALID, "RegionId")
                .stage(Stage.REQUEST)
                .rule(GatewayError.INVALID_PARAMETER, asked -> "TaskIds", "TaskIds has more than 100 ids", asked -> {
                    Set<String> ids = asked.ids();
                    return ids != null && ids.size() > MAX_IDS;
                })
                .build();
    }

    DescribeTasks() {
        super(DescribeTasks::declareRules);
    }

    @Override
    protected Parameters attempt(Parameters parameters, World world) {
        return parameters;
    }

    @Override
    protected Response execute(Parameters asked, World world, Call call) {
        Page<Task> page = new Listing<>(
                        world.tasks(),
                        asked.RegionId,
                        Listing.byId(world.tasks(), asked.ids()),
                        filter(asked),
                        Paging.byNumber(asked.PageNumber, asked.PageSize))
                .page();
        return new Response(
                call.requestId(), page.TotalCount(), page.PageNumber(), page.PageSize(), asked.RegionId, page.items());
    }

    private static Filter<Task> filter(Parameters asked) {
        String status = asked.TaskStatus;
        return new Filter<Task>()
                .word(asked.TaskGroupId, Task::TaskGroupId)
                .word(asked.TaskAction, Task::TaskAction)
                .word(
                        status != null && STATUSES.contains(status) ? status : null,
                        task -> task.TaskStatus().name())
                .words(
                        asked.ResourceIds.isEmpty() ? null : asked.ResourceIds,
                        asked.ResourceIds,
                        (task, ids) -> ids.contains(task.ResourceId()))
                .matching(asked.StartTime, (task, start) -> !task.CreationTime().isBefore(start))
                .matching(asked.EndTime, (task, end) -> !task.CreationTime().isAfter(end));
    }
}
