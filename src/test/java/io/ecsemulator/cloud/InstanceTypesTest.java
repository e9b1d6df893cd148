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
        "ecs.t1.small, ecs.t1, 1, 1, 5, unsupported",
        "ecs.g6.large, ecs.g6, 2, 8, 17, unsupported",
        "ecs.g6e.large, ecs.g6e, 2, 8, 17, unsupported",
        "ecs.r7.2xlarge, ecs.r7, 8, 64, 17, supported",
        "ecs.g8i.large, ecs.g8i, 2, 8, 17, required",
        "ecs.t5-lc1m1.small, ecs.t5, 1, 1, 17, unsupported",
        // Not in the table.
        "ecs.hfg8i.large, ecs.hfg8i, 2, 8, 17, required",
        "ecs.gn6v-c8g1.2xlarge, ecs.gn6v, 2, 8, 17, unsupported",
        "ecs.new9.large, ecs.new9, 2, 8, 17, unsupported",
        "other, other, 2, 8, 17, unsupported"
    })
    void everyTypeHasAFamilyAndASize(
            String type, String family, int cpus, double memory, int diskQuantity, String nvmeSupport) {
        assertThat(InstanceTypes.get(type))
                .isEqualTo(new InstanceTypes.InstanceType(
                        type, family, cpus, memory, diskQuantity, nvmeSupport, 0, "", 0, 0));
    }

    @ParameterizedTest
    @CsvSource({
        "ecs.g6.large, true",
        "ecs.t5-lc1m1.small, true",
        "ecs.new9.large, true",
        "ecs.G6.Large, false",
        "ecs.a.b.c, false",
        "ecs.g6_x.large, false",
        "ecs.g6, false",
        "g6.large, false",
        "ecs.g6.large., false"
    })
    void aTypeIsAFamilyAndASizeInLowerCase(String id, boolean isType) {
        assertThat(types.isType(id)).isEqualTo(isType);
    }

    @Test
    void onlyTheFamiliesSaidHaveNoHotDetach() {
        assertThat(types.canHotDetach("ecs.t1")).isFalse();
        assertThat(types.canHotDetach("ecs.t5")).isTrue();
    }
}
