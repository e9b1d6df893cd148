package io.ecsemulator;

import io.ecsemulator.control.InitialWorldException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Explains an invalid state file without a stack trace. */
final class InitialWorldFailureAnalyzer extends AbstractFailureAnalyzer<InitialWorldException> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, InitialWorldException cause) {
        return new FailureAnalysis(
                String.valueOf(cause.getMessage()),
                "Fix the document, or set ecs.emulator.state to another one in JSON or YAML with Instances and Disks;"
                        + " write a file as file:world.yaml or file:/path/world.yaml.",
                cause);
    }
}
