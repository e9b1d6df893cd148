package io.ecsemulator.docs;

import io.ecsemulator.operation.ErrorCatalogue;
import io.ecsemulator.operation.ErrorCatalogue.Entry;
import io.ecsemulator.operation.ErrorCatalogue.Origin;
import io.ecsemulator.operation.ErrorCatalogue.Use;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.operation.Operations;
import io.ecsemulator.operation.Parameter;
import io.ecsemulator.operation.Remedy;
import io.ecsemulator.support.Emulator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;

/** What the documentation says of the operations, made of their declarations. */
public final class OperationDocs {

    private final ErrorCatalogue errors;
    private final OperationPage page;
    /** Each operation by its action, once for each edition of its document that can be set. */
    private final Map<String, List<Operation<?, ?, ?>>> operations = new TreeMap<>();

    /** Of all operations of a running emulator. */
    public OperationDocs(ApplicationContext context) throws Exception {
        this.errors = new ErrorCatalogue(context.getBean(Operations.class));
        this.page = new OperationPage(new SourceComments(), context.getEnvironment());
        for (Operation<?, ?, ?> operation :
                context.getBeansOfType(Operation.class).values()) {
            operations.put(operation.action(), List.copyOf(operation.inEachEdition()));
        }
    }

    /** The pages by their names, {@code DetachDisk.md}. */
    public Map<String, String> pages(Emulator emulator) throws Exception {
        Map<String, String> pages = new TreeMap<>();
        for (List<Operation<?, ?, ?>> editions : operations.values()) {
            Operation<?, ?, ?> operation = editions.get(0);
            pages.put(operation.action() + ".md", page.render(editions, AnsweredCall.of(operation, emulator)));
        }
        return pages;
    }

    /** Parameters whose declaration does not say what they mean, and operations that do not say what they do. */
    public List<String> undescribed() {
        List<String> undescribed = new ArrayList<>();
        operations.values().stream().flatMap(List::stream).forEach(operation -> {
            if (page.summary(operation).isEmpty()) {
                undescribed.add(operation.action());
            }
            for (Parameter parameter : operation.parameters()) {
                if (page.meaning(parameter).isEmpty()) {
                    undescribed.add(operation.action() + " " + parameter.name());
                }
            }
        });
        return undescribed;
    }

    /** What each operation does and each parameter means, for pages at run time: {@code DetachDisk.DiskId=…}, sorted. */
    public String meanings() {
        Map<String, String> meanings = new TreeMap<>();
        operations.forEach((action, editions) -> {
            meanings.put(action, page.summary(editions.get(0)));
            editions.forEach(operation -> operation
                    .parameters()
                    .forEach(parameter -> meanings.put(action + "." + parameter.name(), page.meaning(parameter))));
        });
        StringBuilder text = new StringBuilder("# Generated from the declarations of the operations.\n");
        meanings.forEach((key, meaning) -> text.append(key)
                .append('=')
                .append(meaning.replace("\\", "\\\\"))
                .append('\n'));
        return text.toString();
    }

    /** The rows of the index by the package of the operations: action, what it does, editions of its document. */
    public Map<String, List<List<String>>> index() {
        Map<String, List<List<String>>> index = new TreeMap<>();
        operations.forEach((action, editions) -> {
            String packageName = editions.get(0).getClass().getPackageName();
            index.computeIfAbsent(packageName.substring(packageName.lastIndexOf('.') + 1), any -> new ArrayList<>())
                    .add(List.of(
                            "[%s](%s.md)".formatted(action, action),
                            page.summary(editions.get(0)),
                            editions.stream().map(Operation::editions).collect(Collectors.joining("; "))));
        });
        return index;
    }

    /** The rows of the errors of operations: code, status, message, the rules that give it, source, remedies. */
    public List<List<String>> errors() {
        return errors.of(Origin.RULES).stream()
                .map(entry -> List.of(
                        "`" + entry.error().code() + "`",
                        "" + entry.error().status(),
                        entry.error().message(),
                        entry.uses().stream().map(OperationDocs::givenBy).collect(Collectors.joining("; ")),
                        OperationPage.source(entry.error().source()),
                        remedies(entry)))
                .toList();
    }

    /** The rows of the errors of the gateway: code, status, message, remedies. */
    public List<List<String>> gatewayErrors() {
        return errors.of(Origin.GATEWAY).stream()
                .map(entry -> List.of(
                        "`" + entry.error().code() + "`",
                        "" + entry.error().status(),
                        entry.error().message(),
                        remedies(entry)))
                .toList();
    }

    /** The rows of the documented errors that no rule gives: code, status, operations, remedies. */
    public List<List<String>> faultErrors() {
        return errors.of(Origin.FAULTS).stream()
                .map(entry -> List.of(
                        "`" + entry.error().code() + "`",
                        "" + entry.error().status(),
                        entry.uses().isEmpty()
                                ? "all"
                                : entry.uses().stream().map(Use::action).collect(Collectors.joining(", ")),
                        remedies(entry)))
                .toList();
    }

    /** The rows of the remedies: label, sentence. */
    public static List<List<String>> remedies() {
        return Stream.of(Remedy.values())
                .map(remedy -> List.of(remedy.label(), remedy.sentence()))
                .toList();
    }

    private static String remedies(Entry entry) {
        return entry.remedies().stream().map(Remedy::label).collect(Collectors.joining(", or "));
    }

    private static String givenBy(Use use) {
        String of = use.editions().isEmpty() ? use.action() : use.action() + " (" + use.editions() + ")";
        return "[%s](operations/%s.md) %s"
                .formatted(
                        of,
                        use.action(),
                        use.rules().stream().map(rule -> "" + rule.number()).collect(Collectors.joining(", ")));
    }
}
