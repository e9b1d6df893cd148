package io.ecsemulator.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.cloud.ResourceKinds;
import io.ecsemulator.state.SavedWorlds;
import io.ecsemulator.state.SavedWorldsContract;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In a file. */
class JdbcSavedWorldsInFileTest extends SavedWorldsContract {

    private final Path file;
    private Database database;

    JdbcSavedWorldsInFileTest(@TempDir Path directory) {
        file = directory.resolve("worlds.db");
        database = Databases.file(file);
    }

    @BeforeEach
    void open() {
        database.connect();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Override
    protected SavedWorlds saves() {
        return new JdbcSavedWorlds(database, "", ResourceKinds.STANDARD, TwoServers.STEADY);
    }

    @Test
    void worldsAreThereAfterARestart() {
        saves().put("a", full());
        database.close();

        database = Databases.file(file);
        database.connect();

        assertThat(saves().get("a")).isEqualTo(full());
    }
}
