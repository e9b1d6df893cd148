package io.ecsemulator.testkit;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One of the worlds that an emulator has.
 *
 * @param accessKeyId whose it is; empty for that of all, or of callers that name no access key
 * @param instances how many there are in it
 * @param disks how many there are in it, released ones too
 */
public record Account(String accessKeyId, int instances, int disks) {

    static Account of(Map<String, @Nullable Object> account) {
        return new Account(
                Json.text(account, "AccessKeyId"), Json.number(account, "Instances"), Json.number(account, "Disks"));
    }
}
