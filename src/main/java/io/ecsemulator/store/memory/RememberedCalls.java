package io.ecsemulator.store.memory;

import io.ecsemulator.cloud.RememberedCall;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The calls that a world remembers, the oldest first. Above the maximum number of calls or bytes the oldest are forgotten. */
final class RememberedCalls {

    private static final int MAX_CALLS = 10_000;

    /** The approximate size of a call without its texts, in bytes. */
    private static final int BASE = 250;

    private record Key(String accessKeyId, String action, String clientToken) {}

    private final Map<Key, RememberedCall> calls = new LinkedHashMap<>();
    private final long maxBytes;
    private long bytes;

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
        return calls.get(new Key(accessKeyId, action, clientToken));
    }

    Collection<RememberedCall> all() {
        return calls.values();
    }

    /** Remembers a call as the youngest. */
    void put(RememberedCall call) {
        Key key = new Key(call.AccessKeyId(), call.Action(), call.ClientToken());
        RememberedCall before = calls.remove(key);
        bytes += size(call) - (before == null ? 0 : size(before));
        calls.put(key, call);
        Iterator<RememberedCall> oldest = calls.values().iterator();
        while (calls.size() > MAX_CALLS || (bytes > maxBytes && calls.size() > 1)) {
            bytes -= size(oldest.next());
            oldest.remove();
        }
    }

    void clear() {
        calls.clear();
        bytes = 0;
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
