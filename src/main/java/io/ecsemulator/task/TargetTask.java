package io.ecsemulator.task;

import io.ecsemulator.cloud.Task;
import io.ecsemulator.cloud.World;
import io.ecsemulator.operation.CommonError;
import io.ecsemulator.operation.KnownRegion;
import io.ecsemulator.operation.Mandatory;
import io.ecsemulator.operation.Rules;
import io.ecsemulator.operation.RulesBuilder;
import io.ecsemulator.operation.Stage;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The task that a call names: what the rules of DescribeTaskAttribute and CancelTask look at.
 *
 * @param found the task, or null if the region has none of that id
 */
record TargetTask(@Nullable Task found) {

    /**
     * Request parameters.
     *
     * @param RegionId id of the region of the task
     * @param TaskId id of the task
     */
    record Parameters(
            @Mandatory @KnownRegion String RegionId,
            @Mandatory String TaskId) {}

    /** Begins the rules of one of the two operations. */
    static RulesBuilder<TargetTask> rules() {
        return Rules.<TargetTask>of(Parameters.class, "2024")
                .missing(TaskError.REGION_MISSING, "RegionId")
                .missing(TaskError.TASK_MISSING, "TaskId")
                .invalid(CommonError.REGION_INVALID, "RegionId")
                .stage(Stage.EXISTENCE)
                .rule(TaskError.NOT_FOUND, "the region has no task of that TaskId", target -> target.found == null);
    }

    static TargetTask of(World world, Parameters parameters) {
        return new TargetTask(world.tasks().getIn(parameters.RegionId, parameters.TaskId));
    }

    /** The task, for rules after its existence. */
    Task task() {
        return Objects.requireNonNull(found);
    }
}
