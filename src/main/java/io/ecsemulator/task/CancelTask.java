package io.ecsemulator.task;

import io.ecsemulator.cloud.Image;
import io.ecsemulator.cloud.PendingTransition;
import io.ecsemulator.cloud.Task;
import io.ecsemulator.cloud.TaskStatus;
import io.ecsemulator.cloud.TransitionControl;
import io.ecsemulator.cloud.World;
import io.ecsemulator.operation.ApiOperation;
import io.ecsemulator.operation.Call;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.operation.Rules;
import io.ecsemulator.operation.Stage;

/**
 * Cancels a task that is Processing: it is Failed at once, and what it was to change stays as it is, but an imported image is
 * CreateFailed.
 */
@ApiOperation(editions = "2024", sample = "RegionId=cn-hangzhou&TaskId=t-cancel")
final class CancelTask extends Operation<TargetTask.Parameters, TargetTask, CancelTask.Response> {

    /** Response; the task is then Failed. */
    record Response(String RequestId) {}

    private static Rules<TargetTask> declareRules() {
        return TargetTask.rules()
                .stage(Stage.STATUS)
                .rule(
                        TaskError.NOT_PROCESSING,
                        "the task is not Processing",
                        target -> target.task().TaskStatus() != TaskStatus.Processing)
                .rule(
                        TaskError.ACTION_NOT_SUPPORTED,
                        "the task's SupportCancel is not true",
                        target -> !target.task().SupportCancel().equals("true"))
                .build();
    }

    CancelTask() {
        super(CancelTask::declareRules);
    }

    @Override
    protected TargetTask attempt(TargetTask.Parameters parameters, World world) {
        return TargetTask.of(world, parameters);
    }

    @Override
    protected Response execute(TargetTask target, World world, Call call) {
        Task task = target.task();
        // A task of a state document may never end by itself.
        Task ending = task.PendingTransition() == null
                ? task.withPendingTransition(new PendingTransition<>(TaskStatus.Finished, world.now()))
                : task;
        TransitionControl.FAIL.apply(world, ending);
        Image image = world.images().get(target.task().ResourceId());
        if (image != null && image.hasImportUnderWay() && image.PendingTransition() != null) {
            TransitionControl.FAIL.apply(world, image);
        }
        return new Response(call.requestId());
    }
}
