package io.ecsemulator.cloud;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Work that takes its time, as it is stored: the fields of DescribeTasks with the API's names.
 *
 * @param TaskGroupId what the tasks of one call have in common; empty for most actions
 * @param TaskAction the action that began it, for instance {@code ModifyDiskSpec}
 * @param ResourceId what it works on
 * @param FinishedTime when it ended, or null
 * @param SupportCancel {@code true} or {@code false}, as a text
 * @param PendingTransition its end, or null if it has ended or never ends
 */
@RecordBuilder
public record Task(
        String TaskId,
        @OmittedIfEmpty String TaskGroupId,
        String RegionId,
        String TaskAction,
        String ResourceId,
        TaskStatus TaskStatus,
        Instant CreationTime,
        @Nullable Instant FinishedTime,
        String SupportCancel,
        @Nullable PendingTransition<TaskStatus> PendingTransition)
        implements TaskBuilder.With, Resource<Task> {

    /** Drops what is less than a second of all times but that of the pending transition. */
    public Task {
        CreationTime = Disk.seconds(CreationTime);
        FinishedTime = Disk.seconds(FinishedTime);
    }

    /** Work that begins now and is Finished at {@code due}. */
    public static Task begun(
            String taskId, String regionId, String action, String resourceId, Instant now, Instant due) {
        return new Task(
                taskId,
                "",
                regionId,
                action,
                resourceId,
                io.ecsemulator.cloud.TaskStatus.Processing,
                now,
                null,
                "false",
                new PendingTransition<>(io.ecsemulator.cloud.TaskStatus.Finished, due));
    }

    @Override
    public String id() {
        return TaskId;
    }

    @Override
    public io.ecsemulator.cloud.TaskStatus status() {
        return TaskStatus;
    }

    @Override
    public Task at(Instant now) {
        PendingTransition<TaskStatus> pending = PendingTransition;
        if (pending == null || !pending.hasHappened(now)) {
            return this;
        }
        return with(b ->
                b.TaskStatus(pending.Status()).FinishedTime(pending.DueTime()).PendingTransition(null));
    }
}
