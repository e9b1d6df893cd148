package io.ecsemulator.cloud;

import java.time.Instant;

/**
 * A call that was carried out under a ClientToken: asked again it is not executed again, and gets the first answer.
 *
 * @param AccessKeyId who called, or empty
 * @param Action what was called
 * @param ClientToken the token
 * @param Parameters a fingerprint of what it was called with
 * @param Answer the answer, as JSON
 * @param ExpiredTime from when on the token is as good as new
 */
public record RememberedCall(
        String AccessKeyId, String Action, String ClientToken, String Parameters, String Answer, Instant ExpiredTime) {}
