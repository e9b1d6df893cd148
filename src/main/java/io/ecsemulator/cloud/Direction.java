package io.ecsemulator.cloud;

/** The traffic that a rule of a security group is about, seen from the instances in the group. */
public enum Direction {
    ingress,
    egress
}
