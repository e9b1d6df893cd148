package io.ecsemulator.http;

import java.util.HexFormat;
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

    /** The id of a trace: 32 lower-case hexadecimal digits, as in recorded headers of 2023 to 2025. */
    static String trace() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        HexFormat hex = HexFormat.of();
        return hex.toHexDigits(random.nextLong()) + hex.toHexDigits(random.nextLong());
    }
}
