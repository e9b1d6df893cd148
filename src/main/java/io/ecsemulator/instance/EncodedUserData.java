package io.ecsemulator.instance;

import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** User data in requests: Base64 text, in which whitespace is ignored (RunInstances, CreateInstance and ModifyInstanceAttribute 2024). */
final class EncodedUserData {

    /** The largest size before it is encoded, in bytes. */
    static final int MAX = 32 * 1024;

    private EncodedUserData() {}

    /** The size of the decoded data in bytes: 0 for null, -1 for a text that is not Base64. */
    static int decodedSize(@Nullable String text) {
        try {
            return text == null ? 0 : Base64.getDecoder().decode(stored(text)).length;
        } catch (IllegalArgumentException e) {
            return -1;
        }
    }

    /** The text as an instance has it: without whitespace. */
    static String stored(String text) {
        return text.replaceAll("\\s", "");
    }
}
