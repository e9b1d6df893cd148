package io.ecsemulator.console;

import io.ecsemulator.control.FaultController;
import io.ecsemulator.fault.FaultRule;
import io.ecsemulator.state.StateModule;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * A fault rule as the page shows it.
 *
 * @param words what it does, in a sentence
 * @param matched the number of calls that it matched
 * @param hits the number of calls that it hit
 * @param isEnabled whether it takes part in matching
 * @param isUsedUp whether it cannot hit a call any more
 * @param yaml the rule, as the control API takes it
 */
public record FaultRow(
        String id, String words, int matched, int hits, boolean isEnabled, boolean isUsedUp, String yaml) {

    private static final YAMLMapper YAML = StateModule.yaml();

    static FaultRow of(FaultController.Row row, FaultWords words) {
        return new FaultRow(
                row.Id(),
                words.of(row.Rule()),
                row.Matched(),
                row.Hits(),
                row.Enabled(),
                isUsedUp(row),
                YAML.writeValueAsString(row.Rule()));
    }

    private static boolean isUsedUp(FaultController.Row row) {
        FaultRule rule = row.Rule();
        return (rule.Times() != null && row.Hits() >= rule.Times())
                || (rule.Nth() != null && row.Matched() >= rule.Nth())
                || (rule.Sequence() != null && row.Matched() >= rule.Sequence().size());
    }
}
