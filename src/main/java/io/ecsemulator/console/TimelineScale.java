package io.ecsemulator.console;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Where each moment is in a {@link Timeline}. The distance of two moments is the logarithm of the seconds between them, and a pause of more
 * than ten minutes takes no more room than one of ten: a year does not take all of it.
 *
 * @param places of moments that have places of their own; others are between them, in proportion
 */
record TimelineScale(TreeMap<Instant, Integer> places) {

    private static final Duration LONG_PAUSE = Duration.ofMinutes(10);
    private static final int NOW_MARGIN = 80;

    /**
     * A scale.
     *
     * @param calls the times of calls: those before and after a long pause have places of their own
     * @param others what has places of its own
     */
    static TimelineScale of(List<Instant> calls, List<Instant> others) {
        TreeSet<Instant> all = new TreeSet<>(calls);
        all.addAll(others);
        TreeSet<Instant> placed = new TreeSet<>(others);
        placed.add(all.first());
        Instant before = all.first();
        for (Instant moment : all) {
            if (Duration.between(before, moment).compareTo(LONG_PAUSE) > 0) {
                placed.add(before);
                placed.add(moment);
            }
            before = moment;
        }
        Map<Instant, Double> sums = new TreeMap<>();
        double whole = 0;
        before = placed.first();
        for (Instant moment : placed) {
            whole += weight(Duration.between(before, moment));
            sums.put(moment, whole);
            before = moment;
        }
        double pixels = whole == 0 ? 0 : (Timeline.RIGHT - Timeline.LEFT - Timeline.MARKER - NOW_MARGIN) / whole;
        TreeMap<Instant, Integer> places = new TreeMap<>();
        sums.forEach(
                (moment, sum) -> places.put(moment, Timeline.LEFT + Timeline.MARKER + (int) Math.round(sum * pixels)));
        return new TimelineScale(places);
    }

    private static double weight(Duration gap) {
        Duration shown = gap.compareTo(LONG_PAUSE) > 0 ? LONG_PAUSE : gap;
        return Math.log10(1 + shown.toMillis() / 1000.0);
    }

    int x(Instant moment) {
        Map.Entry<Instant, Integer> before = Objects.requireNonNull(places.floorEntry(moment));
        Map.Entry<Instant, Integer> after = places.higherEntry(moment);
        if (after == null || before.getKey().equals(moment)) {
            return before.getValue();
        }
        double share = (double) Duration.between(before.getKey(), moment).toMillis()
                / Duration.between(before.getKey(), after.getKey()).toMillis();
        return before.getValue() + (int) Math.round(share * (after.getValue() - before.getValue()));
    }
}
