package io.ecsemulator.snapshot;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** The hours of a day at which a policy can make snapshots: 0 to 23. */
public final class PolicyHours implements Supplier<List<String>> {

    @Override
    public List<String> get() {
        return IntStream.range(0, 24).mapToObj(String::valueOf).toList();
    }
}
