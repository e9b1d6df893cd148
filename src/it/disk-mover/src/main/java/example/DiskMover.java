package example;

import com.aliyun.ecs20140526.Client;
import com.aliyun.ecs20140526.models.AttachDiskRequest;
import com.aliyun.ecs20140526.models.DescribeDisksRequest;
import com.aliyun.ecs20140526.models.DetachDiskRequest;
import com.aliyun.tea.TeaException;
import java.util.Set;
import java.util.concurrent.Callable;

/** Moves a disk from one instance to another. */
public final class DiskMover {

    private static final int ATTEMPTS = 5;
    private static final int LOOKS = 20;

    /** Transient errors, which the mover retries. All other errors are permanent. */
    private static final Set<String> PASSING =
            Set.of("Throttling", "Throttling.User", "ServiceUnavailable", "InternalError", "IncorrectDiskStatus");

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

    /** Moves the disk, and returns when it is attached to the other instance. */
    public void move(String diskId, String from, String to) throws Exception {
        change(
                diskId,
                "In_use",
                () -> client.detachDisk(
                        new DetachDiskRequest().setDiskId(diskId).setInstanceId(from)));
        await(diskId, "Available");
        change(
                diskId,
                "Available",
                () -> client.attachDisk(
                        new AttachDiskRequest().setDiskId(diskId).setInstanceId(to)));
        await(diskId, "In_use");
    }

    /** Repeats a call until the disk has left its status: after a lost response the call may have taken effect. */
    private void change(String diskId, String before, Callable<?> call) throws Exception {
        for (int attempt = 1; ; attempt++) {
            try {
                call.call();
                return;
            } catch (Exception e) {
                if (!isPassing(e) || attempt == ATTEMPTS) {
                    throw e;
                }
                pause.run();
                if (!status(diskId).equals(before)) {
                    return;
                }
            }
        }
    }

    private void await(String diskId, String wanted) throws Exception {
        for (int look = 0; look < LOOKS; look++) {
            if (status(diskId).equals(wanted)) {
                return;
            }
            pause.run();
        }
        throw new IllegalStateException(diskId + " is " + status(diskId) + " and does not become " + wanted);
    }

    private String status(String diskId) throws Exception {
        for (int attempt = 1; ; attempt++) {
            try {
                return client.describeDisks(new DescribeDisksRequest()
                                .setRegionId("cn-hangzhou")
                                .setDiskIds("[\"" + diskId + "\"]"))
                        .getBody()
                        .getDisks()
                        .getDisk()
                        .get(0)
                        .getStatus();
            } catch (Exception e) {
                if (!isPassing(e) || attempt == ATTEMPTS) {
                    throw e;
                }
                pause.run();
            }
        }
    }

    /** Responses that do not come from ECS are transient as well. */
    private static boolean isPassing(Exception e) {
        return !(e instanceof TeaException refusal) || PASSING.contains(refusal.getCode());
    }
}
