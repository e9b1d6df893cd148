package io.ecsemulator.control;

import io.ecsemulator.state.AccountImport;
import io.ecsemulator.state.ShortDocument;
import io.ecsemulator.state.StateReader;
import io.ecsemulator.state.WorldState;
import io.ecsemulator.tenant.InitialState;
import io.ecsemulator.tenant.Tenant;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Shows, replaces and changes the world. */
@RestController
@RequestMapping("/_emulator")
public final class StateController {

    private final StateReader reader;
    private final AccountImport accountImport;
    private final InitialState start;
    private final SweepController sweeps;

    StateController(StateReader reader, AccountImport accountImport, InitialState start, SweepController sweeps) {
        this.reader = reader;
        this.accountImport = accountImport;
        this.start = start;
        this.sweeps = sweeps;
    }

    /** The world as it is now; {@link #replace} takes it back. */
    @GetMapping("/state")
    public WorldState state(Tenant account) {
        return account.store().read(WorldState::of);
    }

    /** The world as it is now, without the fields that have their default; {@link #replace} takes it back. */
    @GetMapping(path = "/state", params = "defaults=omit")
    JsonNode stateWithoutDefaults(Tenant account) {
        return ShortDocument.of(state(account), reader, account.clock().instant());
    }

    /** Replaces the world, all or nothing. */
    @PutMapping("/state")
    public WorldState.Summary replace(@RequestBody JsonNode document, Tenant account) {
        WorldState state = reader.read(document, account.clock().instant());
        return account.store().step(world -> {
            state.replace(world);
            return state.summary();
        });
    }

    /** Lays each resource of a document over the one of its id, or adds it; all or nothing. */
    @PostMapping("/state")
    public WorldState.Summary add(@RequestBody JsonNode document, Tenant account) {
        return account.store().step(world -> {
            WorldState state = reader.readOver(world, document);
            state.addTo(world);
            return state.summary();
        });
    }

    /**
     * What became of answers of the real service.
     *
     * @param Resources how many resources the world has now, by kind, for instance {@code Disks}
     * @param Unused the fields of the answers that the emulator does not keep, and the TotalCount of lists whose pages are not all there
     */
    public record Imported(Map<String, Integer> Resources, List<AccountImport.Unused> Unused) {}

    /** Replaces the world by what answers of the real service show, all or nothing. */
    @PostMapping("/import")
    public Imported importAnswers(InputStream answers, Tenant account) {
        AccountImport.Imported imported =
                accountImport.read(answers, account.clock().instant());
        return account.store().step(world -> {
            imported.state().replace(world);
            Map<String, Integer> counts = new LinkedHashMap<>();
            imported.state().resources().forEach((kind, list) -> counts.put(kind.list(), list.size()));
            return new Imported(counts, imported.unused());
        });
    }

    /** Back to the world at the start, the clock included. */
    @PostMapping("/reset")
    public WorldState.Summary reset(Tenant account) {
        start.restore(account);
        sweeps.afterReset(account);
        return start.summary();
    }
}
