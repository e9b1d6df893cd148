package io.ecsemulator.store.jdbc;

import io.ecsemulator.cloud.RememberedCall;
import io.ecsemulator.cloud.ResourceKinds;
import io.ecsemulator.store.memory.CallKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts a new file in the place of a damaged one, with the rows that can still be read. The damaged one is kept beside it. Should the
 * process end before the new file is whole, the damaged one is still in its place.
 */
final class Rescue {

    private static final Logger log = LoggerFactory.getLogger(Rescue.class);

    private final Path aside;
    private final Map<String, Integer> resources = new TreeMap<>();

    private Rescue(Path aside) {
        this.aside = aside;
    }

    /**
     * Replaces a damaged file.
     *
     * @param damage what is wrong with it
     * @return what has happened
     */
    static String run(StoreFile store, String damage) {
        try {
            Path file = store.path();
            Path aside = copyAside(file);
            Rescue rescue = new Rescue(aside);
            Path replacement = file.resolveSibling(file.getFileName() + ".new");
            Files.deleteIfExists(replacement);
            rescue.fill(replacement);
            // It belongs to the damaged file: SQLite would apply it to the new one.
            Files.deleteIfExists(StoreFile.journalOf(file));
            Files.move(replacement, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            String report = "The file of the store, " + file + ", was damaged: " + damage + ". " + rescue.resources()
                    + " read from it; others may be missing. The damaged file is " + aside;
            log.error(report);
            return report;
        } catch (IOException | SQLException e) {
            throw store.unusable("is damaged (" + damage + ") and cannot be replaced: " + e.getMessage());
        }
    }

    private static Path copyAside(Path file) throws IOException {
        Path aside;
        int number = 0;
        do {
            number++;
            aside = file.resolveSibling(file.getFileName() + ".damaged-" + number);
        } while (Files.exists(aside));
        Files.copy(file, aside);
        if (Files.exists(StoreFile.journalOf(file))) {
            Files.copy(StoreFile.journalOf(file), StoreFile.journalOf(aside), StandardCopyOption.REPLACE_EXISTING);
        }
        return aside;
    }

    private String resources() {
        return resources.isEmpty()
                ? "No resource was"
                : resources.entrySet().stream()
                        .map(entry -> entry.getValue() + " resources of "
                                + (entry.getKey().isEmpty() ? "the world" : "the world of " + entry.getKey()))
                        .collect(Collectors.joining(", ", "", " were"));
    }

    private void fill(Path replacement) throws SQLException {
        try (Connection target = StoreFile.connect(replacement)) {
            Databases.migrate(target);
            List<String> tables = list(
                    target,
                    "SELECT name FROM sqlite_master WHERE type = 'table' AND name <> '" + Databases.HISTORY + "'");
            target.setAutoCommit(false);
            try (Connection source = StoreFile.connect(aside);
                    Statement statement = source.createStatement()) {
                statement.execute("PRAGMA writable_schema=ON");
                for (String table : tables) {
                    copy(source, target, table);
                }
            } catch (SQLException e) {
                log.debug("No more can be read of {}", aside, e);
            }
            beginMissingWorlds(target);
            target.commit();
        }
    }

    private void copy(Connection source, Connection target, String table) throws SQLException {
        List<String> columns = list(target, "SELECT name FROM pragma_table_info('" + table + "')");
        String names = String.join(", ", columns);
        String insert = "INSERT OR IGNORE INTO " + table + " (" + names + ") VALUES ("
                + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")";
        try (PreparedStatement row = target.prepareStatement(insert)) {
            new ReadableRows(source, "SELECT rowid, " + names + " FROM " + table + " NOT INDEXED ").forEach(read -> {
                for (int column = 1; column <= columns.size(); column++) {
                    row.setObject(column, read.getObject(column + 1));
                }
                if (isWhole(table, read) && row.executeUpdate() == 1 && table.equals("resource")) {
                    count(read);
                }
            });
        }
    }

    private void count(ResultSet row) throws SQLException {
        if (!row.getString("kind").equals(WorldRows.CALL)) {
            resources.merge(row.getString("tenant"), 1, Integer::sum);
        }
    }

    /** Whether the texts of a row are what an emulator has written. */
    private static boolean isWhole(String table, ResultSet row) throws SQLException {
        try {
            return switch (table) {
                case "world" -> Bodies.read(row.getString("state"), Head.class) != null;
                case "resource" ->
                    isWhole(row.getString("kind"), row.getString("id"), row.getString("body"))
                            && isTime(row.getString("next_action"));
                default -> true;
            };
        } catch (RuntimeException e) {
            return false;
        }
    }

    private static boolean isWhole(String kind, String id, @Nullable String body) {
        if (body == null) {
            return false;
        }
        if (kind.equals(WorldRows.CALL)) {
            return Bodies.read(id, CallKey.class) != null && Bodies.read(body, RememberedCall.class) != null;
        }
        return id.endsWith(Bodies.read(body, WorldRows.kind(ResourceKinds.STANDARD, kind), id)
                .id());
    }

    private static boolean isTime(@Nullable String time) {
        return time == null || Instant.parse(time) != null;
    }

    /** A world whose row cannot be read keeps its resources, and begins in all else. */
    private static void beginMissingWorlds(Connection target) throws SQLException {
        try (Statement statement = target.createStatement()) {
            statement.executeUpdate(
                    "INSERT OR IGNORE INTO world (tenant, version, removals_since, time, state, commits)"
                            + " SELECT tenant, MAX(version), MAX(version), 0, '', '' FROM resource GROUP BY tenant");
        }
    }

    private static List<String> list(Connection connection, String query) throws SQLException {
        List<String> all = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                all.add(rows.getString(1));
            }
        }
        return all;
    }
}
