package io.ecsemulator.console;

import java.util.Locale;

/** Searching in texts. */
final class Words {

    private Words() {}

    /** Whether a text contains what was searched for, whatever its case. */
    static boolean contains(String text, String search) {
        return text.toLowerCase(Locale.ROOT).contains(search.strip().toLowerCase(Locale.ROOT));
    }
}
