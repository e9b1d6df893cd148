package io.ecsemulator.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.operation.ApiError;
import io.ecsemulator.operation.Call;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.support.EmulatorTest;
import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** A bug of ours is an error of the API as well; what it was is for the log. */
@EmulatorTest
@Import(BrokenOperationTest.Operations.class)
@ExtendWith(OutputCaptureExtension.class)
class BrokenOperationTest {

    record None() {}

    record Unwritable(String Value) {
        @Override
        public String Value() {
            throw new IllegalStateException("<the secret reason>");
        }
    }

    /** An operation that is wrong. */
    record Broken(String action, Supplier<Record> bug) implements Operation<None, Record> {
        @Override
        public String edition() {
            return "";
        }

        @Override
        public List<ApiError> errors() {
            return List.of();
        }

        @Override
        public Class<None> parameters() {
            return None.class;
        }

        @Override
        public Record handle(None parameters, Call call) {
            return bug.get();
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Operations {
        @Bean
        Broken throwsException() {
            return new Broken("ThrowException", () -> {
                throw new IllegalStateException("<the secret reason>");
            });
        }

        @Bean
        Broken throwsError() {
            return new Broken("ThrowError", () -> {
                throw new AssertionError("<the secret reason>");
            });
        }

        @Bean
        Broken answersWhatCannotBeWritten() {
            return new Broken("AnswerWhatCannotBeWritten", () -> new Unwritable(""));
        }
    }

    private final int port;

    BrokenOperationTest(@LocalServerPort int port) {
        this.port = port;
    }

    @ParameterizedTest
    @ValueSource(strings = {"ThrowException", "ThrowError", "AnswerWhatCannotBeWritten"})
    void aBugIsAnInternalErrorWhoseReasonIsInTheLog(String action, CapturedOutput output) throws IOException {
        RawHttp.Response json = call(action, "JSON");
        RawHttp.Response xml = call(action, "XML");

        Refusal.BUG.expectJson(json, "127.0.0.1", "Connection: close");
        Refusal.BUG.expectXml(xml, "127.0.0.1", "Connection: close");
        assertThat(output).contains(json.requestId(), xml.requestId(), "<the secret reason>");
    }

    @Test
    void aBugDoesNotStopTheNextCall() throws IOException {
        call("ThrowError", "JSON");
        assertThat(call("DescribeRegions", "JSON").status()).isEqualTo(200);
    }

    private RawHttp.Response call(String action, String format) throws IOException {
        return RawHttp.exchange(
                port,
                "GET /?Action=" + action + "&Format=" + format + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\n\r\n");
    }
}
