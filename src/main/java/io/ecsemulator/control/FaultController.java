package io.ecsemulator.control;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.ecsemulator.fault.FaultRule;
import io.ecsemulator.fault.KeptRule;
import io.ecsemulator.state.StateException;
import io.ecsemulator.tenant.Tenant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Adds, shows, switches and removes fault rules. */
@RestController
@RequestMapping("/_emulator/faults")
public final class FaultController {

    /** All rules, in the order in which they are matched. */
    public record FaultList(List<Row> Faults) {}

    /**
     * A rule.
     *
     * @param Matched the number of calls that the rule matched and no earlier rule hit
     * @param Hits the number of calls that the rule hit
     * @param Enabled whether the rule takes part in matching
     * @param Rule the rule; in JSON its fields are on the same level as the others
     */
    public record Row(
            String Id,
            int Matched,
            int Hits,
            boolean Enabled,
            @JsonUnwrapped FaultRule Rule) {
        static Row of(KeptRule rule) {
            return new Row(rule.id(), rule.matched(), rule.hits(), rule.enabled(), rule.rule());
        }
    }

    /**
     * What can be changed of a rule.
     *
     * @param Enabled whether it takes part in matching
     */
    record Change(@Nullable Boolean Enabled) {}

    private final FaultReader reader;

    FaultController(FaultReader reader) {
        this.reader = reader;
    }

    /** Adds a rule after all others. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    public Row add(@RequestBody FaultRule rule, Tenant tenant) {
        return Row.of(reader.add(rule, tenant));
    }

    @GetMapping
    public FaultList faults(Tenant tenant) {
        return new FaultList(tenant.faults().all().stream().map(Row::of).toList());
    }

    @GetMapping("/{id}")
    Row fault(@PathVariable String id, Tenant tenant) {
        return tenant.faults().all().stream()
                .filter(rule -> rule.id().equals(id))
                .findFirst()
                .map(Row::of)
                .orElseThrow(() -> notFound(id));
    }

    /** Switches a rule on or off. */
    @PatchMapping("/{id}")
    Row change(@PathVariable String id, @RequestBody Change change, Tenant tenant) {
        if (change.Enabled == null) {
            throw new StateException("Enabled", "is missing; it is true or false");
        }
        setEnabled(id, change.Enabled, tenant);
        return fault(id, tenant);
    }

    /** Switches a rule on or off. */
    public void setEnabled(String id, boolean isEnabled, Tenant tenant) {
        if (!tenant.faults().setEnabled(id, isEnabled)) {
            throw notFound(id);
        }
    }

    /** Removes a rule; calls that it delays stay delayed. */
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    public void remove(@PathVariable String id, Tenant tenant) {
        if (!tenant.faults().remove(id)) {
            throw notFound(id);
        }
    }

    /** Removes all rules. */
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    public void clear(Tenant tenant) {
        tenant.faults().clear();
    }

    private static ErrorResponseException notFound(String id) {
        return ControlExceptionHandler.of(HttpStatus.NOT_FOUND, "There is no fault " + id);
    }
}
