package io.ecsemulator.testkit;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A world of the emulator.
 *
 * @param accessKeyId the access key that it belongs to; empty for the shared world
 * @param instances the number of instances
 * @param disks the number of disks, including released ones
 */
public record Account(String accessKeyId, int instances, int disks) {

    static Account of(Map<String, @Nullable Object> account) {
        return new Account(
                Json.text(account, "AccessKeyId"), Json.number(account, "Instances"), Json.number(account, "Disks"));
    }
}
