package io.ecsemulator.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The work that lists in a request make, counted, not timed. */
class ListWorkTest {

    record Inner(List<String> Value, @Nullable String Key) {}

    record Lists(List<Inner> TagFilter, List<String> DiskId, List<String> InstanceId) {}

    private final ParameterBinder<Lists> binder = new ParameterBinder<>(Lists.class, Set.of());

    /** Counts how often a parameter is asked for, and how many names are gone through. */
    private static final class CountedMap extends AbstractMap<String, String> {
        private final Map<String, String> map = new HashMap<>();
        private long work;

        @Override
        public @Nullable String put(String name, String value) {
            return map.put(name, value);
        }

        @Override
        public @Nullable String get(Object name) {
            work++;
            return map.get(name);
        }

        @Override
        public Set<Entry<String, String>> entrySet() {
            return new AbstractSet<>() {
                @Override
                public Iterator<Entry<String, String>> iterator() {
                    work += map.size();
                    return map.entrySet().iterator();
                }

                @Override
                public int size() {
                    return map.size();
                }
            };
        }
    }

    private long work(int items, String name) {
        CountedMap request = new CountedMap();
        for (int i = 1; i <= items; i++) {
            request.put(name.formatted(i), "v");
        }
        List<Violation> violations = new ArrayList<>();
        binder.bind(request, violations);
        assertThat(violations).isEmpty();
        return request.work;
    }

    @Test
    void twiceTheItemsAreTwiceTheWork() {
        for (String name :
                List.of("TagFilter.%s.Key", "TagFilter.%s.Value.1", "TagFilter.1.Value.%s", "DiskId.%s", "x.%s")) {
            for (int items = 500; items <= 32_000; items *= 2) {
                assertThat(work(2 * items, name)).as(name).isLessThanOrEqualTo(2 * work(items, name));
            }
        }
    }

    @Test
    void readsListsWithinLists() {
        Map<String, String> request = Map.of(
                "TagFilter.2.Value.10",
                "z",
                "TagFilter.2.Value.9",
                "y",
                "TagFilter.1.Key",
                "k",
                "DiskId.3",
                "d-3",
                "DiskId.0",
                "no");

        Lists lists = binder.bind(request, new ArrayList<>());

        assertThat(lists)
                .isEqualTo(new Lists(
                        List.of(new Inner(List.of(), "k"), new Inner(List.of("y", "z"), null)),
                        List.of("d-3"),
                        List.of()));
    }
}
