package io.ecsemulator.cloud;

/** The billing method of an instance or a disk, spelled as on the wire. */
public enum ChargeType {
    /** A subscription. */
    PrePaid,
    /** Pay-as-you-go. */
    PostPaid
}
