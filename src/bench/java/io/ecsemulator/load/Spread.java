package io.ecsemulator.load;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** Writes figures of several rounds as their minimum, median and maximum. */
final class Spread {

    private Spread() {}

    /** Each in that format. */
    static <T> String of(String format, List<T> rounds, ToDoubleFunction<T> figure) {
        double[] sorted = rounds.stream().mapToDouble(figure).sorted().toArray();
        return String.format(
                Locale.ROOT,
                format + ", **" + format + "**, " + format,
                sorted[0],
                sorted[sorted.length / 2],
                sorted[sorted.length - 1]);
    }

    /** A figure of one to that of the other, round by round. */
    static <T> String ratio(List<T> one, List<T> other, ToDoubleFunction<T> figure) {
        List<Double> ratios = IntStream.range(0, one.size())
                .mapToObj(round -> figure.applyAsDouble(one.get(round)) / figure.applyAsDouble(other.get(round)))
                .toList();
        return of("%.2f", ratios, ratio -> ratio);
    }
}
