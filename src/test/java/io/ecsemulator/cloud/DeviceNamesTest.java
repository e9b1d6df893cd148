package io.ecsemulator.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeviceNamesTest {

    @Test
    void theNextNameIsTheFirstThatIsFree() {
        assertThat(DeviceNames.next(Set.of())).isEqualTo("/dev/xvdb");
        assertThat(DeviceNames.next(Set.of("/dev/xvda", "/dev/xvdb", "/dev/xvdd")))
                .isEqualTo("/dev/xvdc");
    }

    @Test
    void afterOneLetterComeTwoAndThenNothing() {
        Set<String> taken = new HashSet<>();
        for (int i = 0; i < 25; i++) {
            taken.add(DeviceNames.next(taken));
        }
        assertThat(taken).contains("/dev/xvdz");

        assertThat(DeviceNames.next(taken)).isEqualTo("/dev/xvdaa");
        for (int i = 0; i < 26 * 26; i++) {
            String name = DeviceNames.next(taken);
            assertThat(DeviceNames.isData(name)).isTrue();
            taken.add(name);
        }
        assertThatIllegalStateException().isThrownBy(() -> DeviceNames.next(taken));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/dev/xvda", "/dev/xvdB", "/dev/xvdaaa", "/dev/sdb", "xvdb", ""})
    void othersAreNoNamesOfDataDisks(String name) {
        assertThat(DeviceNames.isData(name)).isFalse();
    }
}
