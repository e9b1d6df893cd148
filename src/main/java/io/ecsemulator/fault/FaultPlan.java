package io.ecsemulator.fault;

import io.ecsemulator.cloud.DiscardingStore;
import io.ecsemulator.cloud.StaleStore;
import io.ecsemulator.cloud.TransitionControl;
import io.ecsemulator.operation.ApiError;
import io.ecsemulator.operation.Call;
import io.ecsemulator.operation.EmptyLists;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is to happen to a call that a fault rule hits. Without an error, a fault and a hang-up the call is only delayed.
 *
 * @param id the id of the rule
 * @param isAfter true: the call is executed at once and its response is lost or replaced; false: the call has no effect,
 *     or, if it is only delayed, is executed after the delay
 * @param delay how long the caller waits, on the system clock; zero for no delay
 * @param takes how long the call takes on the emulator's clock
 * @param hangsUp whether the connection is closed after the delay, without a response
 * @param error the error to answer with, or null
 * @param fields more fields of the error's response
 * @param fault what goes wrong below the API, or null
 * @param stale the world as it was a while ago, which the call sees, or null
 * @param generation the number of resets before the match: a later reset ends the delay
 */
public record FaultPlan(
        String id,
        boolean isAfter,
        Duration delay,
        Duration takes,
        boolean hangsUp,
        @Nullable ApiError error,
        Map<String, Object> fields,
        @Nullable Fault fault,
        @Nullable StaleStore stale,
        long generation) {

    /** What the journal says of a call that was accepted as usual. */
    public static final String ACCEPTED = "accepted";

    /** The call with the world that the fault shows it. */
    public Call seen(Call call) {
        if (stale != null) {
            return call.withStore(stale);
        }
        if (fault == null) {
            return call;
        }
        return switch (fault) {
            case AcceptedWithoutEffect -> call.withStore(new DiscardingStore(call.store()));
            case InstanceLocked, InstanceStopped, InstanceDeleted, DiskDetached ->
                call.withStore(new InterferingStore(call.store(), new Interference(fault, call.parameters())));
            case TransitionHeld -> call.withStore(new TransitionStore(call.store(), TransitionControl.HOLD));
            case TransitionFailed -> call.withStore(new TransitionStore(call.store(), TransitionControl.FAIL));
            default -> call;
        };
    }

    /** The response to an executed call with the content that the fault gives it. */
    public Record content(Record response) {
        return fault == Fault.EmptyList ? EmptyLists.of(response) : response;
    }

    /** What the journal says of a call that was accepted. */
    public String accepted() {
        if (stale != null) {
            return "accepted, with a stale world";
        }
        if (fault == null) {
            return ACCEPTED;
        }
        return switch (fault) {
            case AcceptedWithoutEffect -> "accepted, without effect";
            case EmptyList -> "accepted, with an empty list";
            case InstanceLocked -> "accepted, after the instance was locked";
            case InstanceStopped -> "accepted, after the instance was stopped";
            case InstanceDeleted -> "accepted, after the instance was deleted";
            case DiskDetached -> "accepted, after the disk was detached";
            case TransitionHeld -> "accepted, transitions are held";
            case TransitionFailed -> "accepted, transitions have failed";
            default -> ACCEPTED;
        };
    }
}
