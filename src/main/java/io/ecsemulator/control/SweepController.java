package io.ecsemulator.control;

import io.ecsemulator.operation.Operations;
import io.ecsemulator.state.StateException;
import io.ecsemulator.sweep.Sweep;
import io.ecsemulator.sweep.SweepRequest;
import io.ecsemulator.tenant.Tenant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Runs sweeps together with whoever runs the test. A world has one sweep: a new one takes the place of the last. */
@RestController
@RequestMapping("/_emulator/sweeps")
final class SweepController {

    /**
     * A sweep.
     *
     * @param Planned the runs after the good run; none before the end of that
     * @param Results the results of the runs so far
     */
    record Row(String Id, SweepRequest Request, List<Sweep.Run> Planned, List<Sweep.Result> Results) {
        static Row of(Sweep sweep) {
            return new Row(sweep.id(), sweep.request(), sweep.planned(), sweep.results());
        }
    }

    /**
     * How the test ended.
     *
     * @param Passed whether it did not fail
     * @param GaveUp whether the client could not do its work and said so; default: false
     * @param Failure why it failed, for the report
     */
    record Outcome(
            @Nullable Boolean Passed,
            @Nullable Boolean GaveUp,
            @Nullable String Failure) {}

    private static final int MAX_FAILURE = 10_000;

    private final Operations operations;
    private final FaultReader faults;
    private final Map<Tenant, Sweep> byTenant = new WeakHashMap<>();
    private int lastId;

    SweepController(Operations operations, FaultReader faults) {
        this.operations = operations;
        this.faults = faults;
    }

    /** Describes a sweep; its first run is the good run. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Row create(@RequestBody(required = false) @Nullable SweepRequest request, Tenant tenant) {
        SweepRequest asked = request == null ? SweepChecks.EMPTY : request;
        SweepChecks.check(asked);
        if (tenant.journal().isOff()) {
            throw ControlExceptionHandler.of(
                    HttpStatus.CONFLICT, "A sweep needs the journal, which ecs.emulator.journal-calls switches off");
        }
        synchronized (byTenant) {
            Sweep sweep = new Sweep("sweep-" + ++lastId, asked, operations);
            byTenant.put(tenant, sweep);
            return Row.of(sweep);
        }
    }

    @GetMapping("/{id}")
    Row sweep(@PathVariable String id, Tenant tenant) {
        return Row.of(find(id, tenant));
    }

    /**
     * The next run.
     *
     * @param Run the run, or null if there is none
     */
    record Begun(Sweep.@Nullable Run Run) {}

    /** Begins the next run in the world as it is, in place of all fault rules. */
    @PostMapping("/{id}/runs")
    Begun begin(@PathVariable String id, Tenant tenant) {
        return new Begun(begin(find(id, tenant), tenant));
    }

    private Sweep.@Nullable Run begin(Sweep sweep, Tenant tenant) {
        Sweep.Run run = sweep.begin(tenant);
        tenant.faults().clear();
        if (run != null) {
            sweep.rules().forEach(rule -> faults.add(rule, tenant));
        }
        return run;
    }

    /** Begins the run again whose test has reset the world before its first call: the reset has removed the fault rules. */
    void afterReset(Tenant tenant) {
        Sweep sweep;
        synchronized (byTenant) {
            sweep = byTenant.get(tenant);
        }
        if (sweep != null && sweep.awaitsFirstCall(tenant)) {
            begin(sweep, tenant);
        }
    }

    /** Ends the trouble of a run whose client is to be started again. */
    @PostMapping("/{id}/runs/{number}/restart")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void restart(@PathVariable String id, @PathVariable int number, Tenant tenant) {
        Sweep sweep = running(id, number, tenant);
        tenant.faults().clear();
        sweep.restart(tenant).forEach(rule -> faults.add(rule, tenant));
    }

    /** Ends a run: removes its fault rules and checks the invariants. */
    @PutMapping("/{id}/runs/{number}")
    Sweep.Result end(@PathVariable String id, @PathVariable int number, @RequestBody Outcome outcome, Tenant tenant) {
        if (outcome.Passed == null) {
            throw new StateException("Passed", "is missing");
        }
        String failure = Objects.requireNonNullElse(outcome.Failure, "");
        Sweep sweep = running(id, number, tenant);
        tenant.faults().clear();
        return sweep.end(
                outcome.Passed,
                Boolean.TRUE.equals(outcome.GaveUp),
                failure.substring(0, Math.min(failure.length(), MAX_FAILURE)),
                tenant);
    }

    private Sweep running(String id, int number, Tenant tenant) {
        Sweep sweep = find(id, tenant);
        if (!sweep.isRunning(number)) {
            throw ControlExceptionHandler.of(
                    HttpStatus.CONFLICT, "The run " + number + " of " + id + " has not begun, or has ended");
        }
        return sweep;
    }

    private Sweep find(String id, Tenant tenant) {
        synchronized (byTenant) {
            Sweep sweep = byTenant.get(tenant);
            if (sweep == null || !sweep.id().equals(id)) {
                throw ControlExceptionHandler.of(HttpStatus.NOT_FOUND, "There is no sweep " + id);
            }
            return sweep;
        }
    }
}
