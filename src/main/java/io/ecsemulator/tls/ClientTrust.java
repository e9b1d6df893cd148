package io.ecsemulator.tls;

import org.jspecify.annotations.Nullable;

/** What clients of the HTTPS port have to trust. It is there only while that port is. */
public interface ClientTrust {

    /**
     * The certificate of the emulator's own authority in PEM, without its key; null if the port has a certificate of the
     * user's.
     */
    @Nullable
    String authority();
}
