package io.ecsemulator.control;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.ecsemulator.fault.ActiveRule;
import io.ecsemulator.fault.FaultRule;
import io.ecsemulator.tenant.Tenant;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Adds, shows and takes away the rules by which calls go wrong. */
@RestController
@RequestMapping("/_emulator/faults")
final class FaultController {

    /** All rules, in the order in which they are tried. */
    record FaultList(List<Row> Faults) {}

    /**
     * A rule.
     *
     * @param Matched how many calls it matched, of those that no earlier rule hit
     * @param Hits how many of them it hit
     * @param Rule what it says; its fields stand beside the others
     */
    record Row(
            String Id, int Matched, int Hits, @JsonUnwrapped FaultRule Rule) {
        static Row of(ActiveRule rule) {
            ActiveRule.Counts counts = rule.counts();
            return new Row(rule.id(), counts.matched(), counts.hits(), rule.rule());
        }
    }

    private final FaultReader reader;

    FaultController(FaultReader reader) {
        this.reader = reader;
    }

    /** Adds a rule after all others. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Row add(@RequestBody FaultRule rule, Tenant account) {
        return Row.of(reader.add(rule, account));
    }

    @GetMapping
    FaultList faults(Tenant account) {
        return new FaultList(account.faults().all().stream().map(Row::of).toList());
    }

    @GetMapping("/{id}")
    Row fault(@PathVariable String id, Tenant account) {
        return account.faults().all().stream()
                .filter(rule -> rule.id().equals(id))
                .findFirst()
                .map(Row::of)
                .orElseThrow(() -> notFound(id));
    }

    /** Takes a rule away; calls that it holds up stay so. */
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String id, Tenant account) {
        if (!account.faults().remove(id)) {
            throw notFound(id);
        }
    }

    /** Takes all rules away. */
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void clear(Tenant account) {
        account.faults().clear();
    }

    private static ErrorResponseException notFound(String id) {
        return Problems.of(HttpStatus.NOT_FOUND, "There is no fault " + id);
    }
}
