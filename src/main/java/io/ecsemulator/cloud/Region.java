package io.ecsemulator.cloud;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A region.
 *
 * @param RegionId for instance {@code cn-hangzhou}
 * @param names its name by language tag: {@code zh-CN}, {@code en-US}, {@code ja}
 * @param idCode what the ids of its resources begin with, after their prefix
 * @param zones the ids of its zones, for instance {@code cn-hangzhou-b}
 */
public record Region(String RegionId, Map<String, String> names, String idCode, List<String> zones) {

    private static final Map<String, Region> ALL = load();

    /** All regions, in the order of the documentation. */
    public static List<Region> all() {
        return List.copyOf(ALL.values());
    }

    /** Whether there is such a region. */
    public static boolean exists(String regionId) {
        return ALL.containsKey(regionId);
    }

    /** The region of that id, which must be one. */
    public static Region get(String regionId) {
        return Objects.requireNonNull(ALL.get(regionId), regionId);
    }

    /** The id of the region that has that zone, or {@code absent} if there is no such zone. */
    static String ofZone(String zoneId, String absent) {
        return ALL.values().stream()
                .filter(region -> region.zones().contains(zoneId))
                .map(Region::RegionId)
                .findFirst()
                .orElse(absent);
    }

    /** The zone of a region by its letter: {@code cn-hangzhou-b}, {@code us-west-1b}. */
    static String zone(String regionId, String letter) {
        return Character.isDigit(regionId.charAt(regionId.length() - 1)) ? regionId + letter : regionId + "-" + letter;
    }

    /**
     * Its name in that language.
     *
     * @param language {@code zh-CN}, {@code en-US} or {@code ja}
     */
    public String name(String language) {
        return Objects.requireNonNull(names.get(language), language);
    }

    private static Map<String, Region> load() {
        Map<String, Region> regions = new LinkedHashMap<>();
        for (String[] row : CsvTable.rows("regions.csv")) {
            regions.put(
                    row[0],
                    new Region(
                            row[0],
                            Map.of("zh-CN", row[1], "en-US", row[2], "ja", row[3]),
                            row[4],
                            Arrays.stream(row[5].split(" "))
                                    .map(letter -> zone(row[0], letter))
                                    .toList()));
        }
        return regions;
    }
}
