package io.ecsemulator.console;

import io.ecsemulator.cloud.EmulatorClock;
import io.ecsemulator.cloud.World;
import io.ecsemulator.control.SaveController;
import io.ecsemulator.tenant.Tenant;
import java.util.List;

/**
 * What a page has seen.
 *
 * @param changes of the resources
 * @param clock whether the clock runs, and for a clock that stands still its time
 * @param calls the number of the last call
 * @param others a hash of the fault rules with their counts, and of the saved worlds
 */
record Seen(long changes, String clock, long calls, int others) {

    /** What a page that is made now sees. */
    static Seen of(Tenant tenant, SaveController saves) {
        List<List<Object>> rules = tenant.faults().all().stream()
                .map(rule -> List.<Object>of(rule.id(), rule.enabled(), rule.matched(), rule.hits()))
                .toList();
        return new Seen(
                tenant.store().read(Seen::changes),
                tenant.clock().mode() == EmulatorClock.Mode.REAL
                        ? "running"
                        : tenant.clock().instant().toString(),
                tenant.journal().lastIndex(),
                List.of(rules, saves.list(tenant)).hashCode());
    }

    private static long changes(World world) {
        return world.kinds().all().stream()
                .mapToLong(kind -> world.table(kind).changes())
                .sum();
    }

    /** Whether the world, its clock, faults and saves are the same. */
    boolean hasSameWorld(Seen other) {
        return changes == other.changes && clock.equals(other.clock) && others == other.others;
    }

    /** The id of events. */
    String id() {
        return changes + "/" + clock + "/" + calls + "/" + others;
    }
}
