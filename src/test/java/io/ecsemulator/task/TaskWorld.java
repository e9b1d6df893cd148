package io.ecsemulator.task;

/** The world of the tests of operations on one task. */
final class TaskWorld {

    static final String DOCUMENT = """
            Disks:
              - {DiskId: d-1}
              - DiskId: d-2
                Category: cloud_essd
                PendingSpec: {Category: cloud_auto, PerformanceLevel: '', DueTime: 2999-01-01T00:00:00Z}
            Tasks:
              - TaskId: t-1
                TaskAction: ModifyDiskSpec
                ResourceId: d-1
                CreationTime: 2026-01-01T00:00:05Z
                FinishedTime: 2026-01-01T00:01:05Z
              - TaskId: t-2
                TaskAction: ModifyDiskSpec
                ResourceId: d-2
                TaskStatus: Processing
                SupportCancel: 'true'
                CreationTime: 2030-01-01T00:00:00Z
                PendingTransition: {Status: Finished, DueTime: 2030-01-01T00:01:00Z}
              - {TaskId: t-fixed, TaskStatus: Processing, PendingTransition: {Status: Finished, DueTime: 2999-01-01T00:00:00Z}}
              - {TaskId: t-endless, TaskStatus: Processing, SupportCancel: 'true'}
              - {TaskId: t-failed, TaskAction: ResizeDisk, ResourceId: d-gone, TaskStatus: Failed}
              - {TaskId: t-elsewhere, RegionId: cn-beijing}
            """;

    private TaskWorld() {}
}
