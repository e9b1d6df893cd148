package io.ecsemulator.http;

import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Generates RequestIds: random upper-case UUIDs; the third group is random too (recorded 2024). */
final class RequestIds {

    private RequestIds() {}

    static String next() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        long low = (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(random.nextLong(), low).toString().toUpperCase(Locale.ROOT);
    }
}
