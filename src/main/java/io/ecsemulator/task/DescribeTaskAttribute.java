package io.ecsemulator.task;

import io.ecsemulator.cloud.ListOf;
import io.ecsemulator.cloud.Minutes;
import io.ecsemulator.cloud.OmittedIfEmpty;
import io.ecsemulator.cloud.PendingTransition;
import io.ecsemulator.cloud.ResourceKind;
import io.ecsemulator.cloud.Task;
import io.ecsemulator.cloud.TaskStatus;
import io.ecsemulator.cloud.World;
import io.ecsemulator.operation.ApiOperation;
import io.ecsemulator.operation.Call;
import io.ecsemulator.operation.Operation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows a task, how far it is, and the resource that it works on. */
@ApiOperation(editions = "2024", sample = "RegionId=cn-hangzhou&TaskId=t-demo")
final class DescribeTaskAttribute extends Operation<TargetTask.Parameters, TargetTask, DescribeTaskAttribute.Response> {

    /**
     * Response. A task has one part.
     *
     * @param TaskProcess how far it is, {@code 0%} to {@code 100%}
     */
    record Response(
            String RequestId,
            String TaskId,
            String RegionId,
            String TaskAction,
            String TaskStatus,
            String TaskProcess,
            String SupportCancel,
            int TotalCount,
            int SuccessCount,
            int FailedCount,
            @Minutes Instant CreationTime,
            @Minutes @OmittedIfEmpty @Nullable Instant FinishedTime,
            @ListOf("OperationProgress") List<OperationProgress> OperationProgressSet) {}

    /**
     * The part of the task.
     *
     * @param OperationStatus Success, Failed or Processing
     * @param ErrorCode always empty
     * @param ErrorMsg always empty
     */
    record OperationProgress(
            String OperationStatus,
            String ErrorCode,
            String ErrorMsg,
            @ListOf("RelatedItem") List<RelatedItem> RelatedItemSet) {}

    /**
     * The resource.
     *
     * @param Name for instance DiskId; ResourceId if the resource does not exist any more
     * @param Value its id
     */
    record RelatedItem(String Name, String Value) {}

    DescribeTaskAttribute() {
        super(() -> TargetTask.rules().build());
    }

    @Override
    protected TargetTask attempt(TargetTask.Parameters parameters, World world) {
        return TargetTask.of(world, parameters);
    }

    @Override
    protected Response execute(TargetTask target, World world, Call call) {
        Task task = target.task();
        boolean isFinished = task.TaskStatus() == TaskStatus.Finished;
        boolean isFailed = task.TaskStatus() == TaskStatus.Failed;
        return new Response(
                call.requestId(),
                task.TaskId(),
                task.RegionId(),
                task.TaskAction(),
                task.TaskStatus().name(),
                percent(task, world.now()) + "%",
                task.SupportCancel(),
                1,
                isFinished ? 1 : 0,
                isFailed ? 1 : 0,
                task.CreationTime(),
                task.FinishedTime(),
                List.of(new OperationProgress(
                        isFinished ? "Success" : task.TaskStatus().name(), "", "", items(task, world))));
    }

    private static List<RelatedItem> items(Task task, World world) {
        return task.ResourceId().isEmpty()
                ? List.of()
                : List.of(new RelatedItem(nameOfId(task.ResourceId(), world), task.ResourceId()));
    }

    private static String nameOfId(String id, World world) {
        return world.kinds().all().stream()
                .filter(kind -> world.table(kind).get(id) != null)
                .map(ResourceKind::idField)
                .findFirst()
                .orElse("ResourceId");
    }

    /** The part of its time that has passed; of a task that never ends, or has failed, nothing. */
    private static long percent(Task task, Instant now) {
        if (task.TaskStatus() == TaskStatus.Finished) {
            return 100;
        }
        PendingTransition<TaskStatus> pending = task.PendingTransition();
        if (pending == null) {
            return 0;
        }
        Duration all = Duration.between(task.CreationTime(), pending.DueTime());
        Duration passed = Duration.between(task.CreationTime(), now);
        return Math.max(0, Math.min(99, passed.toSeconds() * 100 / Math.max(1, all.toSeconds())));
    }
}
