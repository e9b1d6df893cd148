package io.ecsemulator.cloud;

/** The network of an instance, spelled as on the wire. */
public enum NetworkType {
    classic,
    vpc
}
