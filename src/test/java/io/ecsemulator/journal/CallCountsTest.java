package io.ecsemulator.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class CallCountsTest {

    private final CallCounts counts = new CallCounts();

    private void add(String action, int status) {
        counts.add(new CallCounts.Result(action, status, null));
    }

    @Test
    void countsByActionStatusAndCode() {
        add("DetachDisk", 200);
        add("DetachDisk", 200);
        add("DetachDisk", 0);

        assertThat(counts.all())
                .isEqualTo(Map.of(
                        new CallCounts.Result("DetachDisk", 200, null),
                        2L,
                        new CallCounts.Result("DetachDisk", 0, null),
                        1L));
    }

    @Test
    void countsTooManyOrTooLongActionsUnderOneName() {
        for (int i = 0; i < 5_000; i++) {
            add("Action" + i, 404);
        }
        add("a".repeat(65), 404);

        assertThat(counts.all())
                .hasSize(1_001)
                .containsEntry(new CallCounts.Result(CallCounts.OTHER, 404, null), 4_001L);
    }

    @Test
    void boundsCountsOfCodesToo() {
        for (int i = 0; i < 5_000; i++) {
            counts.add(new CallCounts.Result("DetachDisk", 400, "Code" + i));
        }

        assertThat(counts.all()).hasSize(2_001);
        assertThat(counts.all().values().stream().mapToLong(count -> count).sum())
                .isEqualTo(5_000);
    }
}
