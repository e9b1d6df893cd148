package io.ecsemulator.cloud;

/** Whether the system of an image knows NVMe devices, spelled as on the wire. */
public enum NvmeSupport {
    supported,
    unsupported
}
