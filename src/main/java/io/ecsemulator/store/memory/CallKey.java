package io.ecsemulator.store.memory;

import io.ecsemulator.cloud.RememberedCall;

/**
 * What a remembered call is found by.
 *
 * @param accessKeyId who called, or empty
 * @param action what was called
 * @param clientToken the token
 */
public record CallKey(String accessKeyId, String action, String clientToken) {

    static CallKey of(RememberedCall call) {
        return new CallKey(call.AccessKeyId(), call.Action(), call.ClientToken());
    }
}
