package io.ecsemulator.load;

import io.ecsemulator.start.ServerProcess;
import io.ecsemulator.support.Postgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Counts the statements that calls cost, as PostgreSQL counts them, BEGIN and COMMIT among them. */
final class StatementCounts {

    private static final String COUNTS = """
            SELECT regexp_replace(query, '\\s+', ' ', 'g'), calls
            FROM pg_stat_statements JOIN pg_database ON pg_database.oid = dbid
            WHERE datname = current_database()
                AND query NOT LIKE '%pg_stat_statements%'
                -- Each server asks each second what is due.
                AND query NOT LIKE '%next_due <=%'
            ORDER BY calls DESC""";

    private static final int SHOWN_LENGTH = 90;

    private final Arguments arguments;
    private final Path folder;

    StatementCounts(Arguments arguments, Path folder) {
        this.arguments = arguments;
        this.folder = folder;
    }

    /** Counts and prints, on a database of its own: counting costs time. */
    void print() throws Exception {
        try (Postgres postgres = Postgres.create()) {
            String database = postgres.newDatabase();
            execute(database, "ALTER SYSTEM SET shared_preload_libraries = 'pg_stat_statements'");
            postgres.stop();
            postgres.start();
            execute(database, "CREATE EXTENSION pg_stat_statements");
            int calls = arguments.number("counted");
            AttachedDisks world = new AttachedDisks(calls);
            // Of a COMMIT that is prepared PostgreSQL counts the first run alone.
            StoreServers stores = new StoreServers(arguments, folder, database + "&prepareThreshold=0", world);
            List<ServerProcess> servers = new ArrayList<>();
            try {
                servers.add(stores.start(StoreServers.DATABASE).server());
                stores.fill(servers.get(0));
                servers.add(stores.start(StoreServers.DATABASE).server());
                System.out.println("\n| call | servers | connections | statements of a call | which |");
                System.out.println("|---|---|---|---|---|");
                for (List<ServerProcess> called : List.of(servers.subList(0, 1), servers)) {
                    for (int clients : arguments.numbers("connections")) {
                        count(stores, world, database, called, clients);
                    }
                }
            } finally {
                for (ServerProcess server : servers) {
                    server.close();
                }
                stores.delete();
            }
        }
    }

    private void count(
            StoreServers stores, AttachedDisks world, String database, List<ServerProcess> servers, int clients)
            throws IOException, SQLException {
        List<Integer> ports = servers.stream().map(ServerProcess::port).toList();
        try (Load load = new Load(ports, clients)) {
            stores.attachAgain(servers);
            row("DescribeDisks by id", database, ports, clients, load, world.describeDisksById(), 200);
            row("DetachDisk, accepted", database, ports, clients, load, world.detachDisk(), 200);
            // They are detached already.
            row("DetachDisk, refused", database, ports, clients, load, world.detachDisk(), 403);
        }
    }

    private static void row(
            String call, String database, List<Integer> servers, int clients, Load load, byte[][] requests, int status)
            throws IOException, SQLException {
        execute(database, "SELECT pg_stat_statements_reset()");
        load.send(requests, status);
        Map<String, Double> counts = new LinkedHashMap<>();
        try (Connection connection = DriverManager.getConnection(database);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(COUNTS)) {
            while (rows.next()) {
                String sql = rows.getString(1);
                String shown = sql.length() > SHOWN_LENGTH ? sql.substring(0, SHOWN_LENGTH) + "…" : sql;
                counts.merge(shown.replace("|", "\\|"), (double) rows.getLong(2) / requests.length, Double::sum);
            }
        }
        double sum = counts.values().stream().mapToDouble(count -> count).sum();
        List<String> each = new ArrayList<>();
        counts.forEach((sql, count) -> each.add(String.format(Locale.ROOT, "%.2f `%s`", count, sql)));
        System.out.printf(
                Locale.ROOT,
                "| %s | %d | %d | **%.2f** | %s |%n",
                call,
                servers.size(),
                clients,
                sum,
                String.join("<br>", each));
    }

    private static void execute(String database, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
