package io.ecsemulator.instance;

import io.ecsemulator.cloud.Region;
import io.ecsemulator.operation.ApiException;
import io.ecsemulator.operation.GatewayError;
import org.jspecify.annotations.Nullable;

/** Checks the RegionId of a call. */
final class Regions {

    private Regions() {}

    /**
     * The region of that id.
     *
     * @throws ApiException if there is none
     */
    static Region named(@Nullable String regionId) {
        if (regionId == null || regionId.isBlank()) {
            throw new ApiException(GatewayError.MISSING_PARAMETER, "RegionId");
        }
        if (!Region.exists(regionId)) {
            throw new ApiException(InstanceError.REGION_NOT_FOUND);
        }
        return Region.get(regionId);
    }
}
