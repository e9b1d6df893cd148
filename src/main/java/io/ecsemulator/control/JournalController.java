package io.ecsemulator.control;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.ecsemulator.cloud.ResourceKind;
import io.ecsemulator.journal.CallCounts;
import io.ecsemulator.journal.JournalEntry;
import io.ecsemulator.tenant.Tenant;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.PositiveOrZero;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows and clears the journal: the last calls and their results. */
@RestController
@RequestMapping("/_emulator/requests")
final class JournalController {

    /**
     * A filter of calls; a call must match all given fields.
     *
     * @param action the action
     * @param code the error code of the response; empty for calls that succeeded
     * @param limit the maximum number of calls shown, the last ones; default: all
     */
    record Query(
            @Nullable String action,
            @Nullable String code,

            @PositiveOrZero(message = "is negative") @Nullable
            Integer limit) {

        private boolean matches(String calledAction, @Nullable String answeredCode) {
            return (action == null || action.equals(calledAction))
                    && (code == null || code.equals(answeredCode == null ? "" : answeredCode));
        }
    }

    /**
     * Calls, the oldest first.
     *
     * @param TotalCount the number of calls that match
     */
    record Calls(int TotalCount, List<JournalEntry> Requests) {}

    /** The number of calls of an action with the same status and code. */
    record Count(
            String Action,
            int Status,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String Code,

            long Count) {}

    /** The number of calls by action, status and code. */
    record CountList(List<Count> Counts) {}

    @GetMapping
    Calls calls(@Valid Query query, @RequestParam Map<String, String> parameters, Tenant tenant) {
        List<JournalEntry> found = found(query, parameters, tenant).toList();
        int limit = query.limit == null ? found.size() : query.limit;
        return new Calls(
                found.size(),
                found.subList(Math.max(0, found.size() - limit), found.size()).stream()
                        .map(JournalEntry::masked)
                        .toList());
    }

    /** Shows the calls as a table. */
    @GetMapping(params = "format=text")
    void table(
            @Valid Query query,
            @RequestParam Map<String, String> parameters,
            Tenant tenant,
            HttpServletResponse response)
            throws IOException {
        TextTable.send("Index", calls(query, parameters, tenant).Requests, response);
    }

    /** Counts all calls since the start or the last reset; with the id of a resource, the calls in the journal. */
    @GetMapping("/counts")
    CountList counts(Query query, @RequestParam Map<String, String> parameters, Tenant tenant) {
        Map<CallCounts.Result, Long> counts = filtersResources(parameters, tenant)
                ? found(query, parameters, tenant)
                        .map(entry -> new CallCounts.Result(entry.Action(), entry.Status(), entry.Code()))
                        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                : tenant.journal().counts();
        return new CountList(counts.entrySet().stream()
                .filter(count ->
                        query.matches(count.getKey().action(), count.getKey().code()))
                .map(count -> new Count(
                        count.getKey().action(),
                        count.getKey().status(),
                        count.getKey().code(),
                        count.getValue()))
                .sorted(Comparator.comparing(Count::Action)
                        .thenComparing(Count::Status)
                        .thenComparing(count -> String.valueOf(count.Code)))
                .toList());
    }

    /** The calls that match the query and name the resources of the parameters: {@code diskId}, {@code instanceId}, … */
    private static Stream<JournalEntry> found(Query query, Map<String, String> parameters, Tenant tenant) {
        Stream<JournalEntry> found =
                tenant.journal().entries().stream().filter(entry -> query.matches(entry.Action(), entry.Code()));
        for (ResourceKind<?> kind : tenant.store().kinds().all()) {
            String id = parameters.get(parameter(kind));
            if (id != null) {
                found = found.filter(entry -> entry.names(kind.idField(), id));
            }
        }
        return found;
    }

    private static boolean filtersResources(Map<String, String> parameters, Tenant tenant) {
        return tenant.store().kinds().all().stream().anyMatch(kind -> parameters.containsKey(parameter(kind)));
    }

    /** The id field of a kind as a query parameter, for instance {@code diskId}. */
    static String parameter(ResourceKind<?> kind) {
        return Character.toLowerCase(kind.idField().charAt(0)) + kind.idField().substring(1);
    }

    @DeleteMapping
    ResponseEntity<Void> forget(Tenant tenant) {
        tenant.journal().clear();
        return ResponseEntity.noContent().build();
    }
}
