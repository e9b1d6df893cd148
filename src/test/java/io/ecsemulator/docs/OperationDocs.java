package io.ecsemulator.docs;

import io.ecsemulator.cloud.Delays;
import io.ecsemulator.cloud.InstanceTypes;
import io.ecsemulator.disk.DetachDisk;
import io.ecsemulator.operation.ApiError;
import io.ecsemulator.operation.Edition;
import io.ecsemulator.operation.GatewayError;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.operation.Parameter;
import io.ecsemulator.operation.Rule;
import io.ecsemulator.support.Emulator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.io.ClassPathResource;

/** What the documentation says of the operations, made of their declarations. */
public final class OperationDocs {

    private final ApplicationContext context;
    private final OperationPage page;
    /** Each operation by its action, once for each edition of its document that can be set. */
    private final Map<String, List<Operation<?, ?, ?>>> operations = new TreeMap<>();

    /** Of all operations of a running emulator. */
    public OperationDocs(ApplicationContext context) throws Exception {
        this.context = context;
        this.page = new OperationPage(new SourceComments(), context.getEnvironment());
        context.getBeansOfType(Operation.class)
                .values()
                .forEach(operation -> operations
                        .computeIfAbsent(operation.action(), action -> new ArrayList<>())
                        .add(operation));
        Objects.requireNonNull(operations.get("DetachDisk")).add(detachDisk2026());
    }

    private DetachDisk detachDisk2026() {
        DetachDisk.Settings set = context.getBean(DetachDisk.Settings.class);
        try (AnnotationConfigApplicationContext child = new AnnotationConfigApplicationContext()) {
            for (Class<?> needed : List.of(InstanceTypes.class, Delays.class)) {
                child.getBeanFactory().registerSingleton(needed.getName(), context.getBean(needed));
            }
            child.registerBean(
                    DetachDisk.Settings.class, () -> new DetachDisk.Settings(Edition.E2026, set.operations()));
            child.registerBean(DetachDisk.class);
            child.refresh();
            return child.getBean(DetachDisk.class);
        }
    }

    /** The pages by their names, {@code DetachDisk.md}. */
    public Map<String, String> pages(Emulator emulator) throws Exception {
        String demoWorld = new ClassPathResource("io/ecsemulator/control/demo-world.yml")
                .getContentAsString(StandardCharsets.UTF_8);
        Map<String, String> pages = new TreeMap<>();
        for (List<Operation<?, ?, ?>> editions : operations.values()) {
            Operation<?, ?, ?> operation = editions.get(0);
            pages.put(operation.action() + ".md", page.render(editions, SampleCall.of(operation, emulator, demoWorld)));
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

    /** The rows of the errors of operations: code, status, message, and the rules that give it. */
    public List<List<String>> errors() {
        Map<ApiError, Map<String, Set<Integer>>> rules = new LinkedHashMap<>();
        operations.forEach((action, editions) -> editions.forEach(operation -> {
            String of = editions.size() == 1 ? action : action + " (" + operation.editions() + ")";
            for (Rule<?> rule : operation.rules()) {
                rules.computeIfAbsent(rule.error(), error -> new TreeMap<>())
                        .computeIfAbsent(of, any -> new TreeSet<>())
                        .add(rule.number());
            }
        }));
        return rules.entrySet().stream()
                .sorted(Comparator.comparing(entry -> sortKey(entry.getKey())))
                .map(entry -> List.of(
                        "`" + entry.getKey().code() + "`",
                        "" + entry.getKey().status(),
                        entry.getKey().message(),
                        givenBy(entry.getValue()),
                        OperationPage.source(entry.getKey().source())))
                .toList();
    }

    /** The rows of the errors of the gateway: code, status, message. */
    public static List<List<String>> gatewayErrors() {
        return GatewayError.all().stream()
                .sorted(Comparator.comparing(OperationDocs::sortKey))
                .map(error -> List.of("`" + error.code() + "`", "" + error.status(), error.message()))
                .toList();
    }

    /** The rows of the documented errors that no rule gives: code, status, operations. */
    public static List<List<String>> faultErrors() throws IOException {
        return new ClassPathResource("io/ecsemulator/operation/documented-errors.tsv")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .map(line -> line.split("\t", -1))
                .map(cells -> List.of(
                        "`" + cells[0] + "`",
                        cells[1],
                        cells[3].replace("*", "all").replace(" ", ", ")))
                .toList();
    }

    private static String sortKey(ApiError error) {
        return error.code() + " " + error.status() + " " + error.message();
    }

    private static String givenBy(Map<String, Set<Integer>> rules) {
        return rules.entrySet().stream()
                .map(entry -> {
                    String action = entry.getKey().split(" ", 2)[0];
                    String numbers =
                            entry.getValue().stream().map(String::valueOf).collect(Collectors.joining(", "));
                    return "[%s](operations/%s.md) %s".formatted(entry.getKey(), action, numbers);
                })
                .collect(Collectors.joining("; "));
    }
}
