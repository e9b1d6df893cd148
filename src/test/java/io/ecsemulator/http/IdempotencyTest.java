package io.ecsemulator.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.cloud.World;
import io.ecsemulator.operation.ApiOperation;
import io.ecsemulator.operation.Call;
import io.ecsemulator.operation.GatewayError;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.operation.Rules;
import io.ecsemulator.operation.Stage;
import io.ecsemulator.support.Emulator;
import io.ecsemulator.support.Emulator.Answer;
import io.ecsemulator.support.EmulatorTest;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** The effect of ClientToken on any operation that has this parameter. */
@EmulatorTest
@Import(IdempotencyTest.CreateCount.class)
class IdempotencyTest {

    /** Counts its executions. */
    @ApiOperation(editions = "")
    static final class CreateCount
            extends Operation<CreateCount.Parameters, CreateCount.Parameters, CreateCount.Created> {
        record Parameters(
                @Nullable String ClientToken, @Nullable String Name) {}

        record Created(String RequestId, int Count) {}

        private final AtomicInteger count = new AtomicInteger();

        CreateCount() {
            super(() -> Rules.<Parameters>of(Parameters.class, "")
                    .stage(Stage.REQUEST)
                    .rule(
                            GatewayError.INVALID_PARAMETER,
                            parameters -> "Name",
                            "Name is refused",
                            parameters -> "refused".equals(parameters.Name()))
                    .build());
        }

        @Override
        protected Parameters attempt(Parameters parameters, World world) {
            return parameters;
        }

        @Override
        protected Created execute(Parameters attempt, World world, Call call) {
            return new Created(call.requestId(), count.incrementAndGet());
        }
    }

    private final Emulator emulator;

    IdempotencyTest(@LocalServerPort int port) {
        this.emulator = new Emulator(port);
    }

    @BeforeEach
    void reset() {
        emulator.reset();
    }

    private Answer create(String token, String name, String key) {
        return emulator.get(
                "Action=CreateCount&Format=JSON&ClientToken=%s&Name=%s&AccessKeyId=%s".formatted(token, name, key));
    }

    private static String code(Answer answer) {
        return answer.json().path("Code").asString("");
    }

    @Test
    void repeatedCallGetsTheFirstResponse() {
        JsonNode first = create("t", "a", "k").json();

        assertThat(create("t", "a", "k").json()).isEqualTo(first);
        assertThat(emulator.get("Action=CreateCount&ClientToken=t&Name=a&AccessKeyId=k&SignatureNonce=another"
                                + "&Timestamp=later&Format=json")
                        .json())
                .isEqualTo(first);
    }

    @Test
    void rejectsOtherParametersWithTheSameToken() {
        create("t", "a", "k");

        Answer other = create("t", "b", "k");

        assertThat(other.status()).isEqualTo(400);
        assertThat(code(other)).isEqualTo("IdempotentParameterMismatch");
        assertThat(other.json().at("/Message").asString()).isEqualTo("The request is retried with updated parameters.");
    }

    @Test
    void otherTokenOtherAccessKeyAndNoTokenAreOtherCalls() {
        int first = create("t", "a", "k").json().at("/Count").intValue();

        assertThat(create("T", "a", "k").json().at("/Count").intValue()).isEqualTo(first + 1);
        assertThat(create("t", "a", "other").json().at("/Count").intValue()).isEqualTo(first + 2);
        assertThat(create("", "a", "k").json().at("/Count").intValue()).isEqualTo(first + 3);
        assertThat(create("", "a", "k").json().at("/Count").intValue()).isEqualTo(first + 4);
    }

    @Test
    void forgetsTokenAfterADay() {
        JsonNode first = create("t", "a", "k").json();

        emulator.advance(Duration.ofHours(24).minusNanos(1));
        assertThat(create("t", "a", "k").json()).isEqualTo(first);
        emulator.advance(Duration.ofNanos(1));
        assertThat(create("t", "b", "k").json()).isNotEqualTo(first);
    }

    @Test
    void doesNotRememberRejectedCall() {
        assertThat(code(create("t", "refused", "k"))).isEqualTo("InvalidParameter");
        assertThat(code(create("t", "a", "k"))).isEmpty();
    }

    @Test
    void rejectsTokenOfMoreThan64OrNonAsciiCharacters() {
        assertThat(code(create("x".repeat(64), "a", "k"))).isEmpty();
        assertThat(code(create("x".repeat(65), "a", "k"))).isEqualTo("InvalidClientToken.ValueNotSupported");
        assertThat(code(create("ü", "a", "k"))).isEqualTo("InvalidClientToken.ValueNotSupported");
    }

    @Test
    void stateContainsRememberedCalls() {
        JsonNode first = create("t", "a", "k").json();
        String state = emulator.control("state").body();
        assertThat(state).contains("\"RememberedCalls\"");

        emulator.reset();
        assertThat(emulator.control("state").body()).doesNotContain("RememberedCalls");
        emulator.world(state);

        assertThat(create("t", "a", "k").json()).isEqualTo(first);
        assertThat(emulator.control("PUT", "state", "RememberedCalls: [{Action: CreateCount}]")
                        .json()
                        .at("/detail")
                        .asString())
                .isEqualTo("RememberedCalls[0].AccessKeyId is missing");
    }
}
