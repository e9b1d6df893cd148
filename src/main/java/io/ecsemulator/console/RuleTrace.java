package io.ecsemulator.console;

import io.ecsemulator.journal.JournalEntry;
import io.ecsemulator.operation.Operation;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What each rule of an operation has decided on a call in the journal, which has the number of the rule that was broken. */
public final class RuleTrace {

    private static final Pattern BROKEN = Pattern.compile("rule (\\d+): .*", Pattern.DOTALL);

    private RuleTrace() {}

    /** What a rule has decided. */
    public enum Outcome {
        HELD,
        BROKE,
        NOT_LOOKED_AT
    }

    /**
     * A rule and what it has decided.
     *
     * @param number its place in the operation, from 1
     * @param code the error code of a call that breaks it
     * @param source the document that states it
     */
    public record Step(int number, String brokenWhen, String code, int status, String source, Outcome outcome) {

        /** The key of the outcome's text. */
        public String text() {
            return "rule." + outcome.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * The rules of an operation in their order.
     *
     * @param isRepeated whether the call got the answer of an earlier call with the same ClientToken
     */
    static List<Step> of(JournalEntry entry, Operation<?, ?, ?> operation, boolean isRepeated) {
        Matcher matcher = BROKEN.matcher(entry.Decision());
        int broken = matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
        boolean isAccepted = CallRow.isAccepted(entry) && !isRepeated;
        return operation.rules().stream()
                .map(rule -> new Step(
                        rule.number(),
                        rule.brokenWhen(),
                        rule.error().code(),
                        rule.error().status(),
                        rule.source().toString(),
                        rule.number() == broken
                                ? Outcome.BROKE
                                : isAccepted || rule.number() < broken ? Outcome.HELD : Outcome.NOT_LOOKED_AT))
                .toList();
    }
}
