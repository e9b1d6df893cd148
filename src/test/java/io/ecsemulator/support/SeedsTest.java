package io.ecsemulator.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SeedsTest {

    @Test
    void shortensAListToWhatMakesItFail() {
        List<Integer> all = IntStream.range(0, 80).boxed().toList();

        assertThat(Seeds.shortened(all, part -> part.contains(7) && part.contains(61)))
                .containsExactly(7, 61);
    }

    @Test
    void namesTheSeedAndTheShortestListThatFails() {
        assertThatThrownBy(() -> Seeds.checkList(42, random -> List.of("a", "b", "c"), list -> {
                    if (list.contains("b")) {
                        throw new IllegalStateException("b is wrong");
                    }
                }))
                .isInstanceOf(AssertionError.class)
                .hasMessage("Fails for seed 42 (repeat with -Dseed=42) with these 1 of its 3 steps:\n  b\nb is wrong");
    }
}
