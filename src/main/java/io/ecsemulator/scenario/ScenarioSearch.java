package io.ecsemulator.scenario;

import io.ecsemulator.operation.Operation;
import io.ecsemulator.operation.Rule;
import io.ecsemulator.operation.Stage;
import io.ecsemulator.operation.Verdicts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Looks for changes of the sample call of an operation, each of which breaks exactly one rule. A change that breaks other rules too is
 * mended by a second change, or is taken if the rule decides nevertheless.
 */
final class ScenarioSearch {

    /** How many changes are tried to mend one that breaks other rules too. */
    private static final int MENDING = 100;

    private static final int MAX_NEARLY = 10;

    private final Operation<?, ?, ?> operation;
    private final ScratchWorld world;
    private final List<Change> single;
    private final Map<Integer, Set<String>> words = new HashMap<>();
    private final Map<Integer, Scenario> found = new HashMap<>();
    /** Scenarios in which the rule decides, but later rules are broken too. */
    private final Map<Integer, Scenario> first = new HashMap<>();
    /** Changes that break the rule, but others too. */
    private final Map<Integer, List<Nearly>> nearly = new HashMap<>();

    /**
     * A change that breaks several rules.
     *
     * @param words the words of all of them
     */
    private record Nearly(Change change, Set<String> words) {}

    /**
     * A search.
     *
     * @param single the changes to try, the simplest first
     */
    ScenarioSearch(Operation<?, ?, ?> operation, ScratchWorld world, List<Change> single) {
        this.operation = operation;
        this.world = world;
        this.single = single;
    }

    /**
     * The scenarios that are found, by the number of the rule that is broken.
     *
     * @param written scenarios for rules that no single change breaks alone
     */
    Map<Integer, Scenario> run(List<Scenario> written) {
        for (Change change : single) {
            if (change.resources().isEmpty() || isAboutMissingRule(change)) {
                attempt(change);
            }
        }
        written.forEach(scenario -> attempt(scenario, any -> {}));
        operation.rules().stream().map(Rule::number).forEach(this::mend);
        first.forEach(found::putIfAbsent);
        return found;
    }

    private boolean isAboutMissingRule(Change change) {
        return operation.rules().stream()
                .filter(rule -> rule.stage().compareTo(Stage.REQUEST) > 0 && !found.containsKey(rule.number()))
                .anyMatch(rule -> Words.common(words(rule), change) > 1);
    }

    private Set<String> words(Rule<?> rule) {
        return words.computeIfAbsent(rule.number(), any -> Words.of(rule));
    }

    /** Tries changes that break this rule and others together with changes that may mend the others. */
    private void mend(int rule) {
        for (Nearly each : List.copyOf(nearly.getOrDefault(rule, List.of()))) {
            for (Change second : found.containsKey(rule) ? List.<Change>of() : mending(each.words)) {
                attempt(each.change.and(second));
                if (found.containsKey(rule)) {
                    return;
                }
            }
        }
    }

    private void attempt(Change change) {
        attempt(new Scenario(change.applyTo(operation.sample()), change.document()), broken -> {
            Set<String> all = new HashSet<>();
            broken.forEach(rule -> all.addAll(words(rule)));
            for (Rule<?> rule : broken) {
                List<Nearly> changes = nearly.computeIfAbsent(rule.number(), any -> new ArrayList<>());
                if (changes.size() < MAX_NEARLY) {
                    changes.add(new Nearly(change, all));
                }
            }
        });
    }

    private void attempt(Scenario scenario, Consumer<List<? extends Rule<?>>> severalBroken) {
        Verdicts verdicts = world.verdicts(operation, scenario.request(), scenario.state());
        if (verdicts == null) {
            return;
        }
        Rule<?> deciding =
                verdicts.refusal() == null ? null : verdicts.refusal().rule();
        if (deciding != null) {
            (verdicts.broken().size() == 1 ? found : first).putIfAbsent(deciding.number(), scenario);
        }
        if (verdicts.broken().size() > 1) {
            severalBroken.accept(verdicts.broken());
        }
    }

    /** The changes with the most words in common, and before them those that take a parameter away. */
    private List<Change> mending(Set<String> words) {
        record Ranked(Change change, int rank) {}
        return single.stream()
                .map(change -> new Ranked(change, change.takesAway() ? Integer.MAX_VALUE : Words.common(words, change)))
                .filter(ranked -> ranked.rank > 0)
                .sorted(Comparator.comparingInt(Ranked::rank).reversed())
                .limit(MENDING)
                .map(Ranked::change)
                .toList();
    }
}
