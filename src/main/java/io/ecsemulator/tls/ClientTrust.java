package io.ecsemulator.tls;

import org.jspecify.annotations.Nullable;

/** The certificate that clients of the HTTPS port have to trust; a bean only if HTTPS is enabled. */
public interface ClientTrust {

    /**
     * Returns the certificate of the emulator's authority in PEM, without its key; null if the user has configured a
     * certificate.
     */
    @Nullable
    String authority();
}
