package io.ecsemulator.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.ecsemulator.operation.ApiError;
import io.ecsemulator.operation.GatewayError;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.support.Emulator.Answer;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What holds for every operation: a call that is accepted answers as the files {@code <Action>.json} and {@code
 * <Action>.xml} beside the test tell ({@code REQUEST-ID} and {@code ENDPOINT} stand for what is another each time), every error that the operation claims is brought about once at least, in both
 * formats, and a call that is refused changes nothing.
 */
@EmulatorTest
public abstract class OperationTest {

    private final String action;
    private final Operation<?, ?, ?> operation;
    protected final Emulator emulator;

    protected OperationTest(String action, int port, List<Operation<?, ?, ?>> operations) {
        this.action = action;
        this.operation = operations.stream()
                .filter(candidate -> candidate.action().equals(action))
                .findFirst()
                .orElseThrow();
        this.emulator = new Emulator(port);
    }

    /** The world of every call, as a state document in YAML. */
    protected abstract String world();

    /** The parameters of a call that is accepted in that world. */
    protected abstract Map<String, String> accepted();

    /** Calls that are refused, at least one for each error that the operation claims. */
    protected abstract List<Refusal> refusals();

    /**
     * A call that is refused.
     *
     * @param when what is wrong with it
     * @param world the world in which it is; as {@link #world()} where it is null
     * @param message the whole message
     */
    public record Refusal(
            String when,
            ApiError error,
            String message,
            @Nullable String world,
            Map<String, String> parameters) {

        /** The same call in another world. */
        public Refusal in(String other) {
            return new Refusal(when, error, message, other, parameters);
        }

        /** With names in its message. */
        public Refusal naming(Object... names) {
            return new Refusal(when, error, error.message().formatted(names), world, parameters);
        }
    }

    /**
     * The call that would be accepted, with other parameters; an empty value removes a parameter.
     *
     * @param changes as {@link Emulator#parameters(String)} reads them: {@code "DiskId=d-1&InstanceId="}
     */
    protected final Refusal refusal(String when, ApiError error, String changes) {
        return refusal(when, error, Emulator.parameters(changes));
    }

    /** The call that would be accepted, with other parameters; an empty value removes a parameter. */
    protected final Refusal refusal(String when, ApiError error, String... namesAndValues) {
        return refusal(when, error, Emulator.parameters(namesAndValues));
    }

    private Refusal refusal(String when, ApiError error, Map<String, String> changes) {
        Map<String, String> parameters = new LinkedHashMap<>(accepted());
        changes.forEach((name, value) -> {
            if (value.isEmpty()) {
                parameters.remove(name);
            } else {
                parameters.put(name, value);
            }
        });
        return new Refusal(when, error, error.message(), null, parameters);
    }

    @BeforeEach
    void inThatWorld() {
        emulator.reset();
        emulator.world(world());
    }

    /** A call of the operation, its answer in JSON. */
    protected final Answer call(Map<String, String> parameters, String... namesAndValues) {
        return call("JSON", parameters, namesAndValues);
    }

    /** A call of the operation with both parameters, its answer in JSON. */
    protected final Answer call(Map<String, String> parameters, String more) {
        return call("JSON", parameters, more);
    }

    private Answer call(String format, Map<String, String> parameters, String more) {
        Map<String, String> all = new LinkedHashMap<>(parameters);
        all.putAll(Emulator.parameters(more));
        return call(format, all);
    }

    private Answer call(String format, Map<String, String> parameters, String... namesAndValues) {
        Map<String, String> all = Emulator.parameters("Action", action, "Format", format);
        all.putAll(parameters);
        return emulator.get(all, namesAndValues);
    }

    @Test
    void anAcceptedCallAnswersAsTheFilesTell() {
        for (String format : List.of("json", "xml")) {
            inThatWorld();

            Answer answer = call(format, accepted());

            assertThat(answer.body().replace(emulator.endpoint(), "ENDPOINT"))
                    .isEqualTo(Golden.text(getClass(), action + "." + format, answer.requestId()));
            assertThat(answer.status()).isEqualTo(200);
        }
    }

    @TestFactory
    Stream<DynamicTest> itRefuses() {
        return refusals().stream()
                .map(refusal -> dynamicTest(refusal.when, () -> {
                    emulator.reset();
                    emulator.world(refusal.world == null ? world() : refusal.world);
                    String before = emulator.control("state").body();

                    Answer json = call("JSON", refusal.parameters);
                    Answer xml = call("XML", refusal.parameters);

                    assertThat(json.json().path("Code").asString()).isEqualTo(refusal.error.code());
                    assertThat(json.json().path("Message").asString()).isEqualTo(refusal.message);
                    assertThat(json.status()).isEqualTo(refusal.error.status());
                    assertThat(xml.body())
                            .startsWith("<?xml version='1.0' encoding='UTF-8'?><Error>")
                            .contains("<Code>" + refusal.error.code() + "</Code>");
                    assertThat(xml.status()).isEqualTo(refusal.error.status());
                    assertThat(emulator.control("state").body()).isEqualTo(before);
                }));
    }

    @Test
    void everyErrorThatItClaimsIsBroughtAbout() {
        Set<ApiError> claimed = new HashSet<>(operation.errors());
        Set<ApiError> broughtAbout = refusals().stream()
                .map(Refusal::error)
                .filter(error -> !GatewayError.contains(error))
                .collect(Collectors.toSet());

        assertThat(broughtAbout).isEqualTo(claimed);
        assertThat(operation.errors()).doesNotHaveDuplicates();
    }
}
