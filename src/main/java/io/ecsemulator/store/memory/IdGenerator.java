package io.ecsemulator.store.memory;

import io.ecsemulator.cloud.Ids;
import io.ecsemulator.cloud.Region;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/** Makes ids as the cloud does: a prefix, a code of the region, and 17 letters and digits; 15 digits for an order. */
final class IdGenerator {

    private static final String CHARACTERS = "abcdefghijklmnopqrstuvwxyz0123456789";
    private static final int LENGTH = 17;
    private static final long MAX_ORDERS = 100_000_000_000_000L;

    private final Ids ids;
    private final Map<String, Long> last = new HashMap<>();

    IdGenerator(Ids ids) {
        this.ids = ids;
    }

    /** Another id; whether it is free is for the caller to see. */
    String next(String prefix, String regionId) {
        String tail = ids == Ids.SEQUENTIAL
                ? "%017d".formatted(last.merge(prefix, 1L, Long::sum))
                : ThreadLocalRandom.current()
                        .ints(LENGTH, 0, CHARACTERS.length())
                        .collect(
                                StringBuilder::new,
                                (text, index) -> text.append(CHARACTERS.charAt(index)),
                                StringBuilder::append)
                        .toString();
        return prefix + "-" + Region.get(regionId).idCode() + tail;
    }

    /** The number of another order; nothing looks one up, so it need not be free. */
    String nextOrder() {
        long number = ids == Ids.SEQUENTIAL
                ? last.merge("order", 1L, Long::sum)
                : ThreadLocalRandom.current().nextLong(MAX_ORDERS);
        return "2%014d".formatted(number);
    }

    /** The numbers that were given last, by prefix; none if ids are random. */
    Map<String, Long> last() {
        return Map.copyOf(last);
    }

    /** Goes on after those numbers. */
    void restore(Map<String, Long> numbers) {
        last.clear();
        last.putAll(numbers);
    }

    /** Begins with 1 again. */
    void clear() {
        last.clear();
    }
}
