package io.ecsemulator.console;

import io.ecsemulator.samples.SampleCall;
import io.ecsemulator.samples.SampleLanguage;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The code of a call in one language.
 *
 * @param id the language in ids of elements
 * @param title the language for people
 */
public record Code(String id, String title, String text) {

    /** The code in each language. */
    static List<Code> of(SampleCall call) {
        return Arrays.stream(SampleLanguage.values())
                .map(language ->
                        new Code(language.name().toLowerCase(Locale.ROOT), language.title(), language.code(call)))
                .toList();
    }
}
