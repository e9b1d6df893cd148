package io.ecsemulator.load;

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
import io.ecsemulator.cloud.StaleStore;
import io.ecsemulator.cloud.Store;
import io.ecsemulator.cloud.TransitionExecutor;
import io.ecsemulator.cloud.World;
import io.ecsemulator.store.memory.MemoryStore;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * Measures how late detached disks become Available: for a reader, who reads by id, by instance and by page all the time, and
 * for the executor, which settles disks that nobody reads. Once with all transitions due within a second, once spread.
 */
public final class FlipBenchmark {

    private static final int DISKS_PER_INSTANCE = 16;
    private static final Duration UNTIL_FIRST = Duration.ofSeconds(5);
    /** Between two reads: a reader without pauses would keep the lock and a processor busy. */
    private static final Duration PAUSE = Duration.ofNanos(100_000);

    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private final EmulatorClock clock = new EmulatorClock(EmulatorClock.Mode.REAL, InstantSource.system());
    private final Instant[] dues;
    private final long[] nanosLate;
    private final AtomicInteger settled = new AtomicInteger();

    private FlipBenchmark(int disks) {
        dues = new Instant[disks];
        nanosLate = new long[disks];
    }

    /**
     * Measures and prints.
     *
     * @param args the number of disks, default 100,000; the number of seconds over which they are spread, default 20
     */
    public static void main(String[] args) throws InterruptedException {
        int disks = args.length > 0 ? Integer.parseInt(args[0]) : 100_000;
        int seconds = args.length > 1 ? Integer.parseInt(args[1]) : 20;
        // Warm-up.
        new FlipBenchmark(disks).run(Duration.ofSeconds(1));
        System.out.println("| due | reads | reads that were late | executor late, median | p99 | most |");
        System.out.println("|---|---|---|---|---|---|");
        System.out.println(new FlipBenchmark(disks).run(Duration.ofSeconds(1)));
        System.out.println(new FlipBenchmark(disks).run(Duration.ofSeconds(seconds)));
    }

    /** Returns a row of the table. */
    private String run(Duration spread) throws InterruptedException {
        Store store = new Settlements(new MemoryStore(clock, Ids.SEQUENTIAL));
        ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor();
        try (TransitionExecutor executor =
                new TransitionExecutor(store, clock, scheduler, Throwable::printStackTrace)) {
            detachAll(store, spread);
            Instant end = dues[dues.length - 1];
            Instant latest = end.plus(TIMEOUT);
            long reads = 0;
            long late = 0;
            while (settled.get() < dues.length && clock.instant().isBefore(latest)) {
                int disk = ThreadLocalRandom.current().nextInt(dues.length);
                reads++;
                late += store.<Boolean>step(world -> isLate(world, disk)) ? 1 : 0;
                TimeUnit.NANOSECONDS.sleep(PAUSE.toNanos());
            }
            if (settled.get() < dues.length) {
                throw new IllegalStateException("Settled: " + settled + " of " + dues.length);
            }
            Arrays.sort(nanosLate);
            return String.format(
                    Locale.ROOT,
                    "| %,d within %d s | %,d | %d | %.2f ms | %.2f ms | %.2f ms |",
                    dues.length,
                    spread.toSeconds(),
                    reads,
                    late,
                    millis(0.5),
                    millis(0.99),
                    millis(1));
        } finally {
            scheduler.shutdownNow();
            scheduler.awaitTermination(1, TimeUnit.SECONDS);
        }
    }

    private void detachAll(Store store, Duration spread) {
        Instant first = clock.instant().plus(UNTIL_FIRST);
        for (int i = 0; i < dues.length; i++) {
            dues[i] = first.plus(spread.multipliedBy(i).dividedBy(dues.length));
        }
        store.<Boolean>step(world -> {
            for (int i = 0; i < dues.length; i++) {
                world.put(inUse(i, world.now()).detaching(dues[i], new PendingDetach(instanceId(i), false)));
            }
            return true;
        });
    }

    private static Disk inUse(int disk, Instant now) {
        return DiskDefaults.of(
                        diskId(disk),
                        InstanceDefaults.REGION,
                        InstanceDefaults.zoneOf(InstanceDefaults.REGION),
                        DiskType.data,
                        DiskDefaults.CATEGORY,
                        "",
                        DiskDefaults.SIZE,
                        now)
                .withStatus(DiskStatus.In_use)
                .withAttachments(List.of(new Attachment(instanceId(disk), "/dev/xvdb", now)));
    }

    /** Returns whether a disk is late in one of the three reads. */
    private boolean isLate(World world, int disk) {
        boolean isDue = !world.now().isBefore(dues[disk]);
        DiskStatus expected = isDue ? DiskStatus.Available : DiskStatus.Detaching;
        boolean isOnInstance = world.disksOn(instanceId(disk)).stream()
                .anyMatch(other -> other.DiskId().equals(diskId(disk)));
        Disk listed = world.disks()
                .newestFirst(InstanceDefaults.REGION, dues.length - 1 - disk)
                .iterator()
                .next();
        return Objects.requireNonNull(world.disk(diskId(disk))).Status() != expected
                || listed.Status() != expected
                || isOnInstance == isDue;
    }

    private static String instanceId(int disk) {
        return "i-" + disk / DISKS_PER_INSTANCE;
    }

    private static String diskId(int disk) {
        return "d-" + disk;
    }

    private double millis(double share) {
        return nanosLate[(int) Math.round(share * (nanosLate.length - 1))] / 1e6;
    }

    /** Observes what the executor settles, the earliest due first: only its steps return a number. */
    private final class Settlements implements Store {
        private final Store store;

        Settlements(Store store) {
            this.store = store;
        }

        @Override
        public <T> T step(Function<World, T> step) {
            T result = store.step(step);
            if (result instanceof Integer changed) {
                Instant now = clock.instant();
                for (int i = 0; i < changed; i++) {
                    int disk = settled.get();
                    nanosLate[disk] = Duration.between(dues[disk], now).toNanos();
                    settled.incrementAndGet();
                }
            }
            return result;
        }

        @Override
        public ResourceKinds kinds() {
            return store.kinds();
        }

        @Override
        public StaleStore staleBy(Duration lag) {
            return store.staleBy(lag);
        }

        @Override
        public void setEarlierDueListener(Runnable listener) {
            store.setEarlierDueListener(listener);
        }
    }
}
