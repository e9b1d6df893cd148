package io.ecsemulator.auth;

import java.time.Duration;
import java.time.Instant;

/** The nonces of accepted requests, kept for the time in which a repeated request could still be valid. */
public interface Nonces {

    /** How long a nonce has to be kept: the timestamp of a request may be that far from the system clock, on either side. */
    // Not multipliedBy: it loads BigDecimal, which takes 13 ms of a start of the image.
    Duration LIFETIME = Authenticator.TOLERANCE.plus(Authenticator.TOLERANCE);

    /**
     * Marks a nonce as used. Of several callers that use the same nonce at once exactly one gets true.
     *
     * @param nonce the access key id and the nonce of the request; callers choose its length
     * @param now the time on the system clock
     * @return false if the nonce was used within {@link #LIFETIME}; implementations that bound their memory may forget earlier
     */
    boolean use(String nonce, Instant now);
}
