package io.ecsemulator.region;

import io.ecsemulator.api.ApiError;
import io.ecsemulator.api.ApiException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks parameters that have few values. */
final class Choice {

    static final Set<String> CHARGE_TYPES = Set.of("PrePaid", "PostPaid");
    static final Set<String> SPOT_STRATEGIES = Set.of("NoSpot", "SpotWithPriceLimit", "SpotAsPriceGo");

    private Choice() {}

    /**
     * Sees that a value, if there is one, is one of those.
     *
     * @throws ApiException if it is not
     */
    static void check(Set<String> values, @Nullable String value, ApiError otherwise) {
        if (value != null && !value.isBlank() && !values.contains(value)) {
            throw new ApiException(otherwise);
        }
    }

    /**
     * The language of names.
     *
     * @param accepted zh-CN (default), en-US or ja
     */
    static String language(@Nullable String accepted) {
        check(Set.of("zh-CN", "en-US", "ja"), accepted, RegionError.ACCEPT_LANGUAGE);
        return accepted == null || accepted.isBlank() ? "zh-CN" : accepted;
    }
}
