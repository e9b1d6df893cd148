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
    EmptyList;

    /** Whether the call is executed and its response sent as usual, with another content. */
    public boolean isExecuted() {
        return this == AcceptedWithoutEffect || this == EmptyList;
    }
}
