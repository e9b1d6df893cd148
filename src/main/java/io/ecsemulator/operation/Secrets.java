package io.ecsemulator.operation;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The parameters and headers whose values are shown nowhere: not in the journal, errors or logs. */
public final class Secrets {

    /** Replaces the value of a secret. */
    public static final String MASK = "***";

    private static final Set<String> NAMES = Set.of(
            "signature",
            "securitytoken",
            "bearertoken",
            "password",
            "accesskeysecret",
            "x-acs-security-token",
            "authorization");

    private Secrets() {}

    /** Whether a parameter or a header is a secret; in a list its last component decides, for instance {@code A.1.Password}. */
    public static boolean contains(String name) {
        return NAMES.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }

    /** The value to show: the mask for a secret that is not empty. */
    public static String masked(String name, String value) {
        return !value.isEmpty() && contains(name) ? MASK : value;
    }

    /** A copy with masked secrets. */
    public static Map<String, String> masked(Map<String, String> parameters) {
        Map<String, String> masked = new HashMap<>(parameters);
        masked.replaceAll(Secrets::masked);
        return masked;
    }
}
