package io.ecsemulator.store.memory;

import io.ecsemulator.cloud.Attachment;
import io.ecsemulator.cloud.Disk;
import io.ecsemulator.cloud.DiskDefaults;
import io.ecsemulator.cloud.DiskStatus;
import io.ecsemulator.cloud.DiskType;
import io.ecsemulator.cloud.EmulatorClock;
import io.ecsemulator.cloud.Ids;
import io.ecsemulator.cloud.InstanceDefaults;
import io.ecsemulator.cloud.PendingDetach;
import io.ecsemulator.cloud.ResourceKinds;
import io.ecsemulator.cloud.Store;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Measures the memory of a million attached disks, 16 on an instance, each with its own id, device and times, without and
 * with a pending detach.
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@Fork(1)
public class MemoryBenchmark {

    private static final int DISKS = 1_000_000;
    private static final int DISKS_PER_INSTANCE = 16;

    /** The results beside the time. */
    @AuxCounters(AuxCounters.Type.EVENTS)
    @State(Scope.Thread)
    public static class Memory {
        public long bytesPerDisk;
        public long bytesPerPendingDetach;
    }

    @Benchmark
    public Store million(Memory memory) {
        long before = used();
        List<String> ids = new ArrayList<>(DISKS);
        Store store =
                new MemoryStore(new EmulatorClock(EmulatorClock.Mode.MANUAL, InstantSource.system()), Ids.SEQUENTIAL);
        for (int i = 0; i < DISKS; i++) {
            String instanceId = instanceId(i);
            String device = "/dev/xvd" + (char) ('b' + i % DISKS_PER_INSTANCE);
            store.<Boolean>step(world -> {
                String diskId = world.newId(ResourceKinds.DISKS, InstanceDefaults.REGION);
                ids.add(diskId);
                world.put(DiskDefaults.of(
                                diskId,
                                InstanceDefaults.REGION,
                                InstanceDefaults.zoneOf(InstanceDefaults.REGION),
                                DiskType.data,
                                DiskDefaults.CATEGORY,
                                "",
                                DiskDefaults.SIZE,
                                world.now())
                        .withStatus(DiskStatus.In_use)
                        .withAttachments(List.of(new Attachment(instanceId, device, world.now()))));
                return true;
            });
        }
        long attached = used();
        // The benchmark's list of ids takes one reference for each disk.
        memory.bytesPerDisk = (attached - before) / DISKS;
        for (int i = 0; i < DISKS; i++) {
            String diskId = ids.get(i);
            PendingDetach detach = new PendingDetach(instanceId(i), false);
            Duration delay = Duration.ofSeconds(60).plusNanos(i);
            store.<Boolean>step(world -> {
                Disk disk = Objects.requireNonNull(world.disk(diskId));
                world.put(disk.detaching(world.now().plus(delay), detach));
                return true;
            });
        }
        memory.bytesPerPendingDetach = (used() - attached) / DISKS;
        return store;
    }

    private static String instanceId(int disk) {
        return "i-bp1%017d".formatted(disk / DISKS_PER_INSTANCE);
    }

    private static long used() {
        System.gc();
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
