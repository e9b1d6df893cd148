package io.ecsemulator.sweep;

import io.ecsemulator.journal.JournalEntry;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a run did.
 *
 * @param start the world before its first call
 * @param end the world after its last call
 * @param calls its calls with masked secrets, the oldest first
 */
record RunTrace(Census start, Census end, List<JournalEntry> calls) {

    /** What a client sends with every call, or makes anew when it repeats one. */
    private static final Pattern PROTOCOL = Pattern.compile(
            "Action|Version|Format|Timestamp|AccessKeyId|SecurityToken|Signature.*|ClientToken|Region(Id)?");

    /** The ids of the new resources of each kind, by the simple name of its record. */
    Map<String, List<String>> created(Collection<String> among) {
        return end.resources().values().stream()
                .filter(resource -> !start.resources().containsKey(resource.id()))
                .filter(resource -> among.contains(resource.id()))
                .collect(Collectors.groupingBy(
                        resource -> resource.getClass().getSimpleName(),
                        TreeMap::new,
                        Collectors.mapping(resource -> resource.id(), Collectors.toList())));
    }

    /** How often each call came, by action and own parameters. */
    Map<String, Long> repetitions() {
        return calls.stream()
                .collect(Collectors.groupingBy(
                        call -> call.Action() + " " + parameters(call), TreeMap::new, Collectors.counting()));
    }

    /** The parameters of a call that say what is to be done, for instance {@code {DiskId=d-1, InstanceId=i-1}}. */
    static Map<String, String> parameters(JournalEntry call) {
        Map<String, String> own = new TreeMap<>(call.Parameters());
        own.keySet().removeIf(name -> PROTOCOL.matcher(name).matches());
        return own;
    }
}
