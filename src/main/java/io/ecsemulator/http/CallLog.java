package io.ecsemulator.http;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Logs one line for each call, without its parameters: they may hold secrets. */
@Component
final class CallLog {

    /** Which calls are logged. */
    enum Mode {
        OFF,
        /** Calls that were not accepted. */
        REFUSED,
        ALL
    }

    private static final Logger log = LoggerFactory.getLogger(CallLog.class);

    private static final int MAX_LENGTH = 200;

    private final Mode mode;

    /** Reads the setting. */
    CallLog(@Value("${ecs.emulator.log-calls}") Mode mode) {
        this.mode = mode;
    }

    /**
     * Logs a call.
     *
     * @param status the HTTP status; 0 if no response is sent
     * @param code the error code, or null
     * @param decision what was decided
     */
    void add(String requestId, String action, int status, @Nullable String code, String decision) {
        boolean isRefused = code != null || status != 200;
        if (mode == Mode.ALL || (mode == Mode.REFUSED && isRefused)) {
            log.info(
                    "{} {} {}{}: {}",
                    requestId,
                    action.isEmpty() ? "-" : printable(action),
                    status,
                    code == null ? "" : " " + printable(code),
                    printable(decision));
        }
    }

    /** The beginning of a text, with escapes for what could look like another line or steer a terminal. */
    static String printable(String text) {
        if (text.length() <= MAX_LENGTH && isPrintableAscii(text)) {
            return text;
        }
        StringBuilder printable = new StringBuilder();
        text.codePoints().limit(MAX_LENGTH).forEach(c -> {
            switch (Character.getType(c)) {
                case Character.CONTROL,
                        Character.FORMAT,
                        Character.LINE_SEPARATOR,
                        Character.PARAGRAPH_SEPARATOR,
                        Character.SURROGATE,
                        Character.UNASSIGNED -> printable.append(String.format("\\u%04X", c));
                default -> printable.appendCodePoint(c);
            }
        });
        return printable.toString();
    }

    private static boolean isPrintableAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < ' ' || text.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }
}
