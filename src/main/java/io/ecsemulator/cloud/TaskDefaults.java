package io.ecsemulator.cloud;

/** What a task is where nothing else is said; {@code docs/state.md} is the table of these values. */
final class TaskDefaults {

    private TaskDefaults() {}

    /** A task that has finished, unless another status is given. */
    static Task of(String taskId, GivenFields given) {
        TaskStatus status = given.oneOf(TaskStatus.class, "TaskStatus", TaskStatus.Finished);
        return new Task(
                taskId,
                "",
                given.text("RegionId", InstanceDefaults.REGION),
                "",
                "",
                status,
                given.now(),
                status == TaskStatus.Processing ? null : given.now(),
                "false",
                null);
    }
}
