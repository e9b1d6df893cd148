package io.ecsemulator.cloud;

/** The status of a VPC or a vSwitch, spelled as on the wire. */
public enum NetworkStatus {
    Pending,
    Available
}
