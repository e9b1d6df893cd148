package io.ecsemulator.region;

import io.ecsemulator.cloud.Region;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The languages of names in responses. */
enum Language {
    CHINESE("zh-CN", "可用区"),
    ENGLISH("en-US", "Zone"),
    JAPANESE("ja", "ゾーン");

    private final String tag;
    private final String zone;

    Language(String tag, String zone) {
        this.tag = tag;
        this.zone = zone;
    }

    /** The language, or Chinese for null. */
    static Language orDefault(@Nullable Language language) {
        return language == null ? CHINESE : language;
    }

    /** The name of a region. */
    String nameOf(Region region) {
        return region.name(tag);
    }

    /** The name of a zone: that of its region, the word for zone, and a letter. */
    String nameOf(Region region, String zoneId) {
        String letter = zoneId.substring(zoneId.length() - 1).toUpperCase(Locale.ROOT);
        return nameOf(region) + " " + zone + " " + letter;
    }

    /** The language tag, for instance {@code zh-CN}. */
    @Override
    public String toString() {
        return tag;
    }
}
