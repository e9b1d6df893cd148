package io.ecsemulator.tenant;

/** The initial state of a tenant. */
@FunctionalInterface
public interface InitialState {

    /** Restores the initial state of a tenant: world, clock, limits, faults and journal. */
    void restore(Tenant tenant);
}
