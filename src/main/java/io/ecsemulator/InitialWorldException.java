package io.ecsemulator;

/** The initial world cannot be read; the message has the place and the reason. */
final class InitialWorldException extends RuntimeException {

    InitialWorldException(String location, String reason) {
        super("ecs.emulator.state=" + location + ": " + reason);
    }
}
