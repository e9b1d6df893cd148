package io.ecsemulator.store.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Opens databases. */
final class Databases {

    /** Beside the tables of others, should the database have some. */
    static final String HISTORY = "ecs_emulator_history";

    /** The advisory lock of PostgreSQL that a server holds while it migrates: "ecs-em" in bytes. */
    static final long MIGRATION_LOCK = 0x6563_732d_656dL;

    private static final String POSTGRESQL_URL = "jdbc:postgresql:";

    private Databases() {}

    /** The database of one process in a file, which it makes if there is none. */
    static Database file(Path file) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl("jdbc:sqlite:" + file);
        // One connection has the file for itself: a second emulator cannot open it.
        config.setMaximumPoolSize(1);
        config.setMaxLifetime(0);
        config.addDataSourceProperty("locking_mode", "EXCLUSIVE");
        // Not WAL: a cut log would be an older world, without an error.
        config.addDataSourceProperty("journal_mode", "DELETE");
        config.addDataSourceProperty("synchronous", "EXTRA");
        config.addDataSourceProperty("transaction_mode", "IMMEDIATE");
        config.addDataSourceProperty("busy_timeout", "1000");
        // SQLite locks the file with the first write.
        config.setConnectionInitSql("PRAGMA user_version = 1");
        HikariDataSource pool = open(config);
        StoreFile store = new StoreFile(file);
        Runnable migration = () -> {
            new JdbcTemplate(pool).execute((ConnectionCallback<Boolean>) connection -> {
                migrate(connection);
                return true;
            });
            store.remember();
        };
        return new Database(pool, Dialect.SQLITE, migration, store::requireSame);
    }

    /**
     * The database that several servers share.
     *
     * @param config URL, user and password, and settings of the pool
     * @throws StoreStartException if the URL is none of PostgreSQL
     */
    static Database shared(HikariConfig config) {
        String url = config.getJdbcUrl();
        if (url == null || url.isEmpty()) {
            throw new StoreStartException("ecs.emulator.store=jdbc needs spring.datasource.url");
        }
        if (!url.startsWith(POSTGRESQL_URL)) {
            throw new StoreStartException("spring.datasource.url=" + url + ": does not begin with " + POSTGRESQL_URL);
        }
        Map<String, String> defaults = Map.of(
                "connectTimeout",
                "2",
                "socketTimeout",
                "10",
                "tcpKeepAlive",
                "true",
                "ApplicationName",
                "ecs-emulator");
        defaults.forEach((name, value) -> config.getDataSourceProperties().putIfAbsent(name, value));
        if (config.getMinimumIdle() < 0) {
            // A pool that keeps some tries ever less often while the database is away, and so comes back late.
            config.setMinimumIdle(0);
        }
        HikariDataSource pool = open(config);
        return new Database(pool, Dialect.POSTGRESQL, () -> migrateAlone(pool), () -> {});
    }

    /**
     * Migrates while no other server does. Flyway locks its history only once it has looked whether there is one, and refuses a history that
     * another server has begun meanwhile.
     */
    private static void migrateAlone(DataSource pool) {
        new JdbcTemplate(pool).execute((ConnectionCallback<Boolean>) connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute("SELECT pg_advisory_lock(" + MIGRATION_LOCK + ")");
                try {
                    migrate(connection);
                } finally {
                    statement.execute("SELECT pg_advisory_unlock(" + MIGRATION_LOCK + ")");
                }
            }
            return true;
        });
    }

    private static HikariDataSource open(HikariConfig config) {
        config.setPoolName("database");
        // It is made although there is no connection yet.
        config.setInitializationFailTimeout(-1);
        config.setConnectionTimeout(1_000);
        return new HikariDataSource(config);
    }

    /** Brings the tables to the format of this emulator, over one connection: from a pool, which may have no more, Flyway takes two. */
    static void migrate(Connection connection) {
        Flyway flyway = Flyway.configure(Databases.class.getClassLoader())
                .dataSource(new SingleConnectionDataSource(connection, true))
                .locations(new String[0])
                .resourceProvider(new Migrations())
                .table(HISTORY)
                .baselineOnMigrate(true)
                .baselineVersion("0")
                // A lock of the transaction would have a connection of its own.
                .configuration(Map.of("flyway.postgresql.transactional.lock", "false"))
                .load();
        MigrationInfo[] known = flyway.info().all();
        boolean isNewer = Arrays.stream(known).anyMatch(each -> each.getState() == MigrationState.FUTURE_SUCCESS);
        if (isNewer) {
            throw new StoreStartException("The data has the format " + known[known.length - 1].getVersion()
                    + " of a newer emulator; this one knows up to " + latest(known));
        }
        if (Arrays.stream(known).anyMatch(each -> each.getState() == MigrationState.PENDING)) {
            flyway.migrate();
        }
    }

    private static String latest(MigrationInfo[] known) {
        return Arrays.stream(known)
                .filter(each -> each.getState() != MigrationState.FUTURE_SUCCESS)
                .reduce((first, second) -> second)
                .map(each -> String.valueOf(each.getVersion()))
                .orElse("0");
    }
}
