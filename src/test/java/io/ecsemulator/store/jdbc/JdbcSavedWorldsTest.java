package io.ecsemulator.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.cloud.ResourceKinds;
import io.ecsemulator.state.SavedWorlds;
import io.ecsemulator.state.SavedWorldsContract;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** In PostgreSQL. */
class JdbcSavedWorldsTest extends SavedWorldsContract {

    private final String tenant = TwoServers.newTenant();

    @Override
    protected SavedWorlds saves() {
        return on(TwoServers.A, tenant);
    }

    private static SavedWorlds on(Database database, String tenant) {
        return new JdbcSavedWorlds(database, tenant, ResourceKinds.STANDARD, TwoServers.STEADY);
    }

    @Test
    void aWorldThatOneServerSavesTheOtherOneHas() {
        SavedWorlds other = on(TwoServers.B, tenant);

        saves().put("a", full());

        assertThat(other.get("a")).isEqualTo(full());
        assertThat(other.list()).isEqualTo(saves().list());
        assertThat(other.remove("a")).isTrue();
        assertThat(saves().get("a")).isNull();
    }

    @Test
    void tenantsHaveWorldsOfTheirOwn() {
        saves().put("a", EMPTY);

        assertThat(on(TwoServers.A, TwoServers.newTenant()).get("a")).isNull();
    }

    @Test
    void serversThatSaveAtOnceDoNotExceedTheMaximum() {
        long saved = IntStream.range(0, SavedWorlds.MAX_WORLDS + 20)
                .parallel()
                .filter(i ->
                        on(i % 2 == 0 ? TwoServers.A : TwoServers.B, tenant).put("w" + i, EMPTY))
                .count();

        assertThat(saved).isEqualTo(SavedWorlds.MAX_WORLDS);
        assertThat(saves().list()).hasSize(SavedWorlds.MAX_WORLDS);
    }
}
