package io.ecsemulator.cloud;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A disk's place on an instance.
 *
 * @param InstanceId the instance
 * @param Device the device name on it, for instance {@code /dev/xvdb}
 * @param AttachedTime since when, in whole seconds
 */
public record Attachment(
        String InstanceId, String Device, @Nullable Instant AttachedTime) {

    /** Drops what is less than a second. */
    public Attachment {
        AttachedTime = Disk.seconds(AttachedTime);
    }
}
