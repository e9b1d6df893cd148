package example;

import com.aliyun.ecs20140526.Client;
import com.aliyun.ecs20140526.models.AttachDiskRequest;
import com.aliyun.ecs20140526.models.DescribeDisksRequest;
import com.aliyun.ecs20140526.models.DescribeDisksResponseBody.DescribeDisksResponseBodyDisksDisk;
import com.aliyun.ecs20140526.models.DetachDiskRequest;
import com.aliyun.tea.TeaException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;

/** Moves a disk from one instance to another. */
public final class DiskMover {

    private static final int LOOKS = 30;

    /** Transient errors. The last one comes when somebody else was faster. All other errors are permanent. */
    private static final Set<String> PASSING = Set.of(
            "Throttling",
            "Throttling.User",
            "ServiceUnavailable",
            "InternalError",
            "IncorrectDiskStatus",
            "IncorrectInstanceStatus",
            "InvalidOperation.Conflict",
            "DependencyViolation");

    private final Client client;
    private final Runnable pause;

    /**
     * A mover.
     *
     * @param pause waits for some seconds
     */
    public DiskMover(Client client, Runnable pause) {
        this.client = client;
        this.pause = pause;
    }

    /**
     * Moves the disk, and returns when it is attached to the other instance. The mover looks at the disk, does what is next, and looks
     * again: so it does not matter whether a call had its effect, or who else moves the disk.
     */
    public void move(String diskId, String from, String to) throws Exception {
        String status = "unknown";
        for (int look = 0; look < LOOKS; look++) {
            Optional<DescribeDisksResponseBodyDisksDisk> disk = look(diskId);
            if (disk.isPresent()) {
                status = disk.get().getStatus();
                String instanceId = disk.get().getInstanceId();
                if (status.equals("In_use") && to.equals(instanceId)) {
                    return;
                }
                next(diskId, status, from, to);
            }
            pause.run();
        }
        throw new IllegalStateException(diskId + " is " + status + " and does not come to " + to);
    }

    private void next(String diskId, String status, String from, String to) throws Exception {
        if (status.equals("In_use")) {
            attempt(() ->
                    client.detachDisk(new DetachDiskRequest().setDiskId(diskId).setInstanceId(from)));
        } else if (status.equals("Available")) {
            attempt(() ->
                    client.attachDisk(new AttachDiskRequest().setDiskId(diskId).setInstanceId(to)));
        }
    }

    private Optional<DescribeDisksResponseBodyDisksDisk> look(String diskId) throws Exception {
        return attempt(() -> client.describeDisks(
                        new DescribeDisksRequest().setRegionId("cn-hangzhou").setDiskIds("[\"" + diskId + "\"]")))
                .map(response -> only(diskId, response.getBody().getDisks().getDisk()));
    }

    private static DescribeDisksResponseBodyDisksDisk only(
            String diskId, List<DescribeDisksResponseBodyDisksDisk> disks) {
        if (disks.isEmpty()) {
            throw new IllegalStateException(diskId + " does not exist");
        }
        return disks.get(0);
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
