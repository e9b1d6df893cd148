package io.ecsemulator.console;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** What an action has to say, shown once by the page that follows it. */
final class Flash {

    private static final String COOKIE = "ecs-emulator-message";

    /** Cookies have some 4,000 bytes; a character takes up to 9. */
    private static final int MAX = 400;

    private Flash() {}

    /** Says that an action succeeded. */
    static void success(HttpServletResponse response, String message) {
        put(response, "+" + message);
    }

    /** Says why an action failed. */
    static void failure(HttpServletResponse response, String message) {
        put(response, "!" + message);
    }

    private static void put(HttpServletResponse response, String message) {
        Cookies.set(response, COOKIE, message.length() <= MAX ? message : message.substring(0, MAX) + "…");
    }

    /** The message after its kind, {@code +} or {@code !}; empty if there is none. It is not shown again. */
    static String take(HttpServletRequest request, HttpServletResponse response) {
        String message = Cookies.value(request, COOKIE);
        if (!message.isEmpty()) {
            Cookies.set(response, COOKIE, "");
        }
        return message;
    }
}
