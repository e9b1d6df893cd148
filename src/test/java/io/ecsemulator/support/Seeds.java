package io.ecsemulator.support;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Checks a property with random values of many seeds. The seeds are the same in every build: 1, 2, 3 and so on. A failure names its
 * seed.
 *
 * <ul>
 *   <li>{@code -Dseed=17} checks seed 17 alone;
 *   <li>{@code -Dseeds=100000} checks seeds 1 to 100,000;
 *   <li>{@code -Dfirst.seed=5000} begins with seed 5,000.
 * </ul>
 */
public final class Seeds {

    private Seeds() {}

    /**
     * The seeds to check.
     *
     * @param count how many, if no system property says otherwise
     */
    public static LongStream of(int count) {
        Long only = Long.getLong("seed");
        if (only != null) {
            return LongStream.of(only);
        }
        long first = Long.getLong("first.seed", 1);
        return LongStream.range(first, first + Long.getLong("seeds", count));
    }

    /**
     * Checks a property.
     *
     * @param count how many seeds, if no system property says otherwise
     * @param property throws if it does not hold for the values that it takes from the generator
     * @throws AssertionError for the first seed that fails, with the seed
     */
    public static void check(int count, Consumer<Random> property) {
        of(count).forEach(seed -> {
            try {
                property.accept(random(seed));
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError(failure(seed) + ": " + e.getMessage(), e);
            }
        });
    }

    /**
     * Checks a property of a list. A list that fails is made as short as possible by leaving parts of it out.
     *
     * @param seed the seed of the generator
     * @param values creates the list
     * @param property throws if it does not hold; called many times
     * @throws AssertionError with the seed and the shortest list that fails
     */
    public static <T> void checkList(long seed, Function<Random, List<T>> values, Consumer<List<T>> property) {
        List<T> all = values.apply(random(seed));
        if (failureOf(() -> property.accept(all)) == null) {
            return;
        }
        List<T> shortest = shortened(all, part -> failureOf(() -> property.accept(part)) != null);
        Throwable failure = failureOf(() -> property.accept(shortest));
        throw new AssertionError(
                failure(seed) + " with these " + shortest.size() + " of its " + all.size() + " steps:\n"
                        + lines(shortest) + "\n" + (failure == null ? "" : failure.getMessage()),
                failure);
    }

    /** A generator whose first values differ between neighbouring seeds. */
    public static Random random(long seed) {
        return new Random(seed * 0x9E3779B97F4A7C15L);
    }

    private static String failure(long seed) {
        return "Fails for seed " + seed + " (repeat with -Dseed=" + seed + ")";
    }

    private static String lines(List<?> steps) {
        return String.join("\n", steps.stream().map(step -> "  " + step).toList());
    }

    private static @Nullable Throwable failureOf(Runnable property) {
        try {
            property.run();
            return null;
        } catch (RuntimeException | AssertionError e) {
            return e;
        }
    }

    /** Leaves out parts, first halves, then smaller ones, as long as the rest still fails. */
    static <T> List<T> shortened(List<T> all, Predicate<List<T>> fails) {
        List<T> rest = all;
        for (int part = all.size() / 2; part > 0; part = part == 1 ? 0 : (part + 1) / 2) {
            int start = 0;
            while (start < rest.size()) {
                List<T> without = new ArrayList<>(rest.subList(0, start));
                without.addAll(rest.subList(Math.min(rest.size(), start + part), rest.size()));
                if (fails.test(without)) {
                    rest = without;
                } else {
                    start += part;
                }
            }
        }
        return rest;
    }

    /** One of these. */
    public static <T> T pick(Random random, List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    /** A text of characters out of {@code characters}, with a length from {@code min} to {@code max}. */
    public static String text(Random random, String characters, int min, int max) {
        int[] points = characters.codePoints().toArray();
        StringBuilder text = new StringBuilder();
        for (int left = min + random.nextInt(max - min + 1); left > 0; left--) {
            text.appendCodePoint(points[random.nextInt(points.length)]);
        }
        return text.toString();
    }
}
