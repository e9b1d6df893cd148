package io.ecsemulator.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What nonces do, wherever they are kept. */
public abstract class NoncesContract {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final AtomicInteger TESTS = new AtomicInteger();

    private final Nonces nonces = nonces();
    private final String nonce = "nonce-" + TESTS.incrementAndGet();

    /** Nonces, of which none was used by this test. */
    protected abstract Nonces nonces();

    @Test
    void aNonceIsUsedOnce() {
        assertThat(nonces.use(nonce, NOW)).isTrue();
        assertThat(nonces.use(nonce, NOW)).isFalse();
        assertThat(nonces.use(nonce + "a", NOW)).isTrue();
        assertThat(nonces.use(nonce, NOW.plus(Nonces.LIFETIME).minusMillis(1))).isFalse();
    }

    @Test
    void aNonceCanBeUsedAgainLongAfterItsLifetime() {
        assertThat(nonces.use(nonce, NOW)).isTrue();
        // Two generations of those in memory.
        assertThat(nonces.use(nonce + "a", NOW.plus(Nonces.LIFETIME))).isTrue();
        assertThat(nonces.use(nonce + "b", NOW.plus(Nonces.LIFETIME.multipliedBy(2))))
                .isTrue();

        assertThat(nonces.use(nonce, NOW.plus(Nonces.LIFETIME.multipliedBy(2)))).isTrue();
    }

    @Test
    void aNonceMayBeLongAndOfAnyCharacters() {
        String large = nonce + "\0\uD83D\uDE00".repeat(10_000);

        assertThat(nonces.use(large + "1", NOW)).isTrue();
        assertThat(nonces.use(large + "2", NOW)).isTrue();
        assertThat(nonces.use(large + "1", NOW.plus(Duration.ofMinutes(1)))).isFalse();
    }

    @Test
    void oneOfManyThatUseTheSameNonceAtOnceGetsIt() {
        long accepted = IntStream.range(0, 100)
                .parallel()
                .filter(i -> nonces.use(nonce, NOW))
                .count();

        assertThat(accepted).isEqualTo(1);
    }
}
