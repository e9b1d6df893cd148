package io.ecsemulator.console;

import io.ecsemulator.journal.JournalEntry;
import io.ecsemulator.tenant.Tenant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The calls in the journal, the newest first. A page begins at a call, so newer calls do not move its rows. */
@Controller
public final class CallsPage {

    private static final int ROWS_PER_PAGE = 50;

    /**
     * What the page shows.
     *
     * @param calls the newest first
     * @param from the place of the first of them among those found, from 1
     * @param found how many calls match
     * @param newer where the page before begins: the number of a call; empty if it begins at the newest
     * @param older where the next page begins; empty if there is none
     * @param isOff whether the journal keeps no calls
     * @param isEmpty whether the journal has no calls
     * @param actions the actions of all calls
     * @param codes the error codes of all calls
     * @param faults the fault rules that hit calls
     * @param fresh the calls since the page was made
     */
    public record Model(
            CallFilter filter,
            List<CallRow> calls,
            int from,
            int found,
            boolean hasNewer,
            String newer,
            String older,
            boolean isOff,
            boolean isEmpty,
            Collection<String> actions,
            Collection<String> codes,
            Collection<String> faults,
            New fresh) {}

    /**
     * The calls that a page does not show yet.
     *
     * @param since the number of the newest call when the page was made
     * @param count how many calls that match have been answered since
     */
    public record New(CallFilter filter, long since, long count) {}

    /** The page; {@code until} is the number of the call at which it begins, 0 for the newest. */
    @GetMapping("/calls")
    View page(
            Ui ui,
            @RequestParam(defaultValue = "") String action,
            @RequestParam(defaultValue = "") String result,
            @RequestParam(defaultValue = "") String id,
            @RequestParam(defaultValue = "") String fault,
            @RequestParam(defaultValue = "0") long until) {
        CallFilter filter = new CallFilter(action, result, id, fault);
        return Page.of("calls", ui, model(ui.tenant(), filter, until));
    }

    /** How many calls are new; a part of the page. */
    @GetMapping("/calls/new")
    View fresh(
            Ui ui,
            @RequestParam(defaultValue = "") String action,
            @RequestParam(defaultValue = "") String result,
            @RequestParam(defaultValue = "") String id,
            @RequestParam(defaultValue = "") String fault,
            @RequestParam long since) {
        CallFilter filter = new CallFilter(action, result, id, fault);
        long count = ui.tenant().journal().entries().stream()
                .filter(entry -> entry.Index() > since && filter.matches(entry))
                .count();
        return Page.of("newcalls", ui, new New(filter, since, count));
    }

    static Model model(Tenant tenant, CallFilter filter, long until) {
        List<JournalEntry> all = new ArrayList<>(tenant.journal().entries());
        Collections.reverse(all);
        List<JournalEntry> found = all.stream().filter(filter::matches).toList();
        int begin = until <= 0
                ? 0
                : (int) found.stream().takeWhile(entry -> entry.Index() > until).count();
        int end = Math.min(found.size(), begin + ROWS_PER_PAGE);
        List<JournalEntry> shown = found.subList(begin, end);
        return new Model(
                filter,
                tenant.store()
                        .read(world -> shown.stream()
                                .map(entry -> CallRow.of(entry, world))
                                .toList()),
                begin + 1,
                found.size(),
                begin > 0,
                begin <= ROWS_PER_PAGE
                        ? ""
                        : String.valueOf(found.get(begin - ROWS_PER_PAGE).Index()),
                end == found.size() ? "" : String.valueOf(found.get(end).Index()),
                tenant.journal().isOff(),
                all.isEmpty(),
                values(all, JournalEntry::Action, filter.action()),
                values(all, entry -> Objects.requireNonNullElse(entry.Code(), ""), ""),
                values(all, entry -> Objects.requireNonNullElse(entry.Fault(), ""), filter.fault()),
                new New(
                        filter,
                        all.isEmpty()
                                ? tenant.journal().lastIndex()
                                : all.get(0).Index(),
                        0));
    }

    /** The values to choose from, with the one that is chosen. */
    private static Collection<String> values(
            List<JournalEntry> all, Function<JournalEntry, String> value, String chosen) {
        TreeSet<String> values = new TreeSet<>();
        values.add(chosen);
        all.forEach(entry -> values.add(value.apply(entry)));
        values.remove("");
        return values;
    }
}
