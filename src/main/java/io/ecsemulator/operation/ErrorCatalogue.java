package io.ecsemulator.operation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * All errors: those that rules of operations give, those of every operation, and those that documents list but only a fault rule gives.
 */
public final class ErrorCatalogue {

    /** Where an error comes from. */
    public enum Origin {
        /** The rules of operations. */
        RULES,
        /** The checks that come before the rules of every operation. */
        GATEWAY,
        /** Fault rules only. */
        FAULTS
    }

    /**
     * The rules of an operation that give an error.
     *
     * @param editions the editions of the operation's document, if it has other rules in others; else empty
     */
    public record Use(String action, String editions, List<? extends Rule<?>> rules) {}

    /**
     * An error.
     *
     * @param uses the operations that answer it, by name; without rules unless its origin are rules, and empty for every operation
     * @param remedies what a caller can do about it; several if its rules differ in that
     */
    public record Entry(ApiError error, Origin origin, List<Use> uses, List<Remedy> remedies) {}

    private static final Comparator<Entry> ORDER = Comparator.comparing(entry -> entry.error()
                    .code() + " " + entry.error().status() + " " + entry.error().message());

    private final List<Entry> entries;

    /** The errors of those operations, which are all made for it. */
    public ErrorCatalogue(Operations operations) {
        this.entries = Stream.of(
                        ofRules(operations),
                        GatewayError.ALL.stream().map(error -> entry(error, Origin.GATEWAY, List.of())),
                        DocumentedErrors.all().stream().map(ErrorCatalogue::ofDocuments))
                .flatMap(part -> part.sorted(ORDER))
                .toList();
    }

    /** All errors, those of rules first, by code, status and message. */
    public List<Entry> entries() {
        return entries;
    }

    /** The errors of that origin, by code, status and message. */
    public List<Entry> of(Origin origin) {
        return entries.stream().filter(entry -> entry.origin() == origin).toList();
    }

    /** The errors of that code, in the order of {@link #entries}; empty if there is none. */
    public List<Entry> of(String code) {
        return entries.stream()
                .filter(entry -> entry.error().code().equals(code))
                .toList();
    }

    private static Stream<Entry> ofRules(Operations operations) {
        Map<ApiError, List<Use>> uses = new LinkedHashMap<>();
        for (String action : operations.actions()) {
            List<? extends Operation<?, ?, ?>> editions =
                    Objects.requireNonNull(operations.get(action)).inEachEdition();
            for (Operation<?, ?, ?> operation : editions) {
                Map<ApiError, List<Rule<?>>> rules = new LinkedHashMap<>();
                operation
                        .rules()
                        .forEach(rule -> rules.computeIfAbsent(rule.error(), any -> new ArrayList<>())
                                .add(rule));
                String of = editions.size() == 1 ? "" : operation.editions();
                rules.forEach((error, list) ->
                        uses.computeIfAbsent(error, any -> new ArrayList<>()).add(new Use(action, of, list)));
            }
        }
        return uses.entrySet().stream().map(entry -> entry(entry.getKey(), Origin.RULES, entry.getValue()));
    }

    private static Entry ofDocuments(DocumentedErrors.Row row) {
        Map<String, Use> uses = new TreeMap<>();
        row.operations().stream()
                .filter(action -> !action.equals(DocumentedErrors.ANY))
                .forEach(action -> uses.put(action, new Use(action, "", List.of())));
        return entry(row.error(), Origin.FAULTS, List.copyOf(uses.values()));
    }

    private static Entry entry(ApiError error, Origin origin, List<Use> uses) {
        List<Remedy> remedies = origin == Origin.RULES
                ? uses.stream()
                        .flatMap(use -> use.rules().stream())
                        .map(Remedy::of)
                        .distinct()
                        .sorted()
                        .toList()
                : List.of(Remedy.of(error));
        return new Entry(error, origin, uses, remedies);
    }
}
