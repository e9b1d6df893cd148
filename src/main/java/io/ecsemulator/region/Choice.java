package io.ecsemulator.region;

import io.ecsemulator.operation.Checks;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Parameters that have few values. */
final class Choice {

    static final Set<String> CHARGE_TYPES = Set.of("PrePaid", "PostPaid");
    static final Set<String> SPOT_STRATEGIES = Set.of("NoSpot", "SpotWithPriceLimit", "SpotAsPriceGo");

    private Choice() {}

    /**
     * The language of names.
     *
     * @param accepted zh-CN (default), en-US or ja
     */
    static String language(@Nullable String accepted) {
        String language = Checks.oneOf(Set.of("zh-CN", "en-US", "ja"), accepted, RegionError.ACCEPT_LANGUAGE);
        return language == null ? "zh-CN" : language;
    }
}
