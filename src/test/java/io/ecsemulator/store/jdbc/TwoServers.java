package io.ecsemulator.store.jdbc;

import com.zaxxer.hikari.HikariConfig;
import io.ecsemulator.support.Postgres;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;

/** Two servers on one database of PostgreSQL, which all tests of this JVM share; a test has tenants of its own. */
final class TwoServers {

    static final InstantSource STEADY = InstantSource.system();

    private static final String URL = Postgres.shared().newDatabase();
    private static final AtomicInteger TENANTS = new AtomicInteger();

    /** The connections of one server. */
    static final Database A = open(URL);

    /** The connections of the other one. */
    static final Database B = open(URL);

    private TwoServers() {}

    /** Connects to a database. */
    static Database open(String url) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMinimumIdle(1);
        Database database = Databases.shared(config);
        database.connect();
        return database;
    }

    /** A tenant that no other test has. */
    static String newTenant() {
        return "tenant-" + TENANTS.incrementAndGet();
    }
}
