package io.ecsemulator.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ecsemulator.auth.Credential;
import io.ecsemulator.clients.SdkCalls.StateException;
import io.ecsemulator.operation.ApiError;
import io.ecsemulator.operation.CommonError;
import io.ecsemulator.operation.GatewayError;
import io.ecsemulator.support.Emulator;
import io.ecsemulator.support.EmulatorTest;
import io.ecsemulator.support.ErrorNamed;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.TestPropertySource;

/** Every SDK, with every signature that it supports, against an emulator that authenticates every call. */
@EmulatorTest
@TestPropertySource(
        properties = {
            "ecs.emulator.credentials[0].access-key-id=testid",
            "ecs.emulator.credentials[0].access-key-secret=testsecret",
            "ecs.emulator.credentials[1].access-key-id=tempid",
            "ecs.emulator.credentials[1].access-key-secret=tempsecret",
            "ecs.emulator.credentials[1].security-token=temp+token/1==",
            "ecs.emulator.credentials[2].access-key-id=oldid",
            "ecs.emulator.credentials[2].access-key-secret=oldsecret",
            "ecs.emulator.credentials[2].active=false",
            "ecs.emulator.throttling.DetachDisk=3/60s"
        })
@Import(SignedCallsTest.ShiftedWall.class)
@ParameterizedClass
@MethodSource("sdks")
class SignedCallsTest {

    private static final Credential KEY = new Credential("testid", "testsecret", null, true);

    private final Sdk sdk;
    private final Emulator emulator;
    private final ShiftedWall wall;
    private final Wire wire;

    SignedCallsTest(Sdk sdk, @LocalServerPort int port, @Autowired ShiftedWall wall) throws IOException {
        this.sdk = sdk;
        this.emulator = new Emulator(port);
        this.wall = wall;
        this.wire = Wire.to(port);
    }

    static List<Sdk> sdks() {
        return Sdk.all();
    }

    /** A system clock of the emulator that differs from the clients'. */
    @Primary
    static final class ShiftedWall implements InstantSource {
        private volatile Duration shift = Duration.ZERO;

        @Override
        public Instant instant() {
            return InstantSource.system().instant().plus(shift);
        }
    }

    @BeforeEach
    void reset() {
        wall.shift = Duration.ZERO;
        emulator.reset();
    }

    @AfterEach
    void closeTheWire() throws IOException {
        wire.close();
    }

    @Test
    void pollsDiskUntilItIsDetached() throws Exception {
        emulator.world(SampleWorld.TO_DETACH);
        List<String> polled = new ArrayList<>();
        try (SdkCalls calls = calls(KEY)) {
            assertThat(calls.status(SampleWorld.DISK_ID)).isEqualTo("In_use");

            String requestId = calls.detach(SampleWorld.INSTANCE_ID, SampleWorld.DISK_ID);
            assertThat(new Wire.Answer(200, requestId)).isEqualTo(wire.lastAnswer());

            while (polled.size() < 4) {
                polled.add(calls.status(SampleWorld.DISK_ID));
                emulator.advance(Duration.ofSeconds(20));
            }
        }
        assertThat(polled).containsExactly("Detaching", "Detaching", "Detaching", "Available");
        assertThat(wire.requests())
                .hasSize(6)
                .allSatisfy(
                        request -> assertThat(request).startsWith(sdk.method()).contains(sdk.signature()));
    }

