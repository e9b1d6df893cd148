package io.ecsemulator.region;

import io.ecsemulator.api.ApiError;

/** What the operations on regions refuse. */
public enum RegionError implements ApiError {
    /** DescribeRegions, edition 2024: table. */
    ACCEPT_LANGUAGE(
            404,
            "InvalidAcceptLanguage.NotFound",
            "Only Chinese (zh-CN), English (en-US), and Japanese (ja) are allowed."),
    /** DescribeRegions, edition 2024: table. */
    INSTANCE_CHARGE_TYPE(403, "Invalid.InstanceChargeType", "The specified instanceChargeType is not valid."),
    /** DescribeRegions, edition 2024: table. */
    RESOURCE_TYPE(404, "InvalidResourceType.NotFound", "The ResourceType provided does not exist in our records.");

    private final Spec spec;

    RegionError(int status, String code, String message) {
        this.spec = new Spec(status, code, message);
    }

    @Override
    public Spec spec() {
        return spec;
    }
}
