package io.ecsemulator.store.jdbc;

/** The store in PostgreSQL; after a restart, the world is on another server. */
class PostgresStoreContractTest extends JdbcStoreContract {

    private boolean isOther;

    @Override
    Database open() {
        isOther = !isOther;
        return isOther ? TwoServers.A : TwoServers.B;
    }
}
