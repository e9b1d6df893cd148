package io.ecsemulator.support;

import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * A real PostgreSQL server on the loopback address, whose commits are on disk like those of production. Most tests need only a new
 * database of the shared server; those that stop or kill a server have one of their own.
 */
public final class Postgres implements AutoCloseable {

    private static final Path DIRECTORY = Path.of("target", "postgres").toAbsolutePath();
    private static final String HOST = "127.0.0.1";

    static {
        // It reports at length that it cannot stop a server that a test has killed.
        ((Logger) LoggerFactory.getLogger(EmbeddedPostgres.class)).setLevel(Level.OFF);
    }

    private final AtomicInteger databases = new AtomicInteger();
    private final Path data;
    private int port;
    private @Nullable EmbeddedPostgres running;
    private @Nullable Postgres standby;

    private Postgres(Path data) {
        this.data = data;
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
    }

    /** Returns the server that all tests of this JVM share; it starts with the first call. Nobody may stop it. */
    public static Postgres shared() {
        return Shared.SERVER;
    }

    /** Creates and starts a server that the caller may stop and kill. */
    public static Postgres create() {
        Postgres server = new Postgres(newDirectory());
        server.start();
        return server;
    }

    /** Starts the server on the data and the port that it had, if any. */
    public void start() {
        try {
            running = EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setPort(port)
                    .setLocaleConfig("locale", "C")
                    // One call instead of one for each of a thousand files, when data are created and after a kill.
                    .setLocaleConfig("sync-method", "syncfs")
                    .setServerConfig("recovery_init_sync_method", "syncfs")
                    .setServerConfig("listen_addresses", HOST)
                    .setServerConfig("unix_socket_directories", "")
                    // The library sets both to off.
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setOutputRedirector(ProcessBuilder.Redirect.appendTo(
                            DIRECTORY.resolve("server.log").toFile()))
                    .start();
            port = running.getPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stops the server, which ends its connections. */
    public void stop() {
        if (running != null) {
            try {
                running.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            running = null;
        }
    }

    /** Ends all processes of the server with SIGKILL, as a crash does. */
    public void kill() {
        Path pid = data.resolve("postmaster.pid");
        try (var lines = Files.lines(pid)) {
            ProcessHandle postmaster = ProcessHandle.of(
                            Long.parseLong(lines.findFirst().orElseThrow()))
                    .orElseThrow();
            List<ProcessHandle> processes = Stream.concat(Stream.of(postmaster), postmaster.descendants())
                    .toList();
            processes.forEach(ProcessHandle::destroyForcibly);
            await().pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(5))
                    .until(() -> processes.stream().noneMatch(Postgres::runs));
            // It names a process that exists until it is reaped, and PostgreSQL would take that for a running server.
            Files.delete(pid);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        stop();
    }

    /**
     * Starts a server that has a copy of all data and gets each commit before its client hears of it. This server is restarted for
     * that, and from now on commits only while the other one runs.
     */
    public Postgres startStandby() {
        stop();
        Postgres copy = new Postgres(newDirectory());
        try {
            FileSystemUtils.copyRecursively(data, copy.data);
            Files.createFile(copy.data.resolve("standby.signal"));
            addSetting(
                    copy,
                    "primary_conninfo",
                    "host=%s port=%d user=postgres application_name=standby".formatted(HOST, port));
            addSetting(this, "synchronous_standby_names", "standby");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start();
        copy.start();
        standby = copy;
        await().pollInterval(Duration.ofMillis(5))
                .until(() -> query("SELECT count(*) FROM pg_stat_replication WHERE sync_state = 'sync'")
                        .equals("1"));
        return copy;
    }

    /** Makes a standby the server that is written to; returns when it can be. */
    public void promote() {
        query("SELECT pg_promote()");
    }

    /**
     * Creates an empty database.
     *
     * @return its JDBC URL, user included. If this server has a standby, the URL leads to the one of both that can be written to.
     */
    public String newDatabase() {
        String name = "test" + databases.incrementAndGet();
        try (Connection connection = DriverManager.getConnection(url("postgres"));
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return standby == null
                ? url(name)
                : "jdbc:postgresql://%s:%d,%s:%d/%s?user=postgres&targetServerType=primary"
                        .formatted(HOST, port, HOST, standby.port, name);
    }

    /** Returns the port, which stays the same when the server is started again. */
    public int port() {
        return port;
    }

    /** Ends the server and deletes its data. */
    @Override
    public void close() {
        if (running != null) {
            kill();
        }
        try {
            FileSystemUtils.deleteRecursively(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String url(String database) {
        return "jdbc:postgresql://%s:%d/%s?user=postgres".formatted(HOST, port, database);
    }

    private String query(String sql) {
        try (Connection connection = DriverManager.getConnection(url("postgres"));
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return Objects.requireNonNull(result.getString(1));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A process that has ended but is not yet reaped has no command. */
    private static boolean runs(ProcessHandle process) {
        return process.isAlive() && process.info().command().isPresent();
    }

    private static void addSetting(Postgres server, String name, String value) throws IOException {
        Files.writeString(
                server.data.resolve("postgresql.auto.conf"),
                "%s = '%s'%n".formatted(name, value),
                StandardOpenOption.APPEND);
    }

    private static Path newDirectory() {
        try {
            return Files.createTempDirectory(Files.createDirectories(DIRECTORY), "data-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Shared {

        static final Postgres SERVER = create();
    }
}
