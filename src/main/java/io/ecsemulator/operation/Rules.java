package io.ecsemulator.operation;

import io.ecsemulator.operation.Rule.Verdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
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

    private Rules(List<Rule<A>> list, Map<String, Rule<A>> parameterRules, Set<String> ignored) {
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
     * @param edition the editions that document the rules, until {@link Builder#source} says otherwise
     */
    public static <A> Builder<A> of(Class<? extends Record> parameters, String edition) {
        return new Builder<>(new ParameterBinder<>(parameters, Set.of()).parameters(), edition);
    }

    /** Begins rules that several operations have in common; they have no rules about single parameters. */
    public static <A> Builder<A> shared(String edition) {
        return new Builder<>(List.of(), edition);
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
        String message = first.error().message();
        return ApiException.brokenRule(first, message.contains("%s") ? message.formatted(cause.parameter()) : message);
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
    List<Verdict> verdicts(List<Violation> violations) {
        Set<Rule<A>> broken = violations.stream()
                .map(violation -> parameterRules.get(key(violation.kind(), violation.declared())))
                .collect(Collectors.toSet());
        return list.stream()
                .map(rule -> broken.contains(rule)
                        ? Verdict.BROKEN
                        : rule.stage() == Stage.PARAMETERS ? Verdict.HOLDS : Verdict.NOT_REACHED)
                .toList();
    }

    /** The verdict of each rule on an attempt whose parameters violate no constraints. */
    List<Verdict> verdicts(A attempt) {
        List<Verdict> verdicts = new ArrayList<>(list.size());
        Stage stage = Stage.PARAMETERS;
        boolean isReached = true;
        boolean isBrokenInStage = false;
        for (Rule<A> rule : list) {
            if (rule.stage() != stage) {
                stage = rule.stage();
                isReached = isReached && !isBrokenInStage;
            }
            boolean isBroken = isReached && rule.isBroken().test(attempt);
            isBrokenInStage |= isBroken;
            verdicts.add(!isReached ? Verdict.NOT_REACHED : isBroken ? Verdict.BROKEN : Verdict.HOLDS);
        }
        return verdicts;
    }

    private static String key(Violation.Kind kind, String parameter) {
        return kind + " " + parameter;
    }

    /** Collects rules in their order. */
    public static final class Builder<A> {

        private final List<Parameter> parameters;
        private final List<Rule<A>> list = new ArrayList<>();
        private final Map<String, Rule<A>> parameterRules = new LinkedHashMap<>();
        private Set<String> ignored = Set.of();
        private Stage stage = Stage.PARAMETERS;
        private Source source;

        private Builder(List<Parameter> parameters, String edition) {
            this.parameters = parameters;
            this.source = Source.documented(edition);
        }

        /** The source of the rules that follow. */
        public Builder<A> source(Source source) {
            this.source = source;
            return this;
        }

        /** The stage of the rules that follow. */
        public Builder<A> stage(Stage stage) {
            this.stage = stage;
            return this;
        }

        /** Parameters that an edition does not know: they are not read. */
        public Builder<A> ignoring(String... names) {
            this.ignored = Set.of(names);
            return this;
        }

        /** The error if one of these {@link Mandatory} parameters is missing or blank, instead of MissingParameter. */
        public Builder<A> missing(ApiError error, String... names) {
            return parameterRule(Violation.Kind.MISSING, error, names);
        }

        /** The error if one of these parameters is readable and has a value that its constraints exclude, instead of InvalidParameter. */
        public Builder<A> invalid(ApiError error, String... names) {
            return parameterRule(Violation.Kind.INVALID, error, names);
        }

        /** The error if one of these lists has too many items, instead of InvalidParameter. */
        public Builder<A> tooMany(ApiError error, String... names) {
            return parameterRule(Violation.Kind.TOO_MANY, error, names);
        }

        private Builder<A> parameterRule(Violation.Kind kind, ApiError error, String... names) {
            if (stage != Stage.PARAMETERS) {
                throw new IllegalStateException("Rules about single parameters come first");
            }
            Map<String, List<String>> byWords = Arrays.stream(names)
                    .collect(Collectors.groupingBy(
                            name -> parameter(name).words(kind), LinkedHashMap::new, Collectors.toList()));
            String brokenWhen = byWords.entrySet().stream()
                    .map(entry -> String.join(" or ", entry.getValue()) + " " + entry.getKey())
                    .collect(Collectors.joining(", or "));
            Rule<A> rule = new Rule<>(
                    list.size() + 1, stage, error, brokenWhen, source, attempt -> false, null, List.of(names));
            list.add(rule);
            for (String name : names) {
                parameterRules.put(key(kind, name), rule);
            }
            return this;
        }

        private Parameter parameter(String name) {
            return parameters.stream()
                    .filter(parameter -> parameter.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("No parameter " + name));
        }

        /** A rule whose error has a message that names nothing. */
        public Builder<A> rule(ApiError error, String brokenWhen, Predicate<A> isBroken) {
            return add(stage, error, brokenWhen, source, isBroken, null);
        }

        /** A rule whose error has a message that names that. */
        public Builder<A> rule(ApiError error, Function<A, ?> name, String brokenWhen, Predicate<A> isBroken) {
            return add(stage, error, brokenWhen, source, isBroken, name);
        }

        /** The last rule of an operation with a parameter DryRun: the call breaks no other. */
        public Builder<A> dryRun(ApiError passed, Predicate<A> isDryRun) {
            return stage(Stage.DRY_RUN).rule(passed, "DryRun is true", isDryRun);
        }

        /** Rules that several operations have in common, about something that follows from an attempt. */
        public <B> Builder<A> include(Function<A, B> part, Rules<B> rules) {
            return each(attempt -> List.of(part.apply(attempt)), rules);
        }

        /** Rules about each of several things that follow from an attempt; one is broken if any of them breaks it. */
        public <B> Builder<A> each(Function<A, ? extends Iterable<B>> parts, Rules<B> rules) {
            for (Rule<B> rule : rules.list()) {
                Function<B, ?> name = rule.name();
                add(
                        rule.stage(),
                        rule.error(),
                        rule.brokenWhen(),
                        rule.source(),
                        attempt -> breaking(rule, parts.apply(attempt)) != null,
                        name == null
                                ? null
                                : attempt -> {
                                    B breaking = breaking(rule, parts.apply(attempt));
                                    return breaking == null ? "" : name.apply(breaking);
                                });
            }
            return this;
        }

        private static <B> @Nullable B breaking(Rule<B> rule, Iterable<B> parts) {
            for (B part : parts) {
                if (rule.isBroken().test(part)) {
                    return part;
                }
            }
            return null;
        }

        private Builder<A> add(
                Stage in,
                ApiError error,
                String brokenWhen,
                Source from,
                Predicate<A> isBroken,
                @Nullable Function<A, ?> name) {
            if (in == Stage.PARAMETERS) {
                throw new IllegalStateException("A rule that looks at an attempt needs a stage: " + brokenWhen);
            }
            stage = in;
            list.add(new Rule<>(list.size() + 1, in, error, brokenWhen, from, isBroken, name, List.of()));
            return this;
        }

        /** The rules. */
        public Rules<A> build() {
            return new Rules<>(list, parameterRules, ignored);
        }
    }
}
