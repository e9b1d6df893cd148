package io.ecsemulator.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.auth.Nonces;
import io.ecsemulator.auth.NoncesContract;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class JdbcNoncesTest extends NoncesContract {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    private final Nonces a = nonces();
    private final Nonces b = new JdbcNonces(TwoServers.B, TwoServers.STEADY);

    @Override
    protected Nonces nonces() {
        return new JdbcNonces(TwoServers.A, TwoServers.STEADY);
    }

    @Test
    void aNonceThatOneServerHasAcceptedIsRefusedByTheOther() {
        assertThat(a.use("shared", NOW)).isTrue();
        assertThat(b.use("shared", NOW)).isFalse();
    }

    @Test
    void deletesThoseThatHaveExpiredLongAgo() {
        Instant past = NOW.minus(Nonces.LIFETIME.multipliedBy(100));
        for (int i = 0; i < 50; i++) {
            a.use("past-" + i, past);
        }
        Instant expired = past.plus(Nonces.LIFETIME);
        assertThat(kept(expired)).isEqualTo(50);

        for (int i = 0; i < 50; i++) {
            a.use("later-" + i, past.plus(Nonces.LIFETIME.multipliedBy(3)));
        }

        assertThat(kept(expired)).isZero();
    }

    private static long kept(Instant expiry) {
        return TwoServers.A.query(
                jdbc -> jdbc.queryForList("SELECT 1 FROM nonce WHERE expiry <= ?", Integer.class, expiry.toEpochMilli())
                        .size());
    }
}
