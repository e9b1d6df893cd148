package io.ecsemulator.control;

import io.ecsemulator.state.SavedWorlds;
import io.ecsemulator.state.SavedWorlds.Saved;
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

/** Saves the world and its time under a name, and restores them. */
@RestController
@RequestMapping("/_emulator/saves")
public final class SaveController {

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._-]{0,99}");

    /** The saved worlds, in the order of their names. */
    public record SaveList(List<Save> Saves) {}

    /**
     * A saved world.
     *
     * @param Name its name
     * @param Time the time of its clock
     * @param Instances the number of instances
     * @param Disks the number of disks, including released ones
     */
    public record Save(String Name, Instant Time, int Instances, int Disks) {
        static Save of(SavedWorlds.Listed saved) {
            return new Save(
                    saved.name(),
                    saved.time(),
                    saved.summary().Instances(),
                    saved.summary().Disks());
        }
    }

    /** Lists the saved worlds. */
    @GetMapping
    public SaveList list(Tenant tenant) {
        return new SaveList(tenant.saves().list().stream().map(Save::of).toList());
    }

    /** Saves the present world, and replaces a save of that name. */
    @PutMapping("/{name}")
    public Save save(@PathVariable String name, Tenant tenant) {
        if (!NAME.matcher(name).matches()) {
            throw new StateException(
                    "Name",
                    "is not 1 to 100 letters, digits, blanks and . _ -, of which the first is a letter or a digit: "
                            + name);
        }
        Saved saved = tenant.store().read(world -> new Saved(world.now(), WorldState.of(world)));
        if (!tenant.saves().put(name, saved)) {
            throw ControlExceptionHandler.of(
                    HttpStatus.CONFLICT, "There are " + SavedWorlds.MAX_WORLDS + " already; delete one of them first");
        }
        return Save.of(SavedWorlds.Listed.of(name, saved));
    }

    /** Returns a saved world as a state document. */
    @GetMapping("/{name}")
    public WorldState saved(@PathVariable String name, Tenant tenant) {
        return existing(name, tenant).state();
    }

    /** Deletes a saved world. */
    @DeleteMapping("/{name}")
    public ResponseEntity<Void> remove(@PathVariable String name, Tenant tenant) {
        if (!tenant.saves().remove(name)) {
            throw missing(name);
        }
        return ResponseEntity.noContent().build();
    }

    /** Replaces the world and its time with a saved world; the mode of the clock stays. */
    @PostMapping("/{name}/restore")
    public WorldState.Summary restore(@PathVariable String name, Tenant tenant) {
        Saved saved = existing(name, tenant);
        tenant.store().<Boolean>step(world -> {
            tenant.clock().returnTo(saved.time());
            saved.state().replace(world);
            return true;
        });
        // Rate limits follow the clock: a bucket that was used at a later time would stay empty until then.
        tenant.throttle().reset();
        tenant.transitions().settleDue();
        return saved.state().summary();
    }

    private Saved existing(String name, Tenant tenant) {
        Saved saved = tenant.saves().get(name);
        if (saved == null) {
            throw missing(name);
        }
        return saved;
    }

    private static ErrorResponseException missing(String name) {
        return ControlExceptionHandler.of(HttpStatus.NOT_FOUND, "There is no saved world " + name);
    }
}
