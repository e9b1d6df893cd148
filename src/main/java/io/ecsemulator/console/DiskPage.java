package io.ecsemulator.console;

import io.ecsemulator.cloud.Delays;
import io.ecsemulator.cloud.Disk;
import io.ecsemulator.cloud.ResourceKinds;
import io.ecsemulator.cloud.World;
import io.ecsemulator.journal.JournalEntry;
import io.ecsemulator.operation.Call;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** The page of a disk, with its timeline. */
@Controller
public final class DiskPage {

    private static final int MAX_EVENTS = 200;

    private final Delays delays;

    DiskPage(Delays delays) {
        this.delays = delays;
    }

    /**
     * What the page shows.
     *
     * @param row the disk
     * @param targets the instances that it can be attached to
     * @param instance the instance that it is on, or null
     * @param timeline the drawing
     * @param events what the drawing shows, the newest first, at most 200
     * @param hasMore whether there are older events
     * @param isJournalOff whether the journal keeps no calls
     */
    public record Model(
            DiskRow row,
            List<WorldPage.Target> targets,
            Disk disk,
            @Nullable NamedId instance,
            Timeline timeline,
            List<Event> events,
            boolean hasMore,
            boolean isJournalOff) {}

    /**
     * Calls of one action with the same answer, or a new status.
     *
     * @param call the last of the calls, or null
     * @param count how many calls there are without anything else in between
     * @param span the status since then, or null
     * @param length how long it has lasted
     */
    public record Event(
            Instant time, @Nullable CallRow call, int count, DiskHistory.@Nullable Span span, Duration length) {

        private boolean hasSameAnswer(Event other) {
            return call != null
                    && other.call != null
                    && call.action().equals(other.call.action())
                    && call.status() == other.call.status()
                    && call.code().equals(other.call.code());
        }
    }

    /** The page of the disk of that id, which may have slashes. */
    @GetMapping("/disks/{*path}")
    View page(Ui ui, @PathVariable String path) {
        String id = path.substring(1);
        List<JournalEntry> journal = ui.tenant().journal().entries();
        boolean isOff = ui.tenant().journal().isOff();
        return Page.of("disk", ui, ui.tenant().store().read(world -> model(world, id, journal, isOff)));
    }

    private Model model(World world, String id, List<JournalEntry> journal, boolean isOff) {
        Disk disk = world.disk(id);
        if (disk == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "error.resource");
        }
        List<JournalEntry> calls = new ArrayList<>(journal.stream()
                .filter(entry -> Call.ids(entry.Parameters()).anyMatch(id::equals))
                .toList());
        JournalEntry creation = creation(disk, world, journal);
        if (creation != null) {
            calls.add(0, creation);
        }
        Instant now = world.now();
        List<DiskHistory.Span> spans = DiskHistory.of(disk, calls, creation, delays, now);
        List<Event> events = events(calls, spans, world);
        return new Model(
                DiskRow.of(disk, delays),
                WorldPage.targets(
                        ResourcesPage.all(world, ResourceKinds.INSTANCES).toList()),
                disk,
                disk.instanceIds().isEmpty()
                        ? null
                        : new NamedId(
                                disk.instanceIds().get(0),
                                Links.resource(world, disk.instanceIds().get(0))),
                Timeline.of(calls, spans, PendingRow.of(disk, delays), now),
                events.subList(0, Math.min(MAX_EVENTS, events.size())),
                events.size() > MAX_EVENTS,
                isOff);
    }

    /** Calls and statuses, the newest first. */
    private static List<Event> events(List<JournalEntry> calls, List<DiskHistory.Span> spans, World world) {
        List<Event> events = new ArrayList<>();
        Stream.concat(
                        calls.stream()
                                .map(entry ->
                                        new Event(entry.Time(), CallRow.of(entry, world), 1, null, Duration.ZERO)),
                        spans.stream().map(span -> new Event(span.from(), null, 0, span, span.length(world.now()))))
                .sorted(Comparator.comparing(Event::time))
                .forEach(event -> {
                    Event last = events.isEmpty() ? null : events.get(events.size() - 1);
                    if (last != null && last.hasSameAnswer(event)) {
                        events.set(
                                events.size() - 1,
                                new Event(event.time, event.call, last.count + 1, null, Duration.ZERO));
                    } else {
                        events.add(event);
                    }
                });
        Collections.reverse(events);
        return events;
    }

    /** The call that created a disk, if no other call and no other disk can be meant; its answer, which has the id, is not kept. */
    private static @Nullable JournalEntry creation(Disk disk, World world, List<JournalEntry> journal) {
        List<JournalEntry> calls = journal.stream()
                .filter(entry -> entry.Action().equals("CreateDisk")
                        && CallRow.isAccepted(entry)
                        && entry.Time().truncatedTo(ChronoUnit.SECONDS).equals(disk.CreationTime()))
                .toList();
        boolean isOnly = calls.size() == 1
                && ResourcesPage.all(world, ResourceKinds.DISKS)
                                .filter(other -> other.CreationTime().equals(disk.CreationTime()))
                                .count()
                        == 1;
        return isOnly ? calls.get(0) : null;
    }
}
