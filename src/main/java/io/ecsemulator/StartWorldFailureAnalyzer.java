package io.ecsemulator;

import io.ecsemulator.control.StartWorldException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells a user whose state file is wrong what is wrong with it, without a stack trace. */
final class StartWorldFailureAnalyzer extends AbstractFailureAnalyzer<StartWorldException> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, StartWorldException cause) {
        return new FailureAnalysis(
                String.valueOf(cause.getMessage()),
                "Mend the document, or set ecs.emulator.state to another, JSON or YAML with Instances and Disks;"
                        + " a file is named file:world.yaml or file:/path/world.yaml.",
                cause);
    }
}
