package io.ecsemulator.console;

import io.ecsemulator.fault.Fault;
import io.ecsemulator.fault.FaultRule;
import io.ecsemulator.fault.FaultRule.InjectedError;
import io.ecsemulator.fault.FaultRule.When;
import io.ecsemulator.fault.FaultRuleBuilder;
import io.ecsemulator.fault.Latency;
import io.ecsemulator.state.StateException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Faults that happen in the cloud, each of which a form turns into a rule. */
public enum FaultTemplate {
    THROTTLE_STORM("DescribeDisks", 5, 0, false),
    LOST_ANSWER("DetachDisk", 1, 0, true),
    STUCK_DETACH("DetachDisk", 1, 0, true),
    FAILED_DETACH("DetachDisk", 1, 0, true),
    LAGGING_READS("DescribeDisks", 0, 5, false),
    SECURITY_LOCK("AttachDisk", 1, 0, true),
    SOLD_OUT("RunInstances", 1, 0, false),
    SERVICE_UNAVAILABLE("*", 3, 0, false),
    SLOW_ANSWER("*", 3, 2, false),
    CONNECTION_RESET("*", 1, 0, false);

    private final String action;
    private final int times;
    private final int seconds;
    private final boolean hasDisk;

    FaultTemplate(String action, int times, int seconds, boolean hasDisk) {
        this.action = action;
        this.times = times;
        this.seconds = seconds;
        this.hasDisk = hasDisk;
    }

    /** The template of that key. */
    static FaultTemplate of(String key) {
        return Stream.of(values())
                .filter(template -> template.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new StateException("template", "is not one of the templates: " + key));
    }

    /** The name in addresses and texts, for instance {@code lost-answer}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The action that the form proposes. */
    public String action() {
        return action;
    }

    /** How many calls the form proposes; 0 for all. */
    public int times() {
        return times;
    }

    /** How long the effect lasts, as the form proposes; 0 if the form does not ask. */
    public int seconds() {
        return seconds;
    }

    /** Whether the form asks for a disk. */
    public boolean hasDisk() {
        return hasDisk;
    }

    /** The rule of a form with the fields {@code action}, {@code from}, {@code times}, {@code disk} and {@code seconds}. */
    FaultRule rule(Form form) {
        Integer from = number(form, "from");
        FaultRuleBuilder rule = FaultRuleBuilder.builder()
                .Action(form.get("action").isEmpty() ? null : form.get("action"))
                .From(from != null && from == 1 ? null : from)
                .Times(number(form, "times"))
                .Parameters(form.get("disk").isEmpty() ? null : Map.of("DiskId", form.get("disk")));
        Integer given = number(form, "seconds");
        Duration time = Duration.ofSeconds(given == null ? seconds : given);
        return switch (this) {
            case THROTTLE_STORM -> rule.Error(error("Throttling.User")).build();
            case LOST_ANSWER ->
                rule.When(When.After).Fault(Fault.ConnectionReset).build();
            case STUCK_DETACH -> rule.Fault(Fault.TransitionHeld).build();
            case FAILED_DETACH -> rule.Fault(Fault.TransitionFailed).build();
            case LAGGING_READS -> rule.StaleBy(time).build();
            case SECURITY_LOCK -> rule.Fault(Fault.InstanceLocked).build();
            case SOLD_OUT -> rule.Error(error("OperationDenied.NoStock")).build();
            case SERVICE_UNAVAILABLE -> rule.Fault(Fault.ServiceUnavailable).build();
            case SLOW_ANSWER ->
                rule.Latency(new Latency(time, null, null, null, null)).build();
            case CONNECTION_RESET -> rule.Fault(Fault.ConnectionReset).build();
        };
    }

    private static InjectedError error(String code) {
        return new InjectedError(code, null, null, null);
    }

    /** The whole number in a field, or null if it is empty. */
    private static @Nullable Integer number(Form form, String field) {
        String text = form.get(field);
        try {
            return text.isEmpty() ? null : Integer.valueOf(text);
        } catch (NumberFormatException e) {
            throw new StateException(field, "is not a whole number: " + text);
        }
    }
}
