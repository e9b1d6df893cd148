package io.ecsemulator.cloud;

/** The architecture of an image, spelled as on the wire. */
public enum Architecture {
    i386,
    x86_64,
    arm64
}
