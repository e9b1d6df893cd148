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

    /** What passes by itself. Other errors mean that somebody has to do something. */
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

    /** Returns when the disk is on the other instance, else throws. */
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

    /** Calls until the disk is not any more what it was: an answer that is lost does not mean that nothing has happened. */
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

    /** What is no answer of ECS at all passes too. */
    private static boolean isPassing(Exception e) {
        return !(e instanceof TeaException refusal) || PASSING.contains(refusal.getCode());
    }
}
