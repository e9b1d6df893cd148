package io.ecsemulator.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.cloud.EmulatorClock.Mode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
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

    @Test
    void theClockOfAFileLosesNoTimeHoweverLongStatementsTake() {
        AtomicLong millis = new AtomicLong();
        // Each look at the clock takes 10 ms, also those before and after a statement.
        JdbcStore slow = store(open(), "slow", Mode.REAL, () -> START.plusMillis(millis.addAndGet(10)));
        for (int step = 0; step < 30; step++) {
            String id = "d-" + step;
            slow.<Boolean>step(world -> {
                world.put(disk(id));
                return true;
            });
            millis.addAndGet(2_000);
        }

        assertThat(Duration.between(slow.clock().instant(), START.plusMillis(millis.get())))
                .isBetween(Duration.ZERO, Duration.ofMillis(200));
    }

    @AfterEach
    void close() {
        if (database != null) {
            database.close();
        }
    }
}
