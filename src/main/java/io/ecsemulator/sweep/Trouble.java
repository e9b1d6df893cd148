package io.ecsemulator.sweep;

import io.ecsemulator.fault.Fault;
import io.ecsemulator.fault.FaultRule;
import io.ecsemulator.fault.FaultRuleBuilder;
import java.util.List;

/**
 * A trouble at one call of a test.
 *
 * @param action the action of the call
 * @param nth the number of the call among those of that action, from 1
 * @param position the number of the call among all, from 1
 * @param code the error code of a passing error, else empty
 */
public record Trouble(TroubleKind kind, String action, int nth, int position, String code) {

    /** What a run with it is called, for instance {@code DetachDisk #2, response lost after the effect}. */
    String text() {
        return action + " #" + nth + ", " + (code.isEmpty() ? kind.words() : code + " before the effect");
    }

    /** What a sweep of this trouble alone is asked for with, for instance {@code DetachDisk#2:ResponseLost}. */
    String id() {
        return action + "#" + nth + ":" + (code.isEmpty() ? kind : code);
    }

    /** The fault rules that make the trouble, in a world without other rules. */
    List<FaultRule> rules(SweepRequest asked) {
        FaultRuleBuilder here = FaultRuleBuilder.builder().Action(action).Nth(nth);
        return switch (kind) {
            case Throttled -> error(here, "Throttling.User");
            case ServiceUnavailable -> error(here, "ServiceUnavailable");
            case PassingError -> error(here, code);
            case ConnectionReset -> List.of(here.Fault(Fault.ConnectionReset).build());
            case ResponseLost ->
                List.of(here.Fault(Fault.ConnectionReset)
                        .When(FaultRule.When.After)
                        .build());
            case Slow -> List.of(here.Takes(asked.slowBy()).build());
            case NoResponse ->
                List.of(here.NoAnswer(asked.silentFor())
                        .When(FaultRule.When.After)
                        .build());
            case StaleRead -> List.of(here.StaleBy(asked.staleBy()).build());
            case InstanceLocked, InstanceStopped, InstanceDeleted, DiskDetached, TransitionHeld, TransitionFailed ->
                List.of(here.Fault(Fault.valueOf(kind.name())).build());
            // The process is gone: nothing that comes after the call comes from it.
            case ClientEnded ->
                List.of(
                        FaultRuleBuilder.builder()
                                .From(position + 1)
                                .Fault(Fault.ConnectionReset)
                                .build(),
                        FaultRuleBuilder.builder()
                                .From(position)
                                .Times(1)
                                .Fault(Fault.ConnectionReset)
                                .When(FaultRule.When.After)
                                .build());
        };
    }

    private static List<FaultRule> error(FaultRuleBuilder here, String code) {
        return List.of(
                here.Error(new FaultRule.InjectedError(code, null, null, null)).build());
    }
}
