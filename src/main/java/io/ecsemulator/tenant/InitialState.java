package io.ecsemulator.tenant;

import io.ecsemulator.cloud.World;
import io.ecsemulator.state.WorldState;

/** The initial state of a tenant. */
public interface InitialState {

    /** Restores the initial state of a tenant: world, clock, limits, faults and journal. */
    void restore(Tenant tenant);

    /** Replaces the content of a world with the initial one, within a step. */
    void fill(World world);

    /** How many resources the initial world has. */
    WorldState.Summary summary();
}
