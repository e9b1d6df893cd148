package io.ecsemulator.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.zaxxer.hikari.HikariConfig;
import io.ecsemulator.support.Calls;
import io.ecsemulator.throttling.Limit;
import io.ecsemulator.throttling.Throttle;
import io.ecsemulator.throttling.ThrottleContract;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JdbcThrottleTest extends ThrottleContract {

    private final String tenant = TwoServers.newTenant();

    @Override
    protected Throttle throttle(InstantSource clock) {
        return on(TwoServers.A, LIMITS, clock, 10);
    }

    private Throttle on(Database database, Map<String, Limit> limits, InstantSource clock, int maxBuckets) {
        return new JdbcThrottle(database, tenant, limits, clock, maxBuckets, TwoServers.STEADY);
    }

    @Test
    void serversShareLimitsAndReset() {
        Throttle a = on(TwoServers.A, LIMITS, () -> now, 10);
        Throttle b = on(TwoServers.B, LIMITS, () -> now, 10);

        accept(a, "DetachDisk", "k", "r");
        accept(b, "DetachDisk", "k", "r");
        reject(a, "DetachDisk", "k", "r");
        reject(b, "DetachDisk", "k", "r");

        b.reset();
        accept(a, "DetachDisk", "k", "r");
        now = now.plusSeconds(60);
        accept(b, "DetachDisk", "k", "r");
        accept(a, "DetachDisk", "k", "r");
        reject(b, "DetachDisk", "k", "r");
    }

    @Test
    void tenantsHaveLimitsOfTheirOwn() {
        Throttle other =
                new JdbcThrottle(TwoServers.A, TwoServers.newTenant(), LIMITS, () -> now, 10, TwoServers.STEADY);
        Throttle throttle = on(TwoServers.A, LIMITS, () -> now, 10);
        accept(throttle, "DetachDisk", "k", "r");
        accept(throttle, "DetachDisk", "k", "r");
        accept(other, "DetachDisk", "k", "r");
        accept(other, "DetachDisk", "k", "r");

        other.reset();

        reject(throttle, "DetachDisk", "k", "r");
    }

    @Test
    void aNewLimitCountsAtOnce() {
        Throttle throttle = on(TwoServers.A, LIMITS, () -> now, 10);
        accept(throttle, "DetachDisk", "k", "r");
        accept(throttle, "DetachDisk", "k", "r");

        Throttle afterRestart =
                on(TwoServers.A, Map.of("DetachDisk", new Limit(1, Duration.ofSeconds(1))), () -> now, 10);

        accept(afterRestart, "DetachDisk", "k", "r");
        reject(afterRestart, "DetachDisk", "k", "r");
    }

    @Test
    void aCallWithoutALimitNeedsNoDatabase() {
        HikariConfig nowhere = new HikariConfig();
        nowhere.setJdbcUrl("jdbc:postgresql://127.0.0.1:1/none");
        try (Database database = Databases.shared(nowhere)) {
            Throttle throttle = on(database, LIMITS, () -> now, 10);

            assertThatCode(() -> throttle.check(Calls.of("DescribeDisks", "k", "RegionId=r")))
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void deletesBucketsAboveTheMaximumNowAndThen() {
        Throttle throttle =
                on(TwoServers.A, Map.of("DetachDisk", new Limit(1_000_000, Duration.ofSeconds(60))), () -> now, 5);
        for (int i = 0; i < 1_000; i++) {
            throttle.check(Calls.of("DetachDisk", "k", "RegionId=r-" + (i < 900 ? 0 : i % 50)));
        }

        Integer kept = TwoServers.A.query(
                jdbc -> jdbc.queryForObject("SELECT COUNT(*) FROM bucket WHERE tenant = ?", Integer.class, tenant));
        assertThat(kept).isEqualTo(5);
    }
}
