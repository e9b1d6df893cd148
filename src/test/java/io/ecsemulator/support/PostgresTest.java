package io.ecsemulator.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The server that tests of the store in PostgreSQL run against can do what they need. */
class PostgresTest {

    @Test
    void aNewDatabaseIsEmpty() throws SQLException {
        String first = Postgres.shared().newDatabase();
        String second = Postgres.shared().newDatabase();

        insert(first, "a");

        assertThat(rows(first)).containsExactly("a");
        assertThatThrownBy(() -> rows(second)).isInstanceOf(SQLException.class).hasMessageContaining("does not exist");
    }

    @Test
    void flushesCommitsToDisk() throws SQLException {
        String database = Postgres.shared().newDatabase();

        for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
            assertThat(texts(database, "SHOW " + setting)).as(setting).containsExactly("on");
        }
    }

    @Test
    void hasItsCommitsAndItsPortAfterItWasKilled() throws SQLException {
        try (Postgres server = Postgres.create()) {
            String database = server.newDatabase();
            insert(database, "before");
            try (Connection open = DriverManager.getConnection(database);
                    Statement statement = open.createStatement()) {
                open.setAutoCommit(false);
                statement.execute("INSERT INTO row VALUES ('open')");

                server.kill();

                assertThatThrownBy(open::commit).isInstanceOf(SQLException.class);
            }
            assertThatThrownBy(() -> rows(database)).isInstanceOf(SQLException.class);

            server.start();

            assertThat(rows(database)).containsExactly("before");
            insert(database, "after");
            server.stop();
            server.start();
            assertThat(rows(database)).containsExactly("before", "after");
        }
    }

    @Test
    void losesNoCommitIfItsStandbyTakesOver() throws SQLException {
        try (Postgres primary = Postgres.create();
                Postgres standby = primary.startStandby()) {
            String database = primary.newDatabase();
            for (int row = 1; row <= 50; row++) {
                insert(database, "row " + row);
            }

            primary.kill();
            standby.promote();

            assertThat(rows(database)).hasSize(50).contains("row 1", "row 50");
            insert(database, "new");
            assertThat(rows(database)).hasSize(51).contains("new");
        }
    }

    private static void insert(String database, String text) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS row (text TEXT)");
            statement.execute("INSERT INTO row VALUES ('%s')".formatted(text));
        }
    }

    private static List<String> rows(String database) throws SQLException {
        return texts(database, "SELECT text FROM row");
    }

    private static List<String> texts(String database, String sql) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(database);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                texts.add(result.getString(1));
            }
        }
        return texts;
    }
}
