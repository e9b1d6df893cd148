package io.ecsemulator.cloud;

/** What becomes of traffic: of that which a rule of a security group is about, or between the instances of a group. */
public enum AccessPolicy {
    Accept,
    Drop
}
