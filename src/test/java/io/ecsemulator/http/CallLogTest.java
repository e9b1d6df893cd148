package io.ecsemulator.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.support.ConsoleLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class CallLogTest {

    @ParameterizedTest
    @CsvSource({"OFF, 0", "REFUSED, 1", "ALL, 2"})
    void logsTheCallsThatTheModeNames(CallLog.Mode mode, int lines, CapturedOutput output) {
        CallLog log = new CallLog(mode);
        log.add("id-1", "DetachDisk", 200, null, "accepted");
        log.add("id-2", "DetachDisk", 403, "IncorrectDiskStatus", "rule 6: the disk's status is not In_use");

        assertThat(ConsoleLog.text(output).lines().filter(line -> line.contains("id-")))
                .hasSize(lines);
        if (mode != CallLog.Mode.OFF) {
            assertThat(ConsoleLog.text(output))
                    .contains("id-2 DetachDisk 403 IncorrectDiskStatus: rule 6: the disk's status is not In_use");
        }
    }

    @Test
    void escapesWhatCouldLookLikeAnotherLine(CapturedOutput output) {
        new CallLog(CallLog.Mode.ALL).add("id-1", "a\nb\u001B[31m\u2028\u202E", 404, null, "x\r\ny");

        assertThat(ConsoleLog.text(output)).contains("id-1 a\\u000Ab\\u001B[31m\\u2028\\u202E 404: x\\u000D\\u000Ay");
    }

    @Test
    void shortensLongTexts() {
        assertThat(CallLog.printable("a".repeat(70_000))).hasSize(200);
    }
}
