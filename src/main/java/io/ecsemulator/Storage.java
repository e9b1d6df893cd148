package io.ecsemulator;

import io.ecsemulator.auth.Nonces;
import io.ecsemulator.cloud.StoreStatus;
import io.ecsemulator.tenant.TenantFactory;
import io.ecsemulator.tenant.Tenants;

/** Where the emulator keeps everything that it remembers. */
interface Storage extends TenantFactory, StoreStatus, AutoCloseable {

    /** The nonces of signed calls. */
    Nonces nonces();

    /** Is told of the tenants, once. */
    void start(Tenants tenants);

    @Override
    void close();
}
