package io.ecsemulator.fault;

/** What goes wrong, other than an error of the API. */
public enum Fault {
    /** No response: the TCP connection is reset. */
    ConnectionReset,
    /** The headers of the whole response and half of its body, then the connection is closed. */
    TruncatedBody,
    /** A response of the right length that is neither JSON nor XML. */
    MalformedBody,
    /** HTTP status 503 with an HTML page, as a load balancer sends it that reaches no server. */
    ServiceUnavailable,
    /** The usual response to a call that changes something, but nothing changes. */
    AcceptedWithoutEffect,
    /** The usual response to a call that lists something, with an empty list. */
    EmptyList,
    /** Just before the call, the instances that it names, or those of the disks that it names, are locked for security. */
    InstanceLocked,
    /** Just before the call, somebody else has stopped these instances. */
    InstanceStopped,
    /** Just before the call, somebody else has deleted these instances. */
    InstanceDeleted,
    /** Just before the call, somebody else has detached the disks that it names. */
    DiskDetached,
    /** The transitions that the call begins do not happen by themselves. */
    TransitionHeld,
    /** The transitions that the call begins fail at once, as far as they can. */
    TransitionFailed;

    /** Whether the call is executed and its response sent as usual. */
    public boolean isExecuted() {
        return switch (this) {
            case ConnectionReset, TruncatedBody, MalformedBody, ServiceUnavailable -> false;
            default -> true;
        };
    }

    /** Whether it takes calls that change something. */
    public boolean needsChange() {
        return this == AcceptedWithoutEffect || this == TransitionHeld || this == TransitionFailed;
    }
}
