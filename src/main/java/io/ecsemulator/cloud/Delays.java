package io.ecsemulator.cloud;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Duration;

/**
 * How long the asynchronous operations take, from the answer until the resource is what was asked for; 0 is allowed.
 *
 * @param createDisk until a new disk is Available, or In_use if it is for an instance: {@code 500ms}, {@code 2m}, {@code PT60S}; {@code
 *     0s} is allowed; a number without a unit is milliseconds
 * @param attachDisk until a disk is In_use
 * @param detachDisk until a disk is Available
 * @param reInitDisk until a disk is In_use again
 * @param resetDisk until a disk that goes back to a snapshot is In_use or Available again
 * @param resizeDisk until the task of a resize is Finished; the size changes at once
 * @param modifyDiskSpec until the task of a change of category is Finished, and the disk has the new category
 * @param createSnapshot until a snapshot is accomplished
 * @param copySnapshot until the copy of a snapshot is accomplished
 * @param createVpc until a VPC is Available
 * @param createVSwitch until a vSwitch is Available
 * @param createImage until a new image is Available, and its snapshots are accomplished
 * @param copyImage until a copy of an image is Available, from the end of the copy before it in its region on
 * @param importImage until an imported image is Available
 * @param createInstance until an instance of CreateInstance is Stopped
 * @param runInstances until an instance of RunInstances is Starting
 * @param startInstance until an instance is Running
 * @param stopInstance until an instance is Stopped
 * @param rebootInstance until an instance is Running again
 */
@RecordBuilder
public record Delays(
        Duration createDisk,
        Duration attachDisk,
        Duration detachDisk,
        Duration reInitDisk,
        Duration resetDisk,
        Duration resizeDisk,
        Duration modifyDiskSpec,
        Duration createSnapshot,
        Duration copySnapshot,
        Duration createVpc,
        Duration createVSwitch,
        Duration createImage,
        Duration copyImage,
        Duration importImage,
        Duration createInstance,
        Duration runInstances,
        Duration startInstance,
        Duration stopInstance,
        Duration rebootInstance)
        implements DelaysBuilder.With {

    private static final Duration LONGEST = Duration.ofDays(36_500);

    /** Refuses a delay that is not there, negative, or absurd. */
    public Delays {
        check("create-disk", createDisk);
        check("attach-disk", attachDisk);
        check("detach-disk", detachDisk);
        check("re-init-disk", reInitDisk);
        check("reset-disk", resetDisk);
        check("resize-disk", resizeDisk);
        check("modify-disk-spec", modifyDiskSpec);
        check("create-snapshot", createSnapshot);
        check("copy-snapshot", copySnapshot);
        check("create-vpc", createVpc);
        check("create-v-switch", createVSwitch);
        check("create-image", createImage);
        check("copy-image", copyImage);
        check("import-image", importImage);
        check("create-instance", createInstance);
        check("run-instances", runInstances);
        check("start-instance", startInstance);
        check("stop-instance", stopInstance);
        check("reboot-instance", rebootInstance);
    }

    private static void check(String name, Duration delay) {
        if (delay == null) {
            throw new IllegalArgumentException(name + " is not set");
        }
        if (delay.isNegative()) {
            throw new IllegalArgumentException(name + " is negative: " + delay);
        }
        if (delay.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(name + " is longer than a hundred years: " + delay);
        }
    }
}
