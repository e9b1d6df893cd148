package io.ecsemulator.cloud;

/** The protocol of the traffic that a rule of a security group is about, spelled as answers do. */
public enum IpProtocol {
    TCP(true),
    UDP(true),
    ICMP(false),
    ICMPv6(false),
    GRE(false),
    /** All protocols. */
    ALL(false);

    /** The range of ports of a protocol without ports. */
    public static final String NO_PORTS = "-1/-1";

    private final boolean hasPorts;

    IpProtocol(boolean hasPorts) {
        this.hasPorts = hasPorts;
    }

    /** Whether a rule for the protocol can have that range of ports: {@value #NO_PORTS} if the protocol has none, else another. */
    public boolean takes(String portRange) {
        return hasPorts != portRange.equals(NO_PORTS);
    }

    /** All ports of the protocol. */
    String allPorts() {
        return hasPorts ? "1/65535" : NO_PORTS;
    }
}
