package io.ecsemulator.console;

import io.ecsemulator.cloud.Delays;
import io.ecsemulator.cloud.Disk;
import io.ecsemulator.cloud.DiskStatus;
import io.ecsemulator.journal.JournalEntry;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The statuses that a disk has had. The emulator does not keep them: they follow from the accepted calls in the journal, the configured
 * delays, the times that the disk has itself, and what it is now. A change that no call has made, for instance one of a state document, is
 * known by its result only.
 */
public final class DiskHistory {

    private static final Set<String> CHANGING =
            Set.of("AttachDisk", "DetachDisk", "ReInitDisk", "ResetDisk", "ResetDisks", "DeleteDisk");

    private final Disk disk;
    private final Delays delays;
    private final Instant now;
    private final List<Span> spans = new ArrayList<>();

    /** The call whose end the disk knows as its DetachedTime; null if it is not in the journal. */
    private @Nullable JournalEntry lastDetach;

    /**
     * What the disk was for some time.
     *
     * @param from since when
     * @param to until when; null if it still is that
     * @param isGuessed whether the time at which it began is not known exactly
     */
    public record Span(
            DiskStatus status, Instant from, @Nullable Instant to, boolean isGuessed) {

        /** How long it has lasted. */
        public Duration length(Instant now) {
            return Duration.between(from, to == null ? now : to);
        }
    }

    /** What the disk itself tells of its past: what it has been since a time. */
    private record Fact(DiskStatus status, Instant since) {}

    private DiskHistory(Disk disk, Delays delays, Instant now) {
        this.disk = disk;
        this.delays = delays;
        this.now = now;
    }

    /**
     * The statuses of a disk.
     *
     * @param calls the calls that name it, the oldest first
     * @param creation the call that created it, or null if that is not known
     * @return the oldest first; the last one is that of now
     */
    static List<Span> of(
            Disk disk, List<JournalEntry> calls, @Nullable JournalEntry creation, Delays delays, Instant now) {
        DiskHistory history = new DiskHistory(disk, delays, now);
        List<JournalEntry> changes = calls.stream()
                .filter(call -> CHANGING.contains(call.Action())
                        && CallRow.isAccepted(call)
                        && !call.Decision().equals("accepted, without effect")
                        && !call.Decision().equals("accepted, transitions have failed")
                        && !seconds(call.Time()).isBefore(disk.CreationTime()))
                .toList();
        Instant detached = disk.DetachedTime();
        if (detached != null) {
            changes.stream()
                    .filter(call -> call.Action().equals("DetachDisk")
                            && !seconds(call.Time()).isAfter(detached))
                    .forEach(call -> history.lastDetach = call);
        }
        history.begin(changes.isEmpty() ? now.plusSeconds(1) : changes.get(0).Time(), creation);
        changes.forEach(history::add);
        history.end();
        return List.copyOf(history.spans);
    }

    /** What the disk tells of the time before the first call in the journal. */
    private void begin(Instant firstCall, @Nullable JournalEntry creation) {
        List<Fact> facts = new ArrayList<>();
        if (disk.AttachedTime() != null && disk.Status() != DiskStatus.Attaching) {
            facts.add(new Fact(DiskStatus.In_use, disk.AttachedTime()));
        }
        if (disk.DetachedTime() != null) {
            facts.add(new Fact(DiskStatus.Available, disk.DetachedTime()));
        }
        facts.removeIf(fact -> !fact.since.isBefore(seconds(firstCall)));
        facts.sort(Comparator.comparing(Fact::since));
        if (creation != null) {
            become(DiskStatus.Creating, disk.CreationTime(), false);
            Instant end = creation.Time().plus(delays.createDisk());
            if (!end.isAfter(now)) {
                become(DiskStatus.Available, end, false);
            }
        } else {
            become(first(facts), disk.CreationTime(), false);
        }
        facts.forEach(fact -> become(fact.status, fact.since, false));
    }

