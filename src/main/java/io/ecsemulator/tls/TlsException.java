package io.ecsemulator.tls;

/** The HTTPS port cannot have its certificate; the message names the setting and says why. */
public final class TlsException extends RuntimeException {

    TlsException(String message) {
        super(message);
    }
}
