package io.ecsemulator.operation;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** What operations ask of the parameters of a call before anything else. */
public final class Checks {

    private Checks() {}

    /** Whether a text was not given, or nothing is in it. */
    public static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    /** A text that was given, or what holds where none was. */
    public static String orElse(@Nullable String text, String absent) {
        return text == null || text.isBlank() ? absent : text;
    }

    /** A mandatory parameter. */
    public static String required(String name, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new ApiException(GatewayError.MISSING_PARAMETER, name);
        }
        return value;
    }

    /**
     * A parameter that has few values.
     *
     * @return null if it is not given
     * @throws ApiException if it is given and none of them
     */
    public static @Nullable String oneOf(Collection<String> values, @Nullable String value, ApiError otherwise) {
        if (value == null || value.isBlank()) {
            return null;
        }
        refuseIf(!values.contains(value), otherwise);
        return value;
    }

    /** Refuses a call if something is wrong with it. */
    public static void refuseIf(boolean isWrong, ApiError error, Object... names) {
        if (isWrong) {
            throw new ApiException(error, names);
        }
    }

    /** Ends a call that was only to be checked. */
    public static void notDry(@Nullable Boolean dryRun, ApiError passed) {
        refuseIf(Boolean.TRUE.equals(dryRun), passed);
    }
}
