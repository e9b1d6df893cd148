package io.ecsemulator.store.jdbc;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** The store in a file. */
class FileStoreContractTest extends JdbcStoreContract {

    @TempDir
    Path directory = Path.of("");

    private @Nullable Database database;

    @Override
    Database open() {
        close();
        Database opened = Databases.file(directory.resolve("worlds.db"));
        opened.connect();
        database = opened;
        return opened;
    }

    @AfterEach
    void close() {
        if (database != null) {
            database.close();
        }
    }
}
