package io.ecsemulator.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ecsemulator.auth.Credential;
import io.ecsemulator.clients.SdkCalls.StateException;
import io.ecsemulator.support.Emulator;
import io.ecsemulator.support.Emulator.Answer;
import io.ecsemulator.support.EmulatorTest;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The effect of faults, and of a retry, on users of each Java SDK. */
@EmulatorTest
@ParameterizedClass
@MethodSource("sdks")
class LostAnswersTest {

    private final Emulator emulator;
    private final SdkCalls calls;

    LostAnswersTest(Sdk sdk, @LocalServerPort int port) {
        this.emulator = new Emulator(port);
        this.calls = sdk.calls().apply(emulator.endpoint(), new Credential("testid", "testsecret", null, true));
    }

    static List<Sdk> sdks() {
        return Sdk.all();
    }

    @BeforeEach
    void aDiskToDetach() {
        emulator.reset();
        emulator.world(SampleWorld.TO_DETACH);
    }

    @AfterEach
    void close() {
        calls.close();
    }

    private void add(String rule) {
        Answer added = emulator.control("POST", "faults", "{Action: DetachDisk, " + rule + "}");
        assertThat(added.status()).as(added.body()).isEqualTo(201);
    }

    private String detach() throws Exception {
        return calls.detach(SampleWorld.INSTANCE_ID, SampleWorld.DISK_ID);
    }

    private void assertRefused(int status, String code) {
        StateException refusal = Objects.requireNonNull(catchThrowableOfType(StateException.class, this::detach));

        assertThat(refusal.code()).isEqualTo(code);
        assertThat(refusal.status()).isEqualTo(status);
    }

    private int callsOfDetachDisk() {
        return emulator.control("requests?action=DetachDisk")
                .json()
                .at("/TotalCount")
                .intValue();
    }

    @Test
    void callAfterErrorBeforeTheEffectSucceeds() throws Exception {
        add("Times: 1, Error: {Code: IncorrectInstanceStatus}");

        assertRefused(403, "IncorrectInstanceStatus");

        assertThat(calls.status(SampleWorld.DISK_ID)).isEqualTo("In_use");
        assertThat(detach()).isNotEmpty();
    }

    @Test
    void errorAfterTheEffectHidesThatTheDiskIsDetaching() throws Exception {
        add("Times: 1, When: After, Error: {Code: IncorrectInstanceStatus}");

        assertRefused(403, "IncorrectInstanceStatus");

        assertThat(calls.status(SampleWorld.DISK_ID)).isEqualTo("Detaching");
        assertRefused(403, "IncorrectDiskStatus");
    }

    @Test
    void callAfterThrottlingSucceeds() throws Exception {
        add("Times: 2, Error: {Code: Throttling.User}");

        assertRefused(400, "Throttling.User");
        assertRefused(400, "Throttling.User");

        assertThat(detach()).isNotEmpty();
        assertThat(calls.status(SampleWorld.DISK_ID)).isEqualTo("Detaching");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ConnectionReset", "TruncatedBody"})
    void lostResponseIsAnSdkExceptionAndTheRetrySeesTheEffect(String fault) throws Exception {
        add("Times: 1, When: After, Fault: " + fault);

        assertThatThrownBy(this::detach).satisfies(e -> {
            if (e instanceof StateException refusal) {
                // The HTTP client of Tea sends a call again by itself if its connection, used before, is reset.
                boolean isSentAgain = callsOfDetachDisk() == 2;
                assertThat(refusal.code()).matches(isSentAgain ? "IncorrectDiskStatus" : "SDK\\..*");
            } else {
                assertThat(callsOfDetachDisk()).isEqualTo(1);
            }
        });

        assertThat(calls.status(SampleWorld.DISK_ID)).isEqualTo("Detaching");
        assertRefused(403, "IncorrectDiskStatus");
    }
}
