package io.ecsemulator;

import io.ecsemulator.tls.TlsException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Explains an unusable certificate or authority without a stack trace. */
final class TlsFailureAnalyzer extends AbstractFailureAnalyzer<TlsException> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, TlsException cause) {
        return new FailureAnalysis(
                String.valueOf(cause.getMessage()),
                "Fix the setting or the file. ca-file is a PEM file with a key and its certificate, which is created if it"
                        + " does not exist; bundle is a name under spring.ssl.bundle.",
                cause);
    }
}
