package io.ecsemulator.console;

import io.ecsemulator.operation.ErrorCatalogue;
import io.ecsemulator.operation.ErrorCatalogue.Entry;
import io.ecsemulator.operation.Remedy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** Every error code with the operations and rules that give it, and what to do about it. */
@Controller
public final class ErrorsPage {

    private static final int PER_PAGE = 100;

    private final ObjectProvider<ErrorCatalogue> errors;

    ErrorsPage(ObjectProvider<ErrorCatalogue> errors) {
        this.errors = errors;
    }

    /**
     * The codes.
     *
     * @param q what was searched for
     * @param found how many were found
     */
    public record Index(String q, int found, List<Row> rows, int page, int pages) {}

    /**
     * A code.
     *
     * @param statuses the HTTP statuses with which it comes
     * @param message one of its messages
     * @param operations how many operations give it, 0 for every operation
     */
    public record Row(String code, String statuses, String message, long operations, List<Remedy> remedies) {

        static Row of(String code, List<Entry> entries) {
            return new Row(
                    code,
                    entries.stream()
                            .map(entry -> "" + entry.error().status())
                            .distinct()
                            .collect(Collectors.joining(", ")),
                    entries.get(0).error().message(),
                    entries.stream()
                            .flatMap(entry -> entry.uses().stream())
                            .map(ErrorCatalogue.Use::action)
                            .distinct()
                            .count(),
                    entries.stream()
                            .flatMap(entry -> entry.remedies().stream())
                            .distinct()
                            .toList());
        }
    }

    /** A code with all its errors. */
    public record Model(String code, List<Entry> entries) {}

    /** The index; the search looks at codes, messages and actions. */
    @GetMapping("/errors")
    View index(Ui ui, @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "1") int page) {
        Map<String, List<Entry>> byCode = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        errors.getObject()
                .entries()
                .forEach(entry -> byCode.computeIfAbsent(entry.error().code(), any -> new ArrayList<>())
                        .add(entry));
        byCode.values().removeIf(entries -> entries.stream().noneMatch(entry -> matches(entry, q)));
        Slice<Map.Entry<String, List<Entry>>> slice = Slice.of(List.copyOf(byCode.entrySet()), page, PER_PAGE);
        return Page.of(
                "errors",
                ui,
                new Index(
                        q,
                        byCode.size(),
                        slice.rows().stream()
                                .map(entry -> Row.of(entry.getKey(), entry.getValue()))
                                .toList(),
                        slice.page(),
                        slice.pages()));
    }

    private static boolean matches(Entry entry, String q) {
        return Words.contains(entry.error().code(), q)
                || Words.contains(entry.error().message(), q)
                || entry.uses().stream().anyMatch(use -> Words.contains(use.action(), q));
    }

    /** A code. */
    @GetMapping("/errors/{code}")
    View code(Ui ui, @PathVariable String code) {
        List<Entry> entries = errors.getObject().of(code).stream()
                .sorted(Comparator.comparing(Entry::origin))
                .toList();
        if (entries.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "error.code");
        }
        return Page.of("errorcode", ui, new Model(code, entries));
    }
}
