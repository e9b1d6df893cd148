package io.ecsemulator.operation;

import io.ecsemulator.operation.Verdicts.RuleVerdict;
import io.ecsemulator.operation.Verdicts.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rules of an operation, in the order of their precedence: the first that is broken is the error of the response. First come the
 * rules about single parameters, which the binder checks while it reads the request, then all others.
 *
 * <pre>
 * Rules.&lt;Attempt&gt;of(Parameters.class, "2026")
 *         .missing(DiskError.PARAMETER_EMPTY, "InstanceId", "DiskId")
 *         .stage(Stage.EXISTENCE)
 *         .rule(CommonError.DISK_NOT_FOUND, "the disk does not exist", attempt -> attempt.foundDisk() == null)
 *         .build();
 * </pre>
 *
 * @param <A> what the rules look at
 */
public final class Rules<A> {

    private final List<Rule<A>> list;
    private final Set<String> ignored;
    /** The rule for each kind of violation of a parameter, by {@link #key}. */
    private final Map<String, Rule<A>> parameterRules;
    /** All others. */
    private final List<Rule<A>> attemptRules;

    Rules(List<Rule<A>> list, Map<String, Rule<A>> parameterRules, Set<String> ignored) {
        this.list = List.copyOf(list);
        this.parameterRules = parameterRules;
        this.ignored = ignored;
        this.attemptRules =
                list.stream().filter(rule -> rule.stage() != Stage.PARAMETERS).toList();
    }

    /**
     * Begins the rules of an operation.
     *
     * @param parameters the record of its parameters
     * @param edition the editions that document the rules, until {@link RulesBuilder#source} says otherwise
     */
    public static <A> RulesBuilder<A> of(Class<? extends Record> parameters, String edition) {
        return new RulesBuilder<>(new ParameterBinder<>(parameters, Set.of()).parameters(), edition);
    }

    /** Begins rules that several operations have in common; they have no rules about single parameters. */
    public static <A> RulesBuilder<A> shared(String edition) {
        return new RulesBuilder<>(List.of(), edition);
    }

    /** All rules; the first has number 1. */
    public List<Rule<A>> list() {
        return list;
    }

    /** The errors of all rules, each once, but for those of the gateway. */
    public List<ApiError> errors() {
        return list.stream()
                .map(Rule::error)
                .filter(error -> !GatewayError.contains(error))
                .distinct()
                .toList();
    }

    /** The names of parameters that are not read. */
    Set<String> ignored() {
        return ignored;
    }

    /**
     * Refuses a request whose parameters violate constraints: with the first constraint that has no rule, else with the first rule.
     *
     * @param violations at least one
     */
    ApiException refusal(List<Violation> violations) {
        Rule<A> first = null;
        Violation cause = null;
        for (Violation violation : violations) {
            Rule<A> rule = parameterRules.get(key(violation.kind(), violation.declared()));
            if (rule == null) {
                return ApiException.violation(violation);
            }
            if (first == null || rule.number() < first.number()) {
                first = rule;
                cause = violation;
            }
        }
        if (first == null || cause == null) {
            throw new IllegalArgumentException("no violation");
        }
        return refusal(first, cause);
    }

    private static ApiException refusal(Rule<?> rule, Violation cause) {
        String message = rule.error().message();
        return ApiException.brokenRule(rule, message.contains("%s") ? message.formatted(cause.parameter()) : message);
    }

    /**
     * The first rule that an attempt breaks, of those that are not about single parameters; null if it breaks none.
     */
    public @Nullable Rule<A> firstBroken(A attempt) {
        for (Rule<A> rule : attemptRules) {
            if (rule.isBroken().test(attempt)) {
                return rule;
            }
        }
        return null;
    }

    /**
     * Checks an attempt.
     *
     * @throws ApiException with the error of the first rule that it breaks
     */
    public void check(A attempt) {
        Rule<A> broken = firstBroken(attempt);
        if (broken != null) {
            throw broken.refusal(attempt);
        }
    }

    /** The verdicts of all rules where parameters violate constraints. */
    Verdicts verdicts(List<Violation> violations) {
        Map<Rule<A>, Violation> broken = new HashMap<>();
        for (Violation violation : violations) {
            Rule<A> rule = parameterRules.get(key(violation.kind(), violation.declared()));
            if (rule != null) {
                broken.putIfAbsent(rule, violation);
            }
        }
        List<RuleVerdict> verdicts = new ArrayList<>(list.size());
        for (Rule<A> rule : list) {
            Violation cause = broken.get(rule);
            verdicts.add(
                    cause != null
                            ? RuleVerdict.broken(rule, refusal(rule, cause))
                            : RuleVerdict.of(
                                    rule, rule.stage() == Stage.PARAMETERS ? Verdict.HOLDS : Verdict.NOT_REACHED));
        }
        return new Verdicts(verdicts, refusal(violations));
    }

    /** The verdict of each rule on an attempt whose parameters violate no constraints. */
    Verdicts verdicts(A attempt) {
        List<RuleVerdict> verdicts = new ArrayList<>(list.size());
        Stage stage = Stage.PARAMETERS;
        boolean isReached = true;
        ApiException refusal = null;
        for (Rule<A> rule : list) {
            if (rule.stage() != stage) {
                stage = rule.stage();
                isReached = refusal == null;
            }
            if (isReached && rule.isBroken().test(attempt)) {
                ApiException broken = rule.refusal(attempt);
                verdicts.add(RuleVerdict.broken(rule, broken));
                refusal = refusal == null ? broken : refusal;
            } else {
                verdicts.add(RuleVerdict.of(rule, isReached ? Verdict.HOLDS : Verdict.NOT_REACHED));
            }
        }
        return new Verdicts(verdicts, refusal);
    }

    static String key(Violation.Kind kind, String parameter) {
        return kind + " " + parameter;
    }
}
