package io.ecsemulator.store.jdbc;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Where the SQL of the engines differs. */
enum Dialect {
    /** PostgreSQL, and engines that speak its protocol. Time is the database's. */
    POSTGRESQL {
        @Override
        String atLeastNow(String column, Instant now) {
            return "GREATEST(" + column + ", (EXTRACT(EPOCH FROM CLOCK_TIMESTAMP()) * 1000000)::BIGINT)";
        }

        @Override
        String locked() {
            return " FOR UPDATE";
        }

        @Override
        String unlocked() {
            return " FOR UPDATE SKIP LOCKED";
        }
    },

    /** SQLite, in a file of this process. Time is this process's. */
    SQLITE {
        @Override
        String atLeastNow(String column, Instant now) {
            return "MAX(" + column + ", " + ChronoUnit.MICROS.between(Instant.EPOCH, now) + ")";
        }

        @Override
        String locked() {
            return "";
        }

        @Override
        String unlocked() {
            return "";
        }
    };

    /**
     * SQL of the time, in microseconds since 1970, or of a column if that is later.
     *
     * @param now the time of this process
     */
    abstract String atLeastNow(String column, Instant now);

    /** Ends a query that waits for those who have changed its rows. */
    abstract String locked();

    /** Ends a query that leaves out rows which another server has locked. */
    abstract String unlocked();
}
