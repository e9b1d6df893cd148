package io.ecsemulator.store.memory;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.cloud.Ids;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class IdGeneratorTest {

    @Test
    void randomIdsLookLikeRealOnesAndDiffer() {
        IdGenerator ids = new IdGenerator(Ids.RANDOM);
        Set<String> made = new HashSet<>();
        for (int i = 0; i < 10_000; i++) {
            made.add(ids.next("d", "cn-hangzhou"));
        }

        assertThat(made).hasSize(10_000).allMatch(id -> id.matches("d-bp1[a-z0-9]{17}"));
        assertThat(ids.next("i", "cn-beijing")).matches("i-2ze[a-z0-9]{17}");
    }

    @Test
    void sequentialIdsCountForEachKindAndBeginAgain() {
        IdGenerator ids = new IdGenerator(Ids.SEQUENTIAL);

        assertThat(ids.next("d", "cn-hangzhou")).isEqualTo("d-bp100000000000000001");
        assertThat(ids.next("d", "cn-beijing")).isEqualTo("d-2ze00000000000000002");
        assertThat(ids.next("i", "cn-hangzhou")).isEqualTo("i-bp100000000000000001");
        ids.clear();
        assertThat(ids.next("d", "cn-hangzhou")).isEqualTo("d-bp100000000000000001");
    }

    @Test
    void ordersHaveNumbersOfFifteenDigits() {
        IdGenerator ids = new IdGenerator(Ids.SEQUENTIAL);

        assertThat(new IdGenerator(Ids.RANDOM).nextOrder()).matches("2[0-9]{14}");
        assertThat(ids.nextOrder()).isEqualTo("200000000000001");
        assertThat(ids.nextOrder()).isEqualTo("200000000000002");
    }
}
