package io.ecsemulator.journal;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** The number of all calls since the start or the last reset, however few of them the journal keeps. */
public final class CallCounts {

    /** Stands for actions that are not counted by their names: too long ones, and new ones above the maximum. */
    public static final String OTHER = "(other)";

    /** The maximum number of counts; unknown actions can have any names. */
    public static final int MAX = 1_000;

    /** The longest action that is counted by its name. */
    public static final int MAX_ACTION = 64;

    /** What calls are counted by beyond twice the maximum. */
    public static final Result REST = new Result(OTHER, 0, OTHER);

    /**
     * What calls are counted by.
     *
     * @param action the action; empty if the call names none
     * @param status the HTTP status; 0 if no response was sent
     * @param code the error code, or null
     */
    public record Result(
            String action, int status, @Nullable String code) {

        /** The same for any action. */
        public Result ofAnyAction() {
            return new Result(OTHER, status, code);
        }
    }

    private final Map<Result, LongAdder> counts = new ConcurrentHashMap<>();

    /**
     * Counts a call.
     *
     * @return what it is counted by: the same, or {@link #OTHER} in place of the action
     */
    public Result add(Result call) {
        Result counted = call;
        LongAdder count = counts.get(call);
        if (count == null) {
            counted = named(call);
            count = counts.computeIfAbsent(counted, absent -> new LongAdder());
        }
        count.increment();
        return counted;
    }

    /** What a call that is not counted yet is counted by. */
    private Result named(Result call) {
        boolean hasRoom = counts.size() < MAX;
        if (hasRoom && call.action.length() <= MAX_ACTION) {
            return call;
        }
        Result other = call.ofAnyAction();
        // Codes can have any names too: faults give them.
        boolean isCounted = hasRoom || counts.size() < 2 * MAX || counts.containsKey(other);
        return isCounted ? other : REST;
    }

    /** Returns one of the counts. */
    public long of(Result call) {
        LongAdder count = counts.get(call);
        return count == null ? 0 : count.sum();
    }

    /** Returns the counts. */
    public Map<Result, Long> all() {
        Map<Result, Long> all = new HashMap<>();
        counts.forEach((call, count) -> all.put(call, count.sum()));
        return all;
    }

    /** Forgets all calls. */
    void clear() {
        counts.clear();
    }
}
