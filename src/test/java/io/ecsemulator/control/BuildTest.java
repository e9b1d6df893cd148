package io.ecsemulator.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class BuildTest {

    @Test
    void isWhatMavenWroteDown() {
        Build build = Build.read();

        assertThat(build.version()).matches("\\d+\\.\\d+\\.\\d+(-SNAPSHOT)?");
        assertThat(Instant.parse(build.time())).isNotNull();
        assertThat(build.commit()).matches(Files.exists(Path.of(".git")) ? "[0-9a-f]{7,40}" : "");
    }

    @Test
    void isToldInWordsAsFarAsItIsKnown() {
        assertThat(new Build("1.2.3", "abc1234", "2026-11-22T00:00:00Z"))
                .hasToString("1.2.3, commit abc1234, built 2026-11-22T00:00:00Z");
        assertThat(new Build("development", "", "")).hasToString("development");
    }
}
