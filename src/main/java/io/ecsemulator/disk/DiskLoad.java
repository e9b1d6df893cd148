package io.ecsemulator.disk;

import io.ecsemulator.cloud.Disk;
import java.time.Instant;
import java.util.Objects;
import java.util.SplittableRandom;

/**
 * What a disk does at a time: drawn from a seed of its id and that time, so that it is the same whenever somebody asks.
 *
 * @param reads operations a second, as {@code writes}
 * @param bytesRead a second, as {@code bytesWritten}
 * @param readLatency in microseconds, as {@code writeLatency}
 */
record DiskLoad(int reads, int writes, long bytesRead, long bytesWritten, int readLatency, int writeLatency) {

    static final DiskLoad NONE = new DiskLoad(0, 0, 0, 0, 0, 0);

    private static final int BYTES_OF_MEGABYTE = 1_000_000;

    /** Reads and writes take up to a quarter each of what the disk can do. */
    private static final int SHARE = 4;

    private static final int LARGEST_OPERATION = 16_384;
    private static final int SHORTEST_LATENCY = 100;
    private static final int LONGEST_LATENCY = 1_000;

    static DiskLoad of(Disk disk, Instant time) {
        SplittableRandom random = new SplittableRandom(Objects.hash(disk.DiskId(), time.getEpochSecond()));
        int reads = random.nextInt(disk.IOPS() / SHARE + 1);
        int writes = random.nextInt(disk.IOPS() / SHARE + 1);
        return new DiskLoad(
                reads,
                writes,
                bytes(disk, reads, random),
                bytes(disk, writes, random),
                random.nextInt(SHORTEST_LATENCY, LONGEST_LATENCY),
                random.nextInt(SHORTEST_LATENCY, LONGEST_LATENCY));
    }

    private static long bytes(Disk disk, int operations, SplittableRandom random) {
        long most = (long) disk.Throughput() * BYTES_OF_MEGABYTE / SHARE;
        return Math.min(most, (long) operations * random.nextInt(1, LARGEST_OPERATION + 1));
    }
}
