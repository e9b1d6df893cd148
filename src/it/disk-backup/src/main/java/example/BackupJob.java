package example;

import com.aliyun.ecs20140526.Client;
import com.aliyun.ecs20140526.models.CreateSnapshotRequest;
import com.aliyun.ecs20140526.models.DeleteSnapshotRequest;
import com.aliyun.ecs20140526.models.DescribeDisksRequest;
import com.aliyun.ecs20140526.models.DescribeSnapshotsRequest;
import com.aliyun.ecs20140526.models.DescribeSnapshotsResponseBody.DescribeSnapshotsResponseBodySnapshotsSnapshot;
import com.aliyun.ecs20140526.models.DetachDiskRequest;
import com.aliyun.tea.TeaException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;

/** Takes a snapshot of a disk, waits for it, and detaches the disk from its instance. */
public final class BackupJob {

    private static final int LOOKS = 40;

    /** Transient errors; the last two come when somebody else, or the job before it was started again, was faster. */
    private static final Set<String> PASSING = Set.of(
            "Throttling",
            "Throttling.User",
            "ServiceUnavailable",
            "InternalError",
            "IncorrectDiskStatus",
            "IncorrectInstanceStatus",
            "InvalidOperation.Conflict",
            "LastTokenProcessing",
            "IncorrectDiskStatus.CreatingSnapshot",
            "DependencyViolation");

    private final Client client;
    private final Runnable pause;

    /**
     * A job.
     *
     * @param pause waits for some seconds
     */
    public BackupJob(Client client, Runnable pause) {
        this.client = client;
        this.pause = pause;
    }

    /**
     * Backs up the disk, and returns the id of the snapshot when the disk is detached. The job looks at what there is, does what is next,
     * and looks again; the snapshot is known by its name, so a job that is started again goes on where it was.
     *
     * @param name the name of the snapshot, another one for each backup of the disk
     */
    public String backUp(String diskId, String instanceId, String name) throws Exception {
        for (int look = 0; look < LOOKS; look++) {
            Optional<List<DescribeSnapshotsResponseBodySnapshotsSnapshot>> snapshots = snapshots(diskId, name);
            if (snapshots.isPresent()) {
                Optional<DescribeSnapshotsResponseBodySnapshotsSnapshot> snapshot =
                        snapshots.get().stream().findFirst();
                String status = snapshot.map(it -> it.getStatus()).orElse("missing");
                switch (status) {
                    case "missing" -> create(diskId, name, look);
                    case "failed" -> delete(snapshot.get().getSnapshotId());
                    case "accomplished" -> {
                        if (isOff(diskId, instanceId)) {
                            return snapshot.get().getSnapshotId();
                        }
                    }
                    default -> {}
                }
            }
            pause.run();
        }
        throw new IllegalStateException(diskId + " is not backed up and detached");
    }

    private Optional<List<DescribeSnapshotsResponseBodySnapshotsSnapshot>> snapshots(String diskId, String name)
            throws Exception {
        return attempt(() -> client.describeSnapshots(new DescribeSnapshotsRequest()
                        .setRegionId("cn-hangzhou")
                        .setDiskId(diskId)
                        .setSnapshotName(name)))
                .map(response -> response.getBody().getSnapshots().getSnapshot());
    }

    private void create(String diskId, String name, int look) throws Exception {
        // The token makes one snapshot of a call that an SDK repeats; after a failed snapshot another one is needed.
        attempt(() -> client.createSnapshot(new CreateSnapshotRequest()
                .setDiskId(diskId)
                .setSnapshotName(name)
                .setClientToken(name + "-" + look)));
    }

    private void delete(String snapshotId) throws Exception {
        attempt(() -> client.deleteSnapshot(new DeleteSnapshotRequest().setSnapshotId(snapshotId)));
    }

    /** Whether the disk is on no instance; if it is, it is asked to leave it. */
    private boolean isOff(String diskId, String instanceId) throws Exception {
        Optional<String> status = attempt(() -> client.describeDisks(
                        new DescribeDisksRequest().setRegionId("cn-hangzhou").setDiskIds("[\"" + diskId + "\"]")))
                .flatMap(response ->
                        response.getBody().getDisks().getDisk().stream().findFirst())
                .map(disk -> disk.getStatus());
        if (status.equals(Optional.of("In_use"))) {
            attempt(() ->
                    client.detachDisk(new DetachDiskRequest().setDiskId(diskId).setInstanceId(instanceId)));
        }
        return status.equals(Optional.of("Available"));
    }

    /** Returns the response, or nothing if the call failed for the moment; throws if it failed for good. */
    private static <T> Optional<T> attempt(Callable<T> call) throws Exception {
        try {
            return Optional.of(call.call());
        } catch (Exception e) {
            // Errors that do not come from ECS, such as a lost connection, are transient as well.
            if (e instanceof TeaException refusal && !PASSING.contains(refusal.getCode())) {
                throw e;
            }
            return Optional.empty();
        }
    }
}
