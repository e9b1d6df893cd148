package io.ecsemulator.store.memory;

import io.ecsemulator.cloud.RememberedCall;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The calls that a world remembers, the oldest first. Above the maximum number of calls or bytes the oldest are forgotten. */
final class RememberedCalls {

    private static final int MAX_CALLS = 10_000;

    /** The approximate size of a call without its texts, in bytes. */
    private static final int BASE = 250;

    private record Kept(RememberedCall call, long ordinal) {}

    private final Map<CallKey, Kept> calls = new LinkedHashMap<>();
    private final long maxBytes;
    private long bytes;
    private long nextOrdinal;

    /** The keys of calls that came or went since tracking began, or null without tracking. */
    private @Nullable Set<CallKey> touched;

    /**
     * No calls.
     *
     * @param maxBytes the maximum size of all calls, in bytes, approximately; the last call is always remembered
     */
    RememberedCalls(long maxBytes) {
        this.maxBytes = maxBytes;
    }

    @Nullable
    RememberedCall get(String accessKeyId, String action, String clientToken) {
        Kept kept = calls.get(new CallKey(accessKeyId, action, clientToken));
        return kept == null ? null : kept.call;
    }

    Collection<RememberedCall> all() {
        return calls.values().stream().map(Kept::call).toList();
    }

    /** Remembers a call as the youngest. */
    void put(RememberedCall call) {
        put(call, nextOrdinal);
        Iterator<CallKey> oldest = calls.keySet().iterator();
        while (calls.size() > MAX_CALLS || (bytes > maxBytes && calls.size() > 1)) {
            CallKey key = oldest.next();
            bytes -= size(Objects.requireNonNull(calls.get(key)).call);
            oldest.remove();
            touch(key);
        }
    }

    private void put(RememberedCall call, long ordinal) {
        CallKey key = CallKey.of(call);
        remove(key);
        bytes += size(call);
        calls.put(key, new Kept(call, ordinal));
        nextOrdinal = Math.max(nextOrdinal, ordinal + 1);
        touch(key);
    }

    private void remove(CallKey key) {
        Kept before = calls.remove(key);
        bytes -= before == null ? 0 : size(before.call);
    }

    private void touch(CallKey key) {
        if (touched != null) {
            touched.add(key);
        }
    }

    void clear() {
        calls.clear();
        bytes = 0;
    }

    /** Begins to note what comes and goes, or stops it. */
    void track(boolean isTracking) {
        touched = isTracking ? new LinkedHashSet<>() : null;
    }

    /** Whether something has come or gone since tracking began. */
    boolean isTouched() {
        return !Objects.requireNonNull(touched).isEmpty();
    }

    /** What has come or gone since tracking began. */
    List<CallChange> tracked() {
        return Objects.requireNonNull(touched).stream()
                .map(key -> {
                    Kept kept = calls.get(key);
                    return kept == null ? new CallChange(key, 0, null) : new CallChange(key, kept.ordinal, kept.call);
                })
                .toList();
    }

    /** Makes a change that was tracked elsewhere. Calls come in the order of their ordinals. */
    void load(CallChange change) {
        RememberedCall call = change.call();
        if (call == null) {
            remove(change.key());
        } else {
            put(call, change.ordinal());
        }
    }

    private static long size(RememberedCall call) {
        return BASE
                + 2L
                        * ((long) call.AccessKeyId().length()
                                + call.Action().length()
                                + call.ClientToken().length()
                                + call.Parameters().length()
                                + call.Answer().length());
    }
}