    private DiskStatus first(List<Fact> facts) {
        if (!facts.isEmpty()) {
            Fact first = facts.get(0);
            boolean isWhole = !first.since.isAfter(disk.CreationTime());
            return isWhole == (first.status == DiskStatus.In_use) ? DiskStatus.In_use : DiskStatus.Available;
        }
        return switch (disk.Status()) {
            case Detaching -> DiskStatus.In_use;
            case Attaching -> DiskStatus.Available;
            case ReIniting -> disk.Attachments().isEmpty() ? DiskStatus.Available : DiskStatus.In_use;
            default -> disk.Status();
        };
    }

    private void add(JournalEntry call) {
        switch (call.Action()) {
            case "AttachDisk" -> {
                was(disk.hasMultiAttach() ? null : DiskStatus.Available, call.Time());
                pass(DiskStatus.Attaching, call, delays.attachDisk(), DiskStatus.In_use);
            }
            case "DetachDisk" -> {
                was(DiskStatus.In_use, call.Time());
                pass(DiskStatus.Detaching, call, delays.detachDisk(), DiskStatus.Available);
            }
            case "ReInitDisk" -> pass(DiskStatus.ReIniting, call, delays.reInitDisk(), was(null, call.Time()));
            case "ResetDisk", "ResetDisks" ->
                pass(DiskStatus.ReIniting, call, delays.resetDisk(), was(null, call.Time()));
            case "DeleteDisk" -> {
                was(DiskStatus.Available, call.Time());
                become(DiskStatus.Released, call.Time(), false);
            }
            default -> throw new IllegalArgumentException(call.Action());
        }
    }

    /** The disk had a settled status then, or the call would not have been accepted: that one, unless it is null. */
    private DiskStatus was(@Nullable DiskStatus status, Instant time) {
        while (spans.size() > 1 && last().from.isAfter(time)) {
            // It ended early, or it was not what its call has made it.
            spans.remove(spans.size() - 1);
            Span last = last();
            spans.set(spans.size() - 1, new Span(last.status, last.from, null, last.isGuessed));
        }
        Span last = last();
        if (last.status.isTransitional()) {
            become(status == null ? DiskStatus.In_use : status, time, true);
        } else if (status != null && last.status != status) {
            spans.set(spans.size() - 1, new Span(status, last.from, last.to, spans.size() > 1));
        }
        return last().status;
    }

    /** Becomes something for as long as that takes, and then something else. */
    private void pass(DiskStatus passing, JournalEntry call, Duration delay, DiskStatus then) {
        become(passing, call.Time(), false);
        Instant due = call.Time().plus(delay);
        Instant detached = disk.DetachedTime();
        if (call.equals(lastDetach) && detached != null && !detached.equals(seconds(due))) {
            // It was completed early, or it was held.
            become(then, detached, false);
        } else if (!call.Decision().equals("accepted, transitions are held") && !due.isAfter(now)) {
            become(then, due, false);
        }
    }

    /** What it is now has the last word. */
    private void end() {
        DiskStatus status = disk.Status();
        Span last = last();
        if (last.status == status) {
            return;
        }
        PendingRow pending = PendingRow.of(disk, delays);
        if (pending != null) {
            Instant begin = pending.due().minus(pending.usual());
            become(status, begin.isAfter(now) ? now : begin, true);
        } else if (last.status.isTransitional() || status == DiskStatus.Released) {
            become(status, now, true);
        } else {
            spans.set(spans.size() - 1, new Span(status, last.from, null, true));
        }
    }

    private Span last() {
        return spans.get(spans.size() - 1);
    }

    /** Ends the last status; a time before its beginning, which seconds that are left out cause, counts as its beginning. */
    private void become(DiskStatus status, Instant time, boolean isGuessed) {
        Instant from = time;
        if (!spans.isEmpty()) {
            Span last = last();
            from = time.isBefore(last.from) ? last.from : time;
            if (last.status == status) {
                return;
            }
            spans.set(spans.size() - 1, new Span(last.status, last.from, from, last.isGuessed));
        }
        spans.add(new Span(status, from, null, isGuessed));
    }

    private static Instant seconds(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS);
    }
}
