package io.ecsemulator.cloud;

/** The network card that a rule of a security group is about; in a VPC it is always intranet. */
public enum NicType {
    internet,
    intranet
}
