package io.ecsemulator.control;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.ecsemulator.journal.JournalEntry;
import io.ecsemulator.state.StateException;
import io.ecsemulator.tenant.Tenant;
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
import org.springframework.web.bind.annotation.RestController;

/** Shows the last calls and what became of them. */
@RestController
@RequestMapping("/_emulator/requests")
final class JournalController {

    /**
     * Which calls; all of it must hold.
     *
     * @param action what was called
     * @param code the error code of the answer; empty for calls that were accepted
     * @param diskId a disk that the call names
     * @param instanceId an instance that the call names
     * @param limit the last so many
     */
    record Query(
            @Nullable String action,
            @Nullable String code,
            @Nullable String diskId,
            @Nullable String instanceId,
            @Nullable Integer limit) {

        private boolean matches(JournalEntry entry) {
            return (action == null || action.equals(entry.Action()))
                    && (code == null || code.equals(entry.Code() == null ? "" : entry.Code()))
                    && (diskId == null || entry.names("DiskId", diskId))
                    && (instanceId == null || entry.names("InstanceId", instanceId));
        }
    }

    /**
     * Calls, the oldest first.
     *
     * @param TotalCount how many there are that match
     */
    record Calls(int TotalCount, List<JournalEntry> Requests) {}

    /** How many calls of an action were answered like that. */
    record Count(
            String Action,
            int Status,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String Code,

            long Count) {}

    /** How many calls there were, by action and answer. */
    record CountList(List<Count> Counts) {}

    @GetMapping
    Calls calls(Query query, Tenant account) {
        List<JournalEntry> found = found(query, account).toList();
        int limit = query.limit == null ? found.size() : query.limit;
        if (limit < 0) {
            throw new StateException("limit", "is negative");
        }
        return new Calls(
                found.size(),
                found.subList(Math.max(0, found.size() - limit), found.size()).stream()
                        .map(JournalEntry::masked)
                        .toList());
    }

    @GetMapping("/counts")
    CountList counts(Query query, Tenant account) {
        Map<Count, Long> counts = found(query, account)
                .map(entry -> new Count(entry.Action(), entry.Status(), entry.Code(), 0))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return new CountList(counts.entrySet().stream()
                .map(count ->
                        new Count(count.getKey().Action, count.getKey().Status, count.getKey().Code, count.getValue()))
                .sorted(Comparator.comparing(Count::Action)
                        .thenComparing(Count::Status)
                        .thenComparing(count -> String.valueOf(count.Code)))
                .toList());
    }

    private static Stream<JournalEntry> found(Query query, Tenant account) {
        return account.journal().entries().stream().filter(query::matches);
    }

    @DeleteMapping
    ResponseEntity<Void> forget(Tenant account) {
        account.journal().clear();
        return ResponseEntity.noContent().build();
    }
}
