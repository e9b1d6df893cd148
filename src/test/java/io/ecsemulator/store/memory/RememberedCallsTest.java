package io.ecsemulator.store.memory;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.cloud.RememberedCall;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** How much a world remembers of calls with a ClientToken. */
class RememberedCallsTest {

    private final RememberedCalls calls = new RememberedCalls(8 << 20);

    private void put(String token, int answer) {
        calls.put(new RememberedCall("k", "CreateDisk", token, "", "x".repeat(answer), Instant.EPOCH));
    }

    @Test
    void forgetsTheOldestAboveTheMaximumSize() {
        for (int i = 0; i < 20; i++) {
            put("t-" + i, 1 << 20);
        }

        assertThat(calls.all()).hasSize(3);
        assertThat(calls.get("k", "CreateDisk", "t-19")).isNotNull();
        assertThat(calls.get("k", "CreateDisk", "t-16")).isNull();
    }

    @Test
    void countsACallThatIsReplacedOnce() {
        put("other", 1);
        for (int i = 0; i < 20; i++) {
            put("same", 1 << 20);
        }

        assertThat(calls.get("k", "CreateDisk", "other")).isNotNull();
        calls.clear();
        assertThat(calls.all()).isEmpty();
    }
}
