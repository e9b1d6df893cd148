package io.ecsemulator.operation;

import java.util.List;
import java.util.function.Predicate;

/**
 * One documented precondition of an operation. An operation's rules are a list whose order is their precedence: it is
 * what the operation runs, what the tests go through, and what the documentation's table is compared with.
 *
 * @param <C> what the rule looks at
 * @param error the answer when it is broken
 * @param brokenWhen when that is, in words
 * @param source the document that states it
 * @param isBroken when that is; it may rely on the rules before it being kept
 */
public record Rule<C>(ApiError error, String brokenWhen, String source, Predicate<C> isBroken) {

    /**
     * Goes through the rules.
     *
     * @throws ApiException with the error of the first that is broken
     */
    public static <C> void check(List<Rule<C>> rules, C subject) {
        int number = 0;
        for (Rule<C> rule : rules) {
            number++;
            if (rule.isBroken.test(subject)) {
                throw ApiException.brokenRule(rule.error, number, rule.brokenWhen);
            }
        }
    }
}
