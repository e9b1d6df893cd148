package io.ecsemulator.store.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * The rows of a table of a damaged file that can be read: from the first one until an error, from the last one until an error, and in
 * between by their numbers.
 */
final class ReadableRows {

    /** How many numbers are tried at most; each takes some microseconds. */
    private static final long MAX_TRIES = 1_000_000;

    /** How many are tried if nobody knows how many there are. */
    private static final long TRIES_BEYOND = 100_000;

    /** Takes a row, whose first column is its number. */
    @FunctionalInterface
    interface RowConsumer {

        void accept(ResultSet row) throws SQLException;
    }

    private final Connection connection;
    private final String select;
    private long first = Long.MAX_VALUE;
    private long last;

    /**
     * Rows of a table.
     *
     * @param select the query without a condition; selects the {@code rowid} first
     */
    ReadableRows(Connection connection, String select) {
        this.connection = connection;
        this.select = select;
    }

    /** Hands over each row that can be read. */
    void forEach(RowConsumer consumer) throws SQLException {
        boolean isWhole = read(select + "WHERE rowid > 0 ORDER BY rowid", row -> {
            last = row.getLong(1);
            consumer.accept(row);
        });
        if (isWhole) {
            return;
        }
        read(select + "WHERE rowid > " + last + " ORDER BY rowid DESC", row -> {
            first = row.getLong(1);
            consumer.accept(row);
        });
        long end = first == Long.MAX_VALUE ? last + TRIES_BEYOND : Math.min(first, last + MAX_TRIES);
        try (PreparedStatement query = connection.prepareStatement(select + "WHERE rowid = ?")) {
            for (long number = last + 1; number < end; number++) {
                query.setLong(1, number);
                read(query, consumer);
            }
        } catch (SQLException e) {
            // The table itself cannot be read.
        }
    }

    private boolean read(String query, RowConsumer consumer) {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            return read(statement, consumer);
        } catch (SQLException e) {
            return false;
        }
    }

    /** Reads until an error; returns whether there was none. */
    private static boolean read(PreparedStatement query, RowConsumer consumer) {
        try (ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                consumer.accept(rows);
            }
            return true;
        } catch (SQLException e) {
            return false;
        }
    }
}
