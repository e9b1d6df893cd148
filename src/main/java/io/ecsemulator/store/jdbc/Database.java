package io.ecsemulator.store.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import io.ecsemulator.cloud.StoreUnavailableException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;

/**
 * The database and its connections. While it cannot be reached everything fails at once, and one thread tries to connect again, ever less
 * often.
 */
public final class Database implements AutoCloseable {

    /** The longest that a call waits for the database, in seconds. */
    static final int TIMEOUT_SECONDS = 5;

    private static final Logger log = LoggerFactory.getLogger(Database.class);
    private static final String UNREACHABLE = "The database cannot be reached: ";

    /** What SQLite says of its file; in numbers: no memory, read-only or removed, I/O error, full, cannot be opened. */
    private static final Set<Integer> FILE_ERRORS =
            Set.of(StoreFile.BUSY, StoreFile.CORRUPT, StoreFile.NO_DATABASE, 7, 8, 10, 13, 14);

    /**
     * SQL states, or their beginnings, of what can be tried again. 08: the connection broke; 25006: the server has become a standby; 53:
     * too many connections, or the disk is full; 55000: the driver has closed the statement; 57014: it took too long; 57P: the server
     * stops or starts; 58, XX: the server breaks.
     */
    private static final List<String> LOST = List.of("08", "25006", "53", "55000", "57014", "57P", "58", "XX");

    private static final long MIN_PAUSE = 100;
    private static final long MAX_PAUSE = 1_000;

    private final HikariDataSource pool;
    private final Dialect dialect;
    private final Runnable migration;
    private final Runnable commitCheck;
    private final JdbcTemplate template;
    private final DataSourceTransactionManager transactions;

    /** Why it cannot be used, or null if it can. */
    private volatile @Nullable String problem = "The database is not connected yet";

    private volatile boolean isClosed;
    private boolean isMigrated;

    /**
     * A database that is not connected yet.
     *
     * @param pool does not connect by itself when it is made
     * @param migration brings the tables to the format of this emulator; runs once, when the first connection is there
     * @param commitCheck throws {@link StoreUnavailableException} if a commit would be lost
     */
    Database(HikariDataSource pool, Dialect dialect, Runnable migration, Runnable commitCheck) {
        this.pool = pool;
        this.dialect = dialect;
        this.migration = migration;
        this.commitCheck = commitCheck;
        this.template = new JdbcTemplate(pool);
        this.template.setQueryTimeout(TIMEOUT_SECONDS);
        this.transactions = new DataSourceTransactionManager(pool);
        // PostgreSQL rolls back what it cannot commit. Over a connection that broke nothing can be rolled back, and the
        // failure to do so would hide that nobody knows whether it was committed.
        this.transactions.setRollbackOnCommitFailure(dialect != Dialect.POSTGRESQL);
    }

    Dialect dialect() {
        return dialect;
    }

    /** Whether other processes may use it too. */
    boolean isShared() {
        return dialect == Dialect.POSTGRESQL;
    }

    /** Why it cannot be used now, or null if it can. */
    public @Nullable String problem() {
        return problem;
    }

    /**
     * Connects, in the background if it fails at first.
     *
     * @throws StoreStartException if the data is of a newer emulator, or its file cannot be opened
     */
    void connect() {
        if (!tryToConnect()) {
            if (!isShared()) {
                throw new StoreStartException("ecs.emulator.store-file: " + problem);
            }
            log.error("{}; trying again", problem);
            retryInBackground();
        }
    }

    /**
     * Runs statements of which each is a transaction.
     *
     * @throws DatabaseFailure if they can be run again
     * @throws StoreUnavailableException if the database cannot be reached
     */
    <T> T query(Function<JdbcTemplate, T> statements) {
        requireConnection();
        try {
            return statements.apply(template);
        } catch (RuntimeException e) {
            throw failure(e);
        }
    }

    /**
     * Runs a transaction that changes something.
     *
     * @param statements returns whether there is anything to commit
     * @throws DatabaseFailure if it can be run again, or if nobody knows whether it was committed
     * @throws StoreUnavailableException if the database cannot be reached
     */
    void change(Function<JdbcTemplate, Boolean> statements) {
        TransactionStatus transaction = begin(new DefaultTransactionDefinition());
        boolean isChanged;
        try {
            isChanged = statements.apply(template);
        } catch (RuntimeException e) {
            rollBack(transaction);
            throw failure(e);
        } catch (Error e) {
            rollBack(transaction);
            throw e;
        }
        if (!isChanged) {
            rollBack(transaction);
            return;
        }
        try {
            commitCheck.run();
        } catch (StoreUnavailableException e) {
            rollBack(transaction);
            log.error("{}; the call is answered 503", e.getMessage());
            throw e;
        }
        try {
            transactions.commit(transaction);
        } catch (RuntimeException e) {
            if (!isShared()) {
                // It was rolled back, which may be what has failed.
                throw fileFailure(NestedExceptionUtils.getMostSpecificCause(e).getMessage(), e);
            }
            RuntimeException failure = failure(e);
            throw failure instanceof DatabaseFailure lost && lost.kind() == DatabaseFailure.Kind.LOST
                    ? new DatabaseFailure(DatabaseFailure.Kind.COMMIT_UNKNOWN, e)
                    : failure;
        }
    }

