package io.ecsemulator.cloud;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A category of disks that can be created, at one performance level, with its sizes in GiB (CreateDisk and RunInstances,
 * edition 2026).
 *
 * @param PerformanceLevel PL0 to PL3 for an ESSD, else empty
 * @param LargestSystem 0 if no system disk is of it
 */
public record DiskCategory(
        String Category,
        String PerformanceLevel,
        int SmallestData,
        int LargestData,
        int SmallestSystem,
        int LargestSystem) {

    /** The category of basic disks, the oldest. */
    public static final String BASIC = "cloud";

    /** The category of ESSDs, the only one with performance levels. */
    public static final String ESSD = "cloud_essd";

    /** The category of ESSD AutoPL disks, the only one that can burst and have provisioned IOPS. */
    public static final String AUTO = "cloud_auto";

    /** The category of regional disks, which are in all zones of their region (CreateDisk, edition 2026). */
    public static final String REGIONAL = "cloud_regional_disk_auto";

    private static final List<String> LOCAL = List.of("local_ssd_pro", "local_hdd_pro", "ephemeral", "ephemeral_ssd");

    private static final int MAX_PROVISIONED_IOPS = 50_000;

    private static final Map<String, DiskCategory> ALL = load();

    /** The names of all categories. */
    public static List<String> names() {
        return ALL.values().stream().map(DiskCategory::Category).distinct().toList();
    }

    /** Supplies the names of all categories that a disk can be created with. */
    public static final class Names implements Supplier<List<String>> {
        @Override
        public List<String> get() {
            return names();
        }
    }

    /** Supplies the names of all categories that a disk can be of. */
    public static final class Known implements Supplier<List<String>> {
        @Override
        public List<String> get() {
            return known();
        }
    }

    /** Whether there is such a category. */
    public static boolean exists(String category) {
        return category.equals(ESSD) || ALL.containsKey(category);
    }

    /**
     * The category at that level.
     *
     * @param level for ESSDs; empty is PL1. For other categories it does not matter
     * @return null if there is none
     */
    public static @Nullable DiskCategory of(String category, String level) {
        return ALL.get(category.equals(ESSD) ? ESSD + (level.isEmpty() ? "PL1" : level) : category);
    }

    /** The names of all categories that a disk can be of, those too that cannot be created by itself, or any more. */
    public static List<String> known() {
        return Stream.concat(names().stream(), LOCAL.stream()).toList();
    }

    /** Whether it is of the disks that are part of an instance's machine. */
    public static boolean isLocal(String category) {
        return LOCAL.contains(category);
    }

    /** Whether a disk of that type can have that size. */
    public boolean allows(DiskType type, int size) {
        return type == DiskType.system
                ? size >= SmallestSystem && size <= LargestSystem
                : size >= SmallestData && size <= LargestData;
    }

    /** Whether a data disk of that size can be an ESSD, but not of this level. */
    public boolean isTooHighFor(int size) {
        return Category.equals(ESSD) && size > 0 && size < SmallestData;
    }

    /** So many IOPS a disk of that size can have beyond those that it has anyway (CreateDisk, edition 2026). */
    public static int maxProvisionedIops(String category, int size) {
        if (!category.equals(AUTO) || size <= 3) {
            return 0;
        }
        int baseline = DiskPerformance.of(AUTO, "", size).iops();
        return Math.min(1_000 * size - baseline, MAX_PROVISIONED_IOPS);
    }

    /** Whether a disk of that size can have so many provisioned IOPS. */
    public static boolean allowsProvisionedIops(String category, int size, long iops) {
        return iops >= 0 && iops <= maxProvisionedIops(category, size);
    }

    /** Whether it is of the elastic ephemeral kind, which stays with one instance. */
    public static boolean isElasticEphemeral(String category) {
        return category.startsWith("elastic_ephemeral_disk");
    }

    private static Map<String, DiskCategory> load() {
        Map<String, DiskCategory> categories = new LinkedHashMap<>();
        for (String[] row : CsvTable.rows("disk-categories.csv")) {
            categories.put(
                    row[0] + row[1],
                    new DiskCategory(
                            row[0],
                            row[1],
                            Integer.parseInt(row[2]),
                            Integer.parseInt(row[3]),
                            Integer.parseInt(row[4]),
                            Integer.parseInt(row[5])));
        }
        return categories;
    }
}
