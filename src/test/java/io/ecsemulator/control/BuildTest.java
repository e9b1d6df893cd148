package io.ecsemulator.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class BuildTest {

    @Test
    void tellsTheVersion() {
        assertThat(Build.read().version()).matches("\\d+\\.\\d+\\.\\d+(-SNAPSHOT)?");
    }

    @Test
    void tellsTheCommitAndItsTime() throws IOException {
        assumeThat(Path.of(".git")).exists();
        Process git = new ProcessBuilder("git", "log", "-1", "--format=%H %ct").start();
        String[] commitAndTime = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .strip()
                .split(" ", 2);

        Build build = Build.read();

        assertThat(commitAndTime[0]).startsWith(build.commit());
        assertThat(build.commit()).hasSizeGreaterThanOrEqualTo(7);
        assertThat(Instant.parse(build.time())).isEqualTo(Instant.ofEpochSecond(Long.parseLong(commitAndTime[1])));
    }

    @Test
    void printsWhatIsKnown() {
        assertThat(new Build("1.2.3", "abc1234", "2026-11-22T00:00:00Z"))
                .hasToString("1.2.3, commit abc1234 of 2026-11-22T00:00:00Z");
        assertThat(new Build("development", "", "")).hasToString("development");
    }
}
