package io.ecsemulator.cloud;

/** A security group has one status, which the API does not show. */
public enum SecurityGroupStatus {
    Available
}
