package io.ecsemulator.operation;

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

/** Collects rules in their order. */
public final class RulesBuilder<A> {

    private final List<Parameter> parameters;
    private final List<Rule<A>> list = new ArrayList<>();
    private final Map<String, Rule<A>> parameterRules = new LinkedHashMap<>();
    private Set<String> ignored = Set.of();
    private Stage stage = Stage.PARAMETERS;
    private Source source;

    RulesBuilder(List<Parameter> parameters, String edition) {
        this.parameters = parameters;
        this.source = Source.documented(edition);
    }

    /** The source of the rules that follow. */
    public RulesBuilder<A> source(Source source) {
        this.source = source;
        return this;
    }

    /** The stage of the rules that follow. */
    public RulesBuilder<A> stage(Stage stage) {
        this.stage = stage;
        return this;
    }

    /** Parameters that an edition does not know: they are not read. */
    public RulesBuilder<A> ignoring(String... names) {
        this.ignored = Set.of(names);
        return this;
    }

    /** The error if one of these {@link Mandatory} parameters is missing or blank, instead of MissingParameter. */
    public RulesBuilder<A> missing(ApiError error, String... names) {
        return parameterRule(Violation.Kind.MISSING, error, names);
    }

    /** The error if one of these parameters is readable and has a value that its constraints exclude, instead of InvalidParameter. */
    public RulesBuilder<A> invalid(ApiError error, String... names) {
        return parameterRule(Violation.Kind.INVALID, error, names);
    }

    /** The error if one of these lists has too many items, instead of InvalidParameter. */
    public RulesBuilder<A> tooMany(ApiError error, String... names) {
        return parameterRule(Violation.Kind.TOO_MANY, error, names);
    }

    private RulesBuilder<A> parameterRule(Violation.Kind kind, ApiError error, String... names) {
        if (stage != Stage.PARAMETERS) {
            throw new IllegalStateException("Rules about single parameters come first");
        }
        Map<String, List<String>> byWords = Arrays.stream(names)
                .collect(Collectors.groupingBy(
                        name -> parameter(name).words(kind), LinkedHashMap::new, Collectors.toList()));
        String brokenWhen = byWords.entrySet().stream()
                .map(entry -> String.join(" or ", entry.getValue()) + " " + entry.getKey())
                .collect(Collectors.joining(", or "));
        Rule<A> rule =
                new Rule<>(list.size() + 1, stage, error, brokenWhen, source, attempt -> false, null, List.of(names));
        list.add(rule);
        for (String name : names) {
            parameterRules.put(Rules.key(kind, name), rule);
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
    public RulesBuilder<A> rule(ApiError error, String brokenWhen, Predicate<A> isBroken) {
        return add(stage, error, brokenWhen, source, isBroken, null);
    }

    /** A rule whose error has a message that names that. */
    public RulesBuilder<A> rule(ApiError error, Function<A, ?> name, String brokenWhen, Predicate<A> isBroken) {
        return add(stage, error, brokenWhen, source, isBroken, name);
    }

    /** The last rule of an operation with a parameter DryRun: the call breaks no other. */
    public RulesBuilder<A> dryRun(ApiError passed, Predicate<A> isDryRun) {
        return stage(Stage.DRY_RUN).rule(passed, "DryRun is true", isDryRun);
    }

    /** Rules that several operations have in common, about something that follows from an attempt. */
    public <B> RulesBuilder<A> include(Function<A, B> part, Rules<B> rules) {
        for (Rule<B> rule : rules.list()) {
            Function<B, ?> name = rule.name();
            add(
                    rule.stage(),
                    rule.error(),
                    rule.brokenWhen(),
                    rule.source(),
                    attempt -> rule.isBroken().test(part.apply(attempt)),
                    name == null ? null : attempt -> name.apply(part.apply(attempt)));
        }
        return this;
    }

    /** Rules about each of several things that follow from an attempt; one is broken if any of them breaks it. */
    public <B> RulesBuilder<A> each(Function<A, ? extends Iterable<B>> parts, Rules<B> rules) {
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

    private RulesBuilder<A> add(
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
