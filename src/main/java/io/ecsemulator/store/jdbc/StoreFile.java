package io.ecsemulator.store.jdbc;

import io.ecsemulator.cloud.StoreUnavailableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** The file of a store, before it is used: whether it can be, and whether it is whole. */
final class StoreFile {

    /** The code of an error of SQLite: another process has locked the file. */
    static final int BUSY = 5;

    /** The content cannot be right. */
    static final int CORRUPT = 11;

    /** The content is something else. */
    static final int NO_DATABASE = 26;

    private static final int PAGE_SIZE = 4_096;

    private final Path file;

    /** Which file it was when it was opened. */
    private @Nullable Object identity;

    StoreFile(Path file) {
        this.file = file.toAbsolutePath();
    }

    Path path() {
        return file;
    }

    /** The file in which SQLite keeps what a transaction has replaced, until it is committed. */
    static Path journalOf(Path file) {
        return file.resolveSibling(file.getFileName() + "-journal");
    }

    /**
     * Returns what is wrong with its content, or null if it is whole or not there yet.
     *
     * @throws StoreStartException if it cannot be used
     */
    @Nullable
    String damage() {
        requireUsable();
        if (!Files.exists(file)) {
            return null;
        }
        try {
            if (Files.size(file) == 0 && !Files.exists(journalOf(file))) {
                return "it is empty";
            }
            String damage = check();
            return damage == null && Files.size(file) % PAGE_SIZE != 0 ? "its end is missing" : damage;
        } catch (IOException e) {
            throw unusable("cannot be read: " + e.getMessage());
        }
    }

    /** Remembers which file is used. */
    void remember() {
        identity = identity();
    }

    /**
     * SQLite goes on writing to a file that was removed.
     *
     * @throws StoreUnavailableException if the file that is used is not there any more
     */
    void requireSame() {
        if (!Objects.equals(identity, identity())) {
            throw new StoreUnavailableException("The file of the store, " + file + ", was removed or replaced");
        }
    }

    private Object identity() {
        try {
            // There is no key on Windows, where an open file cannot be removed.
            return Objects.requireNonNullElse(
                    Files.readAttributes(file, BasicFileAttributes.class).fileKey(), "");
        } catch (IOException e) {
            return e.getClass();
        }
    }

    private void requireUsable() {
        Path folder = Objects.requireNonNull(file.getParent(), "A file has a folder");
        if (Files.isDirectory(file)) {
            throw unusable("is a folder");
        }
        if (!Files.isDirectory(folder)) {
            throw unusable("there is no folder " + folder);
        }
        if (!Files.isWritable(folder)) {
            throw unusable("the folder " + folder + " may not be written");
        }
        if (Files.exists(file) && !(Files.isReadable(file) && Files.isWritable(file))) {
            throw unusable("may not be read and written");
        }
    }

    /** SQLite does not notice all: it has no checksums, and most of the file is the JSON in its rows. */
    private @Nullable String check() {
        try (Connection connection = connect(file);
                Statement statement = connection.createStatement()) {
            statement.execute("BEGIN EXCLUSIVE");
            String result = text(statement, "PRAGMA quick_check(1)");
            if (!"ok".equals(result)) {
                return result;
            }
            boolean hasTables = "2"
                    .equals(text(statement, "SELECT COUNT(*) FROM sqlite_master WHERE name IN ('world', 'resource')"));
            String broken = hasTables
                    ? text(
                            statement,
                            "SELECT kind || ' ' || id FROM resource WHERE NOT json_valid(body)"
                                    + " UNION ALL SELECT 'the world of ' || tenant FROM world"
                                    + " WHERE state <> '' AND NOT json_valid(state) LIMIT 1")
                    : null;
            return broken == null ? null : "the text of " + broken + " is no JSON";
        } catch (SQLException e) {
            int code = code(e);
            if (code == CORRUPT || code == NO_DATABASE) {
                return e.getMessage();
            }
            throw unusable(code == BUSY ? "is used by another emulator" : "cannot be opened: " + e.getMessage());
        }
    }

    /** The code of an error of SQLite, without its extension. */
    static int code(SQLException e) {
        return e.getErrorCode() & 0xff;
    }

    private static @Nullable String text(Statement statement, String query) throws SQLException {
        try (ResultSet result = statement.executeQuery(query)) {
            return result.next() ? result.getString(1) : null;
        }
    }

    /** A connection to a file, which is made if there is none. */
    static Connection connect(Path file) throws SQLException {
        Properties settings = new Properties();
        settings.setProperty("busy_timeout", "1000");
        return DriverManager.getConnection("jdbc:sqlite:" + file, settings);
    }

    StoreStartException unusable(String reason) {
        return new StoreStartException("ecs.emulator.store-file=" + file + ": " + reason);
    }
}