    static List<DetachRefusal> refusals() {
        return DetachRefusal.ofEachRule();
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void reportsEachErrorOfDetachDisk(DetachRefusal refusal) {
        assertRefused(refusal.error(), KEY, refusal.instanceId(), refusal.diskId());
    }

    @Test
    void reportsThrottlingUntilThePeriodIsOver() {
        for (int i = 0; i < 3; i++) {
            assertRefused(CommonError.INCORRECT_DISK_STATUS, KEY, "i-demo", "d-detaching");
        }
        assertRefused(GatewayError.THROTTLING_USER, KEY, "i-demo", "d-detaching");

        emulator.advance(Duration.ofSeconds(60));
        assertRefused(CommonError.INCORRECT_DISK_STATUS, KEY, "i-demo", "d-detaching");
    }

    @ParameterizedTest
    @CsvSource({
        "nobody, testsecret, , ACCESS_KEY_NOT_FOUND",
        "oldid, oldsecret, , ACCESS_KEY_INACTIVE",
        "tempid, tempsecret, , MISSING_SECURITY_TOKEN",
        "tempid, tempsecret, othertoken, SECURITY_TOKEN_MISMATCH",
        "testid, testsecret, temp+token/1==, SECURITY_TOKEN_MISMATCH"
    })
    void rejectsInvalidAccessKey(String id, String secret, @Nullable String token, @ErrorNamed ApiError error) {
        assertRefused(error, new Credential(id, secret, token, true));
    }

    @Test
    void acceptsTemporaryAccessKeyWithItsToken() throws Exception {
        assertAccepted(new Credential("tempid", "tempsecret", "temp+token/1==", true));
    }

    @Test
    void reportsWrongSecretInTheWordsOfTheSdk() {
        StateException refusal = refusal(
                new Credential("testid", "othersecret", null, true), SampleWorld.INSTANCE_ID, SampleWorld.DISK_ID);

        assertThat(refusal.code()).isEqualTo(sdk.wrongSecretCode());
        assertThat(new Wire.Answer(refusal.status(), refusal.requestId())).isEqualTo(wire.lastAnswer());
        assertThat(refusal.status()).isEqualTo(GatewayError.SIGNATURE_DOES_NOT_MATCH.status());
    }

    @ParameterizedTest
    @ValueSource(longs = {-16, 16})
    void rejectsClockThatIsTooFarOff(long minutes) {
        wall.shift = Duration.ofMinutes(minutes);
        assertRefused(GatewayError.TIMESTAMP_EXPIRED, KEY);
    }

    @ParameterizedTest
    @ValueSource(longs = {-14, 14})
    void acceptsClockThatIsSlightlyOff(long minutes) throws Exception {
        wall.shift = Duration.ofMinutes(minutes);
        assertAccepted(KEY);
    }

    @Test
    void rejectsSecondDeliveryOfARequest() {
        wire.deliverTwice();
        assertRefused(GatewayError.NONCE_USED, KEY);
        assertThat(wire.answers()).extracting(Wire.Answer::status).containsExactly(200, 400);
    }

    private SdkCalls calls(Credential key) {
        return sdk.calls().apply(wire.endpoint(), key);
    }

    private void assertAccepted(Credential key) throws Exception {
        try (SdkCalls calls = calls(key)) {
            String requestId = calls.detach(SampleWorld.INSTANCE_ID, SampleWorld.DISK_ID);
            assertThat(new Wire.Answer(200, requestId)).isEqualTo(wire.lastAnswer());
        }
    }

    private void assertRefused(ApiError error, Credential key) {
        assertRefused(error, key, SampleWorld.INSTANCE_ID, SampleWorld.DISK_ID);
    }

    private void assertRefused(ApiError error, Credential key, String instanceId, String diskId) {
        StateException refusal = refusal(key, instanceId, diskId);
        assertThat(refusal)
                .extracting(StateException::status, StateException::code, StateException::requestId)
                .containsExactly(error.status(), error.code(), wire.lastAnswer().requestId());
        assertThat(refusal.text()).isEqualTo(error.message());
        assertThat(wire.lastAnswer().status()).isEqualTo(error.status());
    }

    private StateException refusal(Credential key, String instanceId, String diskId) {
        try (SdkCalls calls = calls(key)) {
            return catchThrowableOfType(StateException.class, () -> calls.detach(instanceId, diskId));
        }
    }
}
