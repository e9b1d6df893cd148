package io.ecsemulator.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InstanceTypesTest {

    private final InstanceTypes types = new InstanceTypes(Set.of("ecs.t1"));

    @ParameterizedTest
    @CsvSource({
        "ecs.t1.small, ecs.t1, 1, 1",
        "ecs.g6.large, ecs.g6, 2, 8",
        "ecs.r7.2xlarge, ecs.r7, 8, 64",
        "ecs.t5-lc1m1.small, ecs.t5, 1, 1",
        // Not in the table.
        "ecs.gn6v-c8g1.2xlarge, ecs.gn6v, 2, 8",
        "ecs.new9.large, ecs.new9, 2, 8",
        "other, other, 2, 8"
    })
    void everyTypeHasAFamilyAndASize(String type, String family, int cpus, double memory) {
        assertThat(types.get(type)).isEqualTo(new InstanceTypes.InstanceType(type, family, cpus, memory));
    }

    @Test
    void onlyTheFamiliesSaidHaveNoHotDetach() {
        assertThat(types.canHotDetach("ecs.t1")).isFalse();
        assertThat(types.canHotDetach("ecs.t5")).isTrue();
    }
}
