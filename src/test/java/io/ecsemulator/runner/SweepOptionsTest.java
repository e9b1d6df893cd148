package io.ecsemulator.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SweepOptionsTest {

    @Test
    void readsAllOptions() {
        SweepOptions options = SweepOptions.of(List.of(
                "--kinds=Throttled, Slow",
                "--actions=*Disk",
                "--only=DetachDisk#1:Slow",
                "--pairs",
                "--max-runs=10",
                "--max-seconds=20",
                "--run-seconds=30",
                "--seed=40",
                "--restart=./again.sh",
                "--junit=target/sweep.xml",
                "--ecs.emulator.clock=manual",
                "--server.port=9090",
                "--",
                "./my-test.sh",
                "--verbose",
                "--"));

        assertThat(options)
                .isEqualTo(new SweepOptions(
                        Map.of("ecs.emulator.clock", "manual", "server.port", "9090"),
                        Map.of(
                                "Kinds",
                                List.of("Throttled", "Slow"),
                                "Actions",
                                "*Disk",
                                "Only",
                                "DetachDisk#1:Slow",
                                "Pairs",
                                true,
                                "MaxRuns",
                                10,
                                "Seed",
                                40),
                        Path.of("target/sweep.xml"),
                        20,
                        30,
                        "./again.sh",
                        List.of("./my-test.sh", "--verbose", "--")));
    }

    @Test
    void aClientThatCanBeStartedAgainIsEndedAsWell() {
        assertThat(SweepOptions.of(List.of("--restart=./again.sh", "--", "./my-test.sh"))
                        .sweepRequest())
                .isEqualTo(Map.of("Restartable", true));
        assertThat(SweepOptions.of(List.of("--", "./my-test.sh")).sweepRequest())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                         | The command is missing; it comes after --",
                "--pairs                    | The command is missing; it comes after --",
                "--                         | The command is missing; it comes after --",
                "--kind=Slow -- ./test      | --kind is no option of sweep",
                "--max-runs=0 -- ./test     | --max-runs is not a whole number above 0",
                "--run-seconds=x -- ./test  | --run-seconds is not a whole number above 0",
                "--junit= -- ./test        | --junit has no value",
                "--kinds -- ./test         | --kinds has no value",
                "stray -- ./test            | stray is no option of sweep"
            })
    void saysWhatIsWrong(String arguments, String reason) {
        assertThatThrownBy(() -> SweepOptions.of(List.of(arguments.split(" ")))).hasMessage(reason);
    }
}
