package io.ecsemulator.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.cloud.World;
import io.ecsemulator.operation.ApiOperation;
import io.ecsemulator.operation.Call;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.operation.Rules;
import io.ecsemulator.support.ConsoleLog;
import io.ecsemulator.support.EmulatorTest;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** A bug of the emulator is answered with InternalError; only the log has the reason. */
@EmulatorTest
@Import({
    BrokenOperationTest.ThrowException.class,
    BrokenOperationTest.ThrowError.class,
    BrokenOperationTest.AnswerWhatCannotBeWritten.class
})
@ExtendWith(OutputCaptureExtension.class)
class BrokenOperationTest {

    record None() {}

    record Unwritable(String Value) {
        @Override
        public String Value() {
            throw new IllegalStateException("<the secret reason>");
        }
    }

    /** An operation with a bug. */
    abstract static class Broken extends Operation<None, None, Record> {
        Broken() {
            super(() -> Rules.<None>shared("").build());
        }

        @Override
        protected None attempt(None parameters, World world) {
            return parameters;
        }
    }

    @ApiOperation(editions = "")
    static final class ThrowException extends Broken {
        @Override
        protected Record execute(None attempt, World world, Call call) {
            throw new IllegalStateException("<the secret reason>");
        }
    }

    @ApiOperation(editions = "")
    static final class ThrowError extends Broken {
        @Override
        protected Record execute(None attempt, World world, Call call) {
            throw new AssertionError("<the secret reason>");
        }
    }

    @ApiOperation(editions = "")
    static final class AnswerWhatCannotBeWritten extends Broken {
        @Override
        protected Record execute(None attempt, World world, Call call) {
            return new Unwritable("");
        }
    }

    private final int port;

    BrokenOperationTest(@LocalServerPort int port) {
        this.port = port;
    }

    @ParameterizedTest
    @ValueSource(strings = {"ThrowException", "ThrowError", "AnswerWhatCannotBeWritten"})
    void answersInternalErrorAndLogsTheReason(String action, CapturedOutput output) throws IOException {
        RawHttp.Response json = call(action, "JSON");
        RawHttp.Response xml = call(action, "XML");

        Refusal.INTERNAL_ERROR.expectJson(json, "127.0.0.1", "Connection: close");
        Refusal.INTERNAL_ERROR.expectXml(xml, "127.0.0.1", "Connection: close");
        assertThat(ConsoleLog.text(output)).contains(json.requestId(), xml.requestId(), "<the secret reason>");
    }

    @Test
    void nextCallWorks() throws IOException {
        call("ThrowError", "JSON");
        assertThat(call("DescribeRegions", "JSON").status()).isEqualTo(200);
    }

    private RawHttp.Response call(String action, String format) throws IOException {
        return RawHttp.exchange(
                port,
                "GET /?Action=" + action + "&Format=" + format + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\n\r\n");
    }
}
