package io.ecsemulator.tls;

/** The certificate of the HTTPS port cannot be created or read; the message has the setting and the reason. */
public final class TlsException extends RuntimeException {

    TlsException(String message) {
        super(message);
    }
}
