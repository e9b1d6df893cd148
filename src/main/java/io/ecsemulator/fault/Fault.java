package io.ecsemulator.fault;

/** What goes wrong below the API. */
public enum Fault {
    /** No response: the TCP connection is reset. */
    ConnectionReset,
    /** The headers of the whole response and half of its body, then the connection is closed. */
    TruncatedBody,
    /** A response of the right length that is neither JSON nor XML. */
    MalformedBody,
    /** HTTP status 503 with an HTML page, as a load balancer sends it that reaches no server. */
    ServiceUnavailable
}
