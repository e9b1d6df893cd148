package io.ecsemulator.console;

import io.ecsemulator.journal.JournalEntry;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.operation.Operations;
import io.ecsemulator.operation.Secrets;
import io.ecsemulator.samples.SampleCall;
import io.ecsemulator.tenant.Tenant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** One call of the journal whole. */
@Controller
public final class CallPage {

    private final Operations operations;

    CallPage(Operations operations) {
        this.operations = operations;
    }

    /**
     * What the page shows.
     *
     * @param parameters all parameters, secrets masked
     * @param accessKeyId of the caller; empty if the call names none
     * @param edition the editions of the operation's document
     * @param isEmulated whether the emulator has the operation
     * @param previous the number of the call before; 0 if the journal has none
     * @param next the number of the call after; 0 if the journal has none
     * @param repeats the number of the call whose answer it got, since both have the same ClientToken; 0 for none
     * @param rules the operation's rules; empty if it is not emulated
     * @param samples the call in each language; empty if it names no action
     * @param query its parameters for the pages that can send and check it again: names and values in turn, without secrets
     */
    public record Model(
            CallRow call,
            Map<String, String> parameters,
            String accessKeyId,
            String edition,
            String requestId,
            boolean isEmulated,
            long previous,
            long next,
            long repeats,
            List<RuleTrace.Step> rules,
            List<Code> samples,
            List<String> query) {}

    /** The page of the call with that number. */
    @GetMapping("/calls/{index}")
    View page(Ui ui, @PathVariable long index) {
        List<JournalEntry> all = ui.tenant().journal().entries();
        int place = 0;
        while (place < all.size() && all.get(place).Index() != index) {
            place++;
        }
        if (place == all.size()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "error.call");
        }
        return Page.of("call", ui, model(all, place, ui.tenant(), ui.endpoint()));
    }

    private Model model(List<JournalEntry> all, int place, Tenant tenant, String endpoint) {
        JournalEntry entry = all.get(place).masked();
        Operation<?, ?, ?> operation = operations.get(entry.Action());
        long repeats = repeated(all.subList(0, place), entry);
        SampleCall sample = sample(entry, operation, endpoint);
        return new Model(
                tenant.store().read(world -> CallRow.of(entry, world)),
                new TreeMap<>(entry.Parameters()),
                entry.AccessKeyId(),
                entry.Edition(),
                entry.RequestId(),
                operation != null,
                place == 0 ? 0 : all.get(place - 1).Index(),
                place == all.size() - 1 ? 0 : all.get(place + 1).Index(),
                repeats,
                operation == null ? List.of() : RuleTrace.of(entry, operation, repeats > 0),
                entry.Action().isBlank() ? List.of() : Code.of(sample),
                query(sample));
    }

    private static SampleCall sample(JournalEntry entry, @Nullable Operation<?, ?, ?> operation, String endpoint) {
        Map<String, String> parameters = new TreeMap<>(entry.Parameters());
        parameters.put("AccessKeyId", entry.AccessKeyId());
        return operation == null
                ? new SampleCall(
                        entry.Action(),
                        Operations.VERSION,
                        parameters,
                        List.of(),
                        parameters.getOrDefault("RegionId", "cn-hangzhou"),
                        endpoint,
                        entry.AccessKeyId())
                : SampleCall.of(operation, parameters, endpoint);
    }

    private static List<String> query(SampleCall call) {
        return call.parameters().entrySet().stream()
                .filter(parameter -> !Secrets.contains(parameter.getKey()))
                .flatMap(parameter -> Stream.of("p." + parameter.getKey(), parameter.getValue()))
                .toList();
    }

    /** The number of the first accepted call of the same caller, action and ClientToken; 0 if the call is not accepted, or the first. */
    private static long repeated(List<JournalEntry> before, JournalEntry entry) {
        String token = clientToken(entry);
        return token == null || !CallRow.isAccepted(entry)
                ? 0
                : before.stream()
                        .filter(earlier -> CallRow.isAccepted(earlier)
                                && token.equals(clientToken(earlier))
                                && earlier.Action().equals(entry.Action())
                                && earlier.AccessKeyId().equals(entry.AccessKeyId()))
                        .mapToLong(JournalEntry::Index)
                        .findFirst()
                        .orElse(0);
    }

    private static @Nullable String clientToken(JournalEntry entry) {
        String token = Objects.requireNonNullElse(entry.Parameters().get("ClientToken"), "");
        return token.isEmpty() ? null : token;
    }
}
