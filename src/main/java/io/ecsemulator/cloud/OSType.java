package io.ecsemulator.cloud;

/** The operating system of an image, spelled as on the wire. */
public enum OSType {
    linux,
    windows
}
