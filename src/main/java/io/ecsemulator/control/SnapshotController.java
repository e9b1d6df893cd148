package io.ecsemulator.control;

import io.ecsemulator.state.NamedSnapshots;
import io.ecsemulator.state.NamedSnapshots.Saved;
import io.ecsemulator.state.StateException;
import io.ecsemulator.state.WorldState;
import io.ecsemulator.tenant.Tenant;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Saves the world with its time under a name, and brings it back. */
@RestController
@RequestMapping("/_emulator/snapshots")
final class SnapshotController {

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._-]{0,99}");

    /** What is saved, in the order of the names. */
    record SnapshotList(List<Row> Snapshots) {}

    /**
     * A world that is saved.
     *
     * @param Time what its clock showed
     * @param Instances how many there are
     * @param Disks how many there are, released ones too
     */
    record Row(String Name, Instant Time, int Instances, int Disks) {
        static Row of(String name, Saved saved) {
            WorldState.Summary summary = saved.state().summary();
            return new Row(name, saved.time(), summary.Instances(), summary.Disks());
        }
    }

    private final NamedSnapshots snapshots;

    SnapshotController(NamedSnapshots snapshots) {
        this.snapshots = snapshots;
    }

    @GetMapping
    SnapshotList snapshots(Tenant account) {
        return new SnapshotList(snapshots.list(account).stream()
                .map(entry -> Row.of(entry.getKey(), entry.getValue()))
                .toList());
    }

    /** Saves the world as it is now. */
    @PutMapping("/{name}")
    Row save(@PathVariable String name, Tenant account) {
        if (!NAME.matcher(name).matches()) {
            throw new StateException(
                    "Name",
                    "is not 1 to 100 letters, digits, blanks and . _ -, of which the first is a letter or a digit: "
                            + name);
        }
        Saved saved = account.store().step(world -> new Saved(world.now(), WorldState.of(world)));
        if (!snapshots.put(account, name, saved)) {
            throw ControlExceptionHandler.of(
                    HttpStatus.CONFLICT, "There are " + NamedSnapshots.MOST + " already; delete one of them first");
        }
        return Row.of(name, saved);
    }

    /** What is saved, as a state document. */
    @GetMapping("/{name}")
    WorldState snapshot(@PathVariable String name, Tenant account) {
        return existing(name, account).state();
    }

    @DeleteMapping("/{name}")
    ResponseEntity<Void> remove(@PathVariable String name, Tenant account) {
        if (!snapshots.remove(account, name)) {
            throw missing(name);
        }
        return ResponseEntity.noContent().build();
    }

    /** Brings back what is saved, and its time; whether time goes by stays as it is. */
    @PostMapping("/{name}/restore")
    WorldState.Summary restore(@PathVariable String name, Tenant account) {
        Saved saved = existing(name, account);
        account.store().<Boolean>step(world -> {
            account.clock().returnTo(saved.time());
            saved.state().replace(world);
            return true;
        });
        // Flow control goes by the clock: buckets that were used later would stay empty until then.
        account.throttle().reset();
        account.transitions().settleDue();
        return saved.state().summary();
    }

    private Saved existing(String name, Tenant account) {
        Saved saved = snapshots.get(account, name);
        if (saved == null) {
            throw missing(name);
        }
        return saved;
    }

    private static ErrorResponseException missing(String name) {
        return ControlExceptionHandler.of(HttpStatus.NOT_FOUND, "There is no snapshot of the name " + name);
    }
}
