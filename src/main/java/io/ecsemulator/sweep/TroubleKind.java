package io.ecsemulator.sweep;

/** A kind of trouble that a sweep tries at each call for which it has a meaning. */
public enum TroubleKind {
    /** {@code Throttling.User} before the effect of the call. */
    Throttled("throttled before the effect"),
    /** The API's error {@code ServiceUnavailable}, 503, before the effect. */
    ServiceUnavailable("ServiceUnavailable before the effect"),
    /** The connection is reset before the effect. */
    ConnectionReset("connection reset before the effect"),
    /** The call has its effect, and the connection is reset instead of a response. */
    ResponseLost("response lost after the effect"),
    /** The call takes long on the emulator's clock. */
    Slow("slow on the emulator's clock"),
    /** The call has its effect, and there is no response for a while, on the system clock; only on request, since runs wait for it. */
    NoResponse("no response after the effect"),
    /** An error that the operation documents and that passes by itself; a trouble for each code. */
    PassingError("error that passes"),
    /** A call that shows something shows the world as it was a while ago. */
    StaleRead("stale read"),
    /** Just before the call its instance is locked for security. */
    InstanceLocked("instance locked before"),
    /** Just before the call somebody else has stopped its instance. */
    InstanceStopped("instance stopped before"),
    /** Just before the call somebody else has deleted its instance. */
    InstanceDeleted("instance deleted before"),
    /** Just before the call somebody else has detached its disk. */
    DiskDetached("disk detached before"),
    /** The transitions that the call begins do not end. */
    TransitionHeld("transition held"),
    /** The transitions that the call begins fail. */
    TransitionFailed("transition failed"),
    /** The client's process ends after the effect of the call, and starts again; only for clients that say how. */
    ClientEnded("client ended after the effect");

    private final String words;

    TroubleKind(String words) {
        this.words = words;
    }

    /** What it is called in the names of runs. */
    String words() {
        return words;
    }

    /** Whether a sweep tries it if it is not told which kinds to try. */
    boolean isDefault() {
        return this != NoResponse && this != ClientEnded;
    }

    boolean needsInstance() {
        return this == InstanceLocked || this == InstanceStopped || this == InstanceDeleted;
    }

    boolean needsChange() {
        return this == TransitionHeld || this == TransitionFailed;
    }
}
