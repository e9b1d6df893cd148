package io.ecsemulator.store.jdbc;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Connections to a real database that fail when a test says so. */
final class FaultyDataSource extends DelegatingDataSource {

    /** What happens instead of a commit. */
    interface Commit {
        void run(Connection connection) throws SQLException;
    }

    /** What happens instead of the next commits, in order. */
    final Queue<Commit> commits = new ConcurrentLinkedQueue<>();

    /** Statements that begin with this fail, the next {@link #failing} of them, with that SQLSTATE. */
    volatile String prefix = "";

    final AtomicInteger failing = new AtomicInteger();
    volatile String state = "";

    /** Whether the database cannot be reached. */
    volatile boolean isAway;

    /** A connection that stays open although the pool has closed it. */
    volatile @Nullable Connection kept;

    FaultyDataSource(String url) {
        super(new DriverManagerDataSource(url));
    }

    /** The next statements that begin with that text fail. */
    void fail(String start, String sqlState, int times) {
        prefix = start;
        state = sqlState;
        failing.set(times);
    }

    /** The connection breaks, with or without the commit. */
    static Commit losing(boolean isDone) {
        return connection -> {
            if (isDone) {
                connection.commit();
            } else {
                connection.rollback();
            }
            connection.close();
            throw lost();
        };
    }

    static SQLException lost() {
        return new SQLException("The connection is lost", "08006");
    }

    @Override
    public Connection getConnection() throws SQLException {
        if (isAway) {
            throw lost();
        }
        Connection connection = super.getConnection();
        return (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> call(connection, method, arguments));
    }

    private @Nullable Object call(Connection connection, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        String name = method.getName();
        boolean isClosing = name.equals("close") || name.equals("abort");
        if (isClosing && connection.equals(kept)) {
            return null;
        }
        if (isAway && !isClosing && !name.equals("isClosed")) {
            throw lost();
        }
        if (failing.get() > 0
                && arguments != null
                && String.valueOf(arguments[0]).startsWith(prefix)) {
            failing.decrementAndGet();
            if (state.startsWith("08")) {
                connection.close();
            }
            throw new SQLException("As the test says", state);
        }
        Commit commit = name.equals("commit") ? commits.poll() : null;
        if (commit != null) {
            commit.run(connection);
            return null;
        }
        try {
            return method.invoke(connection, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
