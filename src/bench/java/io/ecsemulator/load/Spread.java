package io.ecsemulator.load;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** Formats figures of several rounds as minimum, median and maximum. */
public final class Spread {

    private Spread() {}

    /** Returns minimum, median and maximum of a figure. */
    public static <T> String of(String format, List<T> rounds, ToDoubleFunction<T> figure) {
        double[] sorted = rounds.stream().mapToDouble(figure).sorted().toArray();
        return String.format(
                Locale.ROOT,
                format + ", **" + format + "**, " + format,
                sorted[0],
                sorted[sorted.length / 2],
                sorted[sorted.length - 1]);
    }

    /** Returns minimum, median and maximum of the ratio of a figure to that of another, round by round. */
    public static <T> String ratio(List<T> one, List<T> other, ToDoubleFunction<T> figure) {
        List<Double> ratios = IntStream.range(0, one.size())
                .mapToObj(round -> figure.applyAsDouble(one.get(round)) / figure.applyAsDouble(other.get(round)))
                .toList();
        return of("%.2f", ratios, ratio -> ratio);
    }
}