    /**
     * For queries with many rows, within {@link #snapshot} or {@link #change}: they come by and by, and may take their time.
     *
     * @param fetchSize how many rows come at once
     */
    static JdbcTemplate large(JdbcTemplate jdbc, int fetchSize) {
        JdbcTemplate large = new JdbcTemplate(Objects.requireNonNull(jdbc.getDataSource()));
        large.setFetchSize(fetchSize);
        return large;
    }

    /** Runs statements that see the database as it is at one moment, and takes no locks. */
    <T> T snapshot(Function<JdbcTemplate, T> statements) {
        DefaultTransactionDefinition definition = new DefaultTransactionDefinition();
        definition.setReadOnly(dialect == Dialect.POSTGRESQL);
        if (dialect == Dialect.POSTGRESQL) {
            definition.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        }
        TransactionStatus transaction = begin(definition);
        try {
            return statements.apply(template);
        } catch (RuntimeException e) {
            throw failure(e);
        } finally {
            rollBack(transaction);
        }
    }

    private TransactionStatus begin(TransactionDefinition definition) {
        requireConnection();
        try {
            return transactions.getTransaction(definition);
        } catch (RuntimeException e) {
            throw failure(e);
        }
    }

    private void rollBack(TransactionStatus transaction) {
        try {
            transactions.rollback(transaction);
        } catch (RuntimeException e) {
            log.debug("A transaction cannot be rolled back; its connection is lost", e);
        }
    }

    private void requireConnection() {
        String known = problem;
        if (known != null) {
            throw new StoreUnavailableException(known);
        }
    }

    /** What an exception of Spring or of the driver means. */
    private RuntimeException failure(RuntimeException e) {
        SQLException cause = sqlException(e);
        if (e instanceof CannotGetJdbcConnectionException
                || e instanceof CannotCreateTransactionException
                // What the pool throws to those who do not ask it through Spring.
                || cause instanceof SQLTransientConnectionException) {
            if (!isBusy(e)) {
                disconnected(e);
            }
            return new DatabaseFailure(DatabaseFailure.Kind.LOST, e);
        }
        if (cause != null && !isShared() && FILE_ERRORS.contains(StoreFile.code(cause))) {
            return fileFailure(cause.getMessage(), e);
        }
        if (cause == null) {
            return e;
        }
        // The pool closes a broken connection, and says no state then.
        String state = Objects.requireNonNullElse(cause.getSQLState(), "08");
        // 40: serialization failure, deadlock; 55P03: a lock was not free in time.
        if (state.startsWith("40") || state.equals("55P03")) {
            return new DatabaseFailure(DatabaseFailure.Kind.CONFLICT, e);
        }
        return LOST.stream().anyMatch(state::startsWith) ? new DatabaseFailure(DatabaseFailure.Kind.LOST, e) : e;
    }

    /** Something is wrong with the file or its disk. */
    private StoreUnavailableException fileFailure(@Nullable String message, RuntimeException e) {
        String failure = "The file of the store cannot be used: " + message;
        log.error("{}; the call is answered 503", failure);
        return new StoreUnavailableException(failure, e);
    }

    /** What the driver threw; its own cause may be of the network. */
    private static @Nullable SQLException sqlException(RuntimeException e) {
        Throwable cause = e;
        while (cause != null && !(cause instanceof SQLException)) {
            cause = cause.getCause();
        }
        return (SQLException) cause;
    }

    /** What the driver says, which the pool and the libraries wrap. */
    private static @Nullable String reason(Exception e) {
        String reason = e.getMessage();
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException) {
                reason = cause.getMessage();
            }
        }
        return reason;
    }

    /** Whether all connections are in use, and none has failed. */
    private boolean isBusy(RuntimeException e) {
        HikariPoolMXBean state = pool.getHikariPoolMXBean();
        return NestedExceptionUtils.getMostSpecificCause(e) instanceof SQLTransientConnectionException
                && state.getActiveConnections() >= pool.getMaximumPoolSize();
    }

    private synchronized void disconnected(RuntimeException e) {
        if (problem == null && !isClosed) {
            problem = UNREACHABLE + reason(e);
            log.error("{}; calls are answered 503 until it can", problem);
            retryInBackground();
        }
    }

    private boolean tryToConnect() {
        try {
            pool.getConnection().close();
            if (!isMigrated) {
                migration.run();
                isMigrated = true;
            }
            problem = null;
            return true;
        } catch (SQLException e) {
            problem = UNREACHABLE + reason(e);
            return false;
        } catch (FlywayException | DataAccessException e) {
            // It may go while the tables are made, too.
            problem = "The tables cannot be made: " + reason(e);
            return false;
        }
    }

    private void retryInBackground() {
        Thread thread = new Thread(this::retry, "database");
        thread.setDaemon(true);
        thread.start();
    }

    private void retry() {
        long pause = MIN_PAUSE;
        try {
            while (!isClosed) {
                Thread.sleep(pause);
                if (tryToConnect()) {
                    log.info("The database is connected");
                    return;
                }
                pause = Math.min(MAX_PAUSE, 2 * pause);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            problem = "The database cannot be used: " + e.getMessage();
            log.error(problem, e);
        }
    }

    @Override
    public void close() {
        isClosed = true;
        pool.close();
    }
}
