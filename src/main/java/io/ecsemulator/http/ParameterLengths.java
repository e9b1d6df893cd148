package io.ecsemulator.http;

import java.util.Set;

/**
 * How long the names and values of parameters can be. The real service's bounds are not known; these are several times what its
 * documents allow, so that an operation still answers a value that is only a little too long with its own error.
 */
final class ParameterLengths {

    /** The longest name, in characters; the longest documented one has some 60. */
    static final int MAX_NAME = 256;

    /** The longest id, in characters; documented ids have up to 64. */
    static final int MAX_ID = 128;

    /** The longest name of a resource and the longest nonce, in characters; documented names have up to 128. */
    static final int MAX_SHORT = 1_024;

    /** The longest other value, in characters; UserData has up to 32 KB. */
    static final int MAX_VALUE = 64 << 10;

    /** The parameters that are named as an id and may have several: a JSON array, or ids with commas in between. */
    private static final Set<String> LISTS = Set.of("SnapshotLinkId", "InstanceId");

    private ParameterLengths() {}

    /** The longest value of a parameter, in characters. */
    static int max(String name) {
        String last = name.replaceFirst("\\.\\d+$", "");
        if (last.endsWith("Id") && !LISTS.contains(name)) {
            return MAX_ID;
        }
        return last.endsWith("Name") || last.endsWith("Nonce") ? MAX_SHORT : MAX_VALUE;
    }
}
