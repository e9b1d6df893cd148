package io.ecsemulator.console;

import io.ecsemulator.journal.JournalEntry;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The drawing of a disk's past: its calls above, its statuses below. Distances are not to
 * scale ({@link TimelineScale}).
 *
 * @param height of the drawing; its width is {@link #WIDTH}
 * @param lanes the rows of calls
 * @param markers the calls; those that are closer than a marker are one
 * @param bars the statuses
 * @param ticks the times that are written below
 * @param now where the present is
 */
public record Timeline(int height, List<Lane> lanes, List<Marker> markers, List<Bar> bars, List<Tick> ticks, int now) {

    /** The width of a drawing. */
    public static final int WIDTH = 1000;

    /** Where the rows and their names begin. */
    public static final int LEFT = 84;

    static final int RIGHT = WIDTH - 24;
    static final int MARKER = 20;
    private static final int LANE = 26;
    private static final int LABELS = 36;
    private static final int TICK = 84;
    private static final int LENGTH_CHARACTERS = 12;
    private static final double CHARACTER = 7.0;

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** The rows, from above. */
    private enum Row {
        CHANGES,
        REFUSED,
        READS
    }

    /** A row of calls: the key of its name, and its middle. */
    public record Lane(String text, int y) {}

    /**
     * One call, or several that are too close to each other.
     *
     * @param count how many
     * @param call the number of the last of them
     * @param title actions and time
     * @param label the action, where there is room; else empty
     */
    public record Marker(int x, int y, String tone, int count, long call, String title, String label, int labelY) {}

    /**
     * A status.
     *
     * @param label the status, if it fits; else empty
     * @param length how long it has lasted, if that fits too; else null
     * @param isAhead whether it has not begun yet
     */
    public record Bar(
            int x,
            int y,
            int width,
            String status,
            String label,
            @Nullable Duration length,
            boolean isGuessed,
            boolean isAhead) {}

    /**
     * A time.
     *
     * @param day the day, at the first time of each day; else empty
     */
    public record Tick(int x, int y, String time, String day) {}

    /**
     * Draws a disk's past.
     *
     * @param pending what it is becoming by itself, or null
     */
    static Timeline of(
            List<JournalEntry> calls, List<DiskHistory.Span> spans, @Nullable PendingRow pending, Instant now) {
        Instant due = pending == null || pending.isHeld() || !pending.due().isAfter(now) ? null : pending.due();
        TimelineScale scale = TimelineScale.of(
                calls.stream().map(JournalEntry::Time).toList(),
                Stream.of(spans.stream().map(DiskHistory.Span::from), Stream.of(now), Stream.ofNullable(due))
                        .flatMap(moments -> moments)
                        .toList());
        List<Lane> lanes = new ArrayList<>();
        List<Marker> markers = new ArrayList<>();
        int y = LABELS;
        for (Row row : Row.values()) {
            List<JournalEntry> inRow =
                    calls.stream().filter(call -> row(call) == row).toList();
            if (!inRow.isEmpty()) {
                lanes.add(new Lane("timeline." + row.name().toLowerCase(Locale.ROOT), y + LANE / 2));
                markers.addAll(markers(inRow, scale, y + LANE / 2, row == Row.CHANGES));
                y += LANE;
            }
        }
        int barY = y + 8;
        List<Bar> bars = bars(spans, scale, barY, now, due == null ? RIGHT : scale.x(due));
        if (due != null && pending != null) {
            bars.add(bar(scale.x(due), RIGHT, barY, pending.status(), null, false, true));
        }
        return new Timeline(barY + LANE + 44, lanes, markers, bars, ticks(scale, spans, now, due, barY), scale.x(now));
    }

    private static Row row(JournalEntry call) {
        String action = call.Action();
        return !CallRow.isAccepted(call)
                ? Row.REFUSED
                : action.startsWith("Describe") || action.startsWith("List") ? Row.READS : Row.CHANGES;
    }

    private static List<Marker> markers(List<JournalEntry> calls, TimelineScale scale, int y, boolean hasLabels) {
        List<Marker> markers = new ArrayList<>();
        double[] labelEnds = {0, 0};
        int begin = 0;
        for (int i = 1; i <= calls.size(); i++) {
            if (i < calls.size()
                    && scale.x(calls.get(i).Time()) - scale.x(calls.get(begin).Time()) < MARKER) {
                continue;
            }
            List<JournalEntry> together = calls.subList(begin, i);
            JournalEntry last = together.get(together.size() - 1);
            int x = scale.x(together.get(0).Time());
            String label = hasLabels ? label(together) : "";
            int level = labelEnds[0] <= x ? 0 : 1;
            boolean hasRoom = labelEnds[level] <= x;
            if (hasRoom) {
                labelEnds[level] = x + label.length() * CHARACTER + MARKER;
            }
            markers.add(new Marker(
                    x,
                    y,
                    last.Status() == 0 ? "warn" : CallRow.isAccepted(last) ? "good" : "bad",
                    together.size(),
                    last.Index(),
                    label(together) + ", " + TIME.format(last.Time()),
                    hasRoom ? label : "",
                    level == 0 ? LABELS - 2 : LABELS - 18));
            begin = i;
        }
        return markers;
    }

    /** The actions of calls, each once. */
    private static String label(List<JournalEntry> calls) {
        return String.join(
                ", ", calls.stream().map(JournalEntry::Action).distinct().toList());
    }

    private static List<Bar> bars(List<DiskHistory.Span> spans, TimelineScale scale, int y, Instant now, int end) {
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < spans.size(); i++) {
            DiskHistory.Span span = spans.get(i);
            int right = i + 1 == spans.size() ? end : scale.x(spans.get(i + 1).from());
            bars.add(bar(
                    scale.x(span.from()), right, y, span.status().name(), span.length(now), span.isGuessed(), false));
        }
        return bars;
    }

    private static Bar bar(
            int left, int right, int y, String status, @Nullable Duration length, boolean isGuessed, boolean isAhead) {
        int width = Math.max(2, right - left);
        double room = width - 10 - status.length() * CHARACTER;
        return new Bar(
                left,
                y,
                width,
                status,
                room >= 0 ? status : "",
                room >= LENGTH_CHARACTERS * CHARACTER ? length : null,
                isGuessed,
                isAhead);
    }

    /** The times of the present and of changes of the status, the latest first, as far as there is room. */
    private static List<Tick> ticks(
            TimelineScale scale, List<DiskHistory.Span> spans, Instant now, @Nullable Instant due, int barY) {
        List<Instant> wanted = new ArrayList<>();
        wanted.add(now);
        if (due != null) {
            wanted.add(due);
        }
        spans.stream()
                .map(DiskHistory.Span::from)
                .sorted(Comparator.reverseOrder())
                .forEach(wanted::add);
        TreeSet<Instant> written = new TreeSet<>();
        for (Instant moment : wanted) {
            if (written.stream().allMatch(other -> Math.abs(scale.x(other) - scale.x(moment)) >= TICK)) {
                written.add(moment);
            }
        }
        List<Tick> ticks = new ArrayList<>();
        String day = "";
        for (Instant moment : written) {
            String of = DAY.format(moment);
            ticks.add(new Tick(scale.x(moment), barY + LANE + 18, TIME.format(moment), of.equals(day) ? "" : of));
            day = of;
        }
        return ticks;
    }
}
