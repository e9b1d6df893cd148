package io.ecsemulator.instance;

import io.ecsemulator.cloud.Instance;
import io.ecsemulator.cloud.World;
import io.ecsemulator.operation.ApiException;

/** A change of an instance's status that can be asked for one instance or for many. */
interface Transition {

    /**
     * Decides on it.
     *
     * @return the instance after it, which the caller stores
     * @throws ApiException if it is refused
     */
    Instance of(World world, Instance instance);
}
