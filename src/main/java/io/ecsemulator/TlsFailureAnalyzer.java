package io.ecsemulator;

import io.ecsemulator.tls.TlsException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells a user whose certificate or authority cannot be used what is wrong with it, without a stack trace. */
final class TlsFailureAnalyzer extends AbstractFailureAnalyzer<TlsException> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, TlsException cause) {
        return new FailureAnalysis(
                String.valueOf(cause.getMessage()),
                "Mend the setting or what it names. ca-file is a PEM file with a key and its certificate, or one that is not"
                        + " there, which is then made; bundle is a name under spring.ssl.bundle.",
                cause);
    }
}
