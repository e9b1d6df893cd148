package io.ecsemulator.cloud;

/**
 * What a disk can do. It grows with the size up to a limit of the category, as the block storage documentation tells;
 * for a category without such a formula both are 0.
 *
 * @param iops input and output operations per second
 * @param throughput in MB/s
 */
record DiskPerformance(int iops, int throughput) {

    static DiskPerformance of(String category, String performanceLevel, int size) {
        return switch (category) {
            case "cloud_efficiency" -> grown(size, 1_800, 8, 5_000, 100, 0.15, 140);
            case "cloud_ssd" -> grown(size, 1_800, 30, 25_000, 120, 0.5, 300);
            // CreateDisk, edition 2026; the throughput is that of an ESSD at PL1, with which it shares the formula.
            case "cloud_auto" ->
                new DiskPerformance(
                        Math.max(Math.min(1_800 + 50 * size, 50_000), 3_000), (int) Math.min(120 + 0.5 * size, 350));
            case "cloud_essd" ->
                switch (performanceLevel) {
                    case "PL0" -> grown(size, 1_800, 12, 10_000, 100, 0.25, 180);
                    case "PL2" -> grown(size, 4_000, 50, 100_000, 120, 0.5, 750);
                    case "PL3" -> grown(size, 10_000, 50, 1_000_000, 120, 0.5, 4_000);
                    default -> grown(size, 1_800, 50, 50_000, 120, 0.5, 350);
                };
            default -> new DiskPerformance(0, 0);
        };
    }

    /** That disk with what its category, level, size and ProvisionedIops give it. */
    static Disk renewed(Disk disk) {
        DiskPerformance performance = of(disk.Category(), disk.PerformanceLevel(), disk.Size());
        int iops = performance.iops + (int) disk.ProvisionedIops();
        return disk.with(b -> b.IOPS(iops).Throughput(performance.throughput));
    }

    private static DiskPerformance grown(
            int size, int iops, int iopsPerGiB, int mostIops, int throughput, double throughputPerGiB, int most) {
        return new DiskPerformance((int) Math.min(iops + (long) iopsPerGiB * size, mostIops), (int)
                Math.min(throughput + throughputPerGiB * size, most));
    }
}
