package io.ecsemulator.operation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an operation says of a request that is not executed.
 *
 * @param rules a verdict for each rule of the operation, in the order of their precedence
 * @param refusal the error that a call would get, with what decided it; null if the call would be accepted
 */
public record Verdicts(List<RuleVerdict> rules, @Nullable ApiException refusal) {

    /** What a rule says of a request. */
    public enum Verdict {
        HOLDS,
        BROKEN,
        /** A rule of an earlier stage, on which this one relies, is broken. */
        NOT_REACHED
    }

    /**
     * The verdict of a rule.
     *
     * @param message the message of the rule's error as a caller would get it; with {@code %s} unless the rule is broken
     */
    public record RuleVerdict(Rule<?> rule, Verdict verdict, String message) {

        static RuleVerdict of(Rule<?> rule, Verdict verdict) {
            return new RuleVerdict(rule, verdict, rule.error().message());
        }

        static RuleVerdict broken(Rule<?> rule, ApiException refusal) {
            return new RuleVerdict(rule, Verdict.BROKEN, String.valueOf(refusal.getMessage()));
        }
    }

    /** The verdicts on a request that no rule has looked at. */
    static Verdicts unreached(List<? extends Rule<?>> rules, ApiException refusal) {
        return new Verdicts(
                rules.stream()
                        .map(rule -> RuleVerdict.of(rule, Verdict.NOT_REACHED))
                        .toList(),
                refusal);
    }

    /** The broken rules. */
    public List<? extends Rule<?>> broken() {
        return rules.stream()
                .filter(each -> each.verdict() == Verdict.BROKEN)
                .map(RuleVerdict::rule)
                .toList();
    }
}
