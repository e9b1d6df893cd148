package io.ecsemulator.store.jdbc;

import static io.ecsemulator.store.jdbc.StoreContract.REGION;
import static io.ecsemulator.store.jdbc.StoreContract.START;
import static io.ecsemulator.store.jdbc.StoreContract.call;
import static io.ecsemulator.store.jdbc.StoreContract.disk;
import static io.ecsemulator.store.jdbc.StoreContract.policy;
import static io.ecsemulator.store.jdbc.StoreContract.underPolicy;

import io.ecsemulator.cloud.Disk;
import io.ecsemulator.cloud.EmulatorClock;
import io.ecsemulator.cloud.EmulatorClock.Mode;
import io.ecsemulator.cloud.Ids;
import io.ecsemulator.cloud.ResourceKinds;
import io.ecsemulator.cloud.Snapshot;
import io.ecsemulator.cloud.Store;
import io.ecsemulator.cloud.World;
import io.ecsemulator.store.memory.MemoryStore;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** A store in memory, and steps whose results are compared with those in another store. */
record ModelledStore(MemoryStore store, EmulatorClock clock) {

    /** A step that has the same result on each store of the same world. */
    record Step(String name, BiFunction<Store, EmulatorClock, String> action) {

        String on(Store store, EmulatorClock clock) {
            return action.apply(store, clock);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    ModelledStore() {
        this(new EmulatorClock(Mode.MANUAL, () -> START));
    }

    private ModelledStore(EmulatorClock clock) {
        this(
                new MemoryStore(
                        clock,
                        Ids.SEQUENTIAL,
                        ResourceKinds.STANDARD,
                        StoreContract.MAX_CALL_BYTES,
                        StoreContract.SNAPSHOT_DELAYS),
                clock);
    }

    static Step randomStep(Random random) {
        String id = "d-" + random.nextInt(6);
        int number = random.nextInt(6);
        return switch (random.nextInt(16)) {
            case 0, 1 -> change("put " + id, world -> put(world, disk(id).withDiskName("n" + number)));
            case 2, 3 -> change("apply policy to " + id, world -> put(world, underPolicy(id, "sp-" + number % 2)));
            case 4 ->
                change(
                        "detach " + id,
                        world -> put(
                                world, StoreContract.detaching(id, world.now().plusSeconds(number * 10_000L))));
            case 5 ->
                change("remove " + id, world -> {
                    world.disks().remove(id);
                    return "";
                });
            case 6 ->
                change("release " + id, world -> {
                    Disk found = world.disk(id);
                    return found == null ? "none" : put(world, found.released());
                });
            case 7, 8 ->
                change("create", world -> {
                    String created = world.newId(ResourceKinds.DISKS, REGION);
                    return put(world, disk(created)) + world.newOrderId();
                });
            case 9, 10 ->
                change("remember " + number, world -> {
                    world.remember(call("t-" + number, world.now().plusSeconds(50_000)));
                    return "";
                });
            case 11 ->
                change("policy " + number % 2, world -> {
                    world.put(policy("sp-" + number % 2));
                    return "";
                });
            case 12 -> change("settle", world -> String.valueOf(world.settle(number)));
            case 13, 14 ->
                new Step("advance", (store, clock) -> {
                    clock.advance(Duration.ofHours(number * 7L).plusNanos(number));
                    return "";
                });
            default ->
                random.nextInt(3) > 0
                        ? new Step("throw", (store, clock) -> thrown(store))
                        : change("clear", world -> {
                            world.clear();
                            return "";
                        });
        };
    }

    private static String put(World world, Disk disk) {
        world.put(disk);
        return disk.DiskId();
    }

    private static Step change(String name, Function<World, String> step) {
        return new Step(name, (store, clock) -> store.step(step));
    }

    private static String thrown(Store store) {
        try {
            return store.step(world -> {
                throw new IllegalArgumentException("at " + world.now());
            });
        } catch (IllegalArgumentException e) {
            return String.valueOf(e.getMessage());
        }
    }

    /** All that can be seen of a world. */
    static String view(Store store, EmulatorClock clock) {
        return store.read(world -> String.join(
                "\n",
                "time " + world.now() + " " + clock.mode() + " " + clock.instant(),
                "listed " + texts(world.disks().newestFirst(REGION, 0))
                        + world.disks().count(REGION),
                "all " + texts(world.disks()),
                "under sp-0 " + texts(world.disksUnder("sp-0")) + world.diskCountUnder("sp-0"),
                "under sp-1 " + texts(world.disksUnder("sp-1")) + world.diskCountUnder("sp-1"),
                "snapshots " + texts(world.snapshots().newestFirst(REGION, 0)),
                "of d-1 " + texts(world.snapshotsOf("d-1")),
                "policies " + texts(world.policies()),
                "calls " + texts(world.rememberedCalls()),
                "due " + world.pendingTransitionCount() + " " + world.nextDue() + " " + world.lastDue(),
                "action " + world.nextAction()));
    }

    private static List<String> texts(Iterable<?> all) {
        return StreamSupport.stream(all.spliterator(), false)
                .map(each -> each instanceof Snapshot snapshot
                        ? snapshot.SnapshotId() + snapshot.Status() + snapshot.CreationTime()
                        : String.valueOf(each))
                .toList();
    }
}
