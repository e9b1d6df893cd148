package io.ecsemulator.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ecsemulator.operation.ApiError;
import io.ecsemulator.operation.ApiException;
import io.ecsemulator.operation.GatewayError;
import io.ecsemulator.support.ErrorNamed;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuthenticatorTest {

    static final List<Supplier<Signed>> ALL = List.of(Signed::v1, Signed::v3, Signed::v4);

    private Instant now = Instant.parse(Signed.NOW);

    private Authenticator authenticator(AuthMode mode, Credential... credentials) {
        return new Authenticator(mode, List.of(credentials), new MemoryNonces(), () -> now);
    }

    private Authenticator strict() {
        return authenticator(AuthMode.STRICT, Signed.KEY);
    }

    private static void assertRejected(Authenticator authenticator, Signed signed, ApiError error) {
        assertThatThrownBy(() -> authenticator.check(signed))
                .isInstanceOfSatisfying(
                        ApiException.class, e -> assertThat(e.error()).isEqualTo(error));
    }

    private static void assertAccepted(Authenticator authenticator, Signed signed) {
        assertThatCode(() -> authenticator.check(signed)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void acceptsCorrectSignature(Supplier<Signed> call) {
        assertAccepted(strict(), call.get().sign("testsecret"));
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void rejectsSignatureWithAnotherSecretAndShowsStringToSign(Supplier<Signed> call) {
        Signed signed = call.get().sign("othersecret");

        SignedRequest content = Objects.requireNonNull(SignedRequest.of(signed));
        assertThatThrownBy(() -> strict().check(signed))
                .hasMessage(
                        signed.isV1()
                                ? "Specified signature is not matched with our calculation. server string to sign is:"
                                        + content.readable()
                                : "Specified signature does not match our calculation. server StringToSign is ["
                                        + content.stringsToSign().get(0) + "] server CanonicalRequest is ["
                                        + content.readable()
                                        + "]");
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void rejectsUnknownAccessKeyBeforeSignature(Supplier<Signed> call) {
        Credential other = new Credential("otherid", "testsecret", null, true);

        assertRejected(authenticator(AuthMode.STRICT, other), call.get(), GatewayError.ACCESS_KEY_NOT_FOUND);
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void rejectsInactiveAccessKey(Supplier<Signed> call) {
        Credential off = new Credential("testid", "testsecret", null, false);

        assertRejected(
                authenticator(AuthMode.STRICT, off), call.get().sign("testsecret"), GatewayError.ACCESS_KEY_INACTIVE);
    }

    @ParameterizedTest
    @CsvSource({
        "Signature, MISSING_PARAMETER",
        "Timestamp, MISSING_PARAMETER",
        "SignatureNonce, MISSING_PARAMETER",
        "SignatureVersion, MISSING_PARAMETER",
        "SignatureMethod, MISSING_PARAMETER",
        "AccessKeyId, MISSING_PARAMETER"
    })
    void rejectsIncompleteSignatureV1(String parameter, @ErrorNamed ApiError error) {
        Signed signed = Signed.v1().sign("testsecret").without(parameter);

        assertRejected(strict(), signed, error);
        assertThatThrownBy(() -> strict().check(signed)).hasMessageContaining('"' + parameter + '"');
    }

    @ParameterizedTest
    @CsvSource({"x-acs-date", "x-acs-signature-nonce"})
    void rejectsIncompleteSignatureV3(String header) {
        assertRejected(strict(), Signed.v3().sign("testsecret").withoutHeader(header), GatewayError.MISSING_PARAMETER);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ACS3-HMAC-SHA256 Credential=testid,SignedHeaders=host | INCOMPLETE_SIGNATURE",
                "ACS3-HMAC-SHA256 Credential=testid,Signature=00 | INCOMPLETE_SIGNATURE",
                "ACS4-HMAC-SHA256 Credential=testid,SignedHeaders=host,Signature=00 | INCOMPLETE_SIGNATURE",
                "ACS4-HMAC-SHA256 Credential=testid/1/2/3/4,SignedHeaders=host,Signature=00 | INCOMPLETE_SIGNATURE",
                "ACS3-HMAC-SM3 Credential=testid,SignedHeaders=host,Signature=00 | INVALID_SIGNATURE_METHOD",
                "ACS3-HMAC-SHA256 SignedHeaders=host,Signature=00 | MISSING_PARAMETER",
                "Basic dGVzdA== | MISSING_PARAMETER",
                "ACS3-HMAC-SHA256 | MISSING_PARAMETER"
            })
    void rejectsMalformedAuthorization(String authorization, @ErrorNamed ApiError error) {
        assertRejected(strict(), Signed.v3().header("Authorization", authorization), error);
    }

    @Test
    void rejectsOtherMethodsAndVersionsOfV1() {
        Authenticator authenticator = strict();

        assertRejected(
                authenticator,
                Signed.v1().with("SignatureMethod", "HMAC-MD5").sign("testsecret"),
                GatewayError.INVALID_SIGNATURE_METHOD);
        assertRejected(
                authenticator,
                Signed.v1().with("SignatureVersion", "2.0").sign("testsecret"),
                GatewayError.INCOMPLETE_SIGNATURE);
    }

    @Test
    void acceptsV1WithSha256() {
        assertAccepted(
                strict(), Signed.v1().with("SignatureMethod", "HMAC-SHA256").sign("testsecret"));
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void acceptsSignaturesWithAndWithoutEmptyParameters(Supplier<Signed> call) {
        assertAccepted(strict(), call.get().with("Empty", "").sign("testsecret"));
        assertAccepted(strict(), call.get().sign("testsecret").with("Empty", ""));
    }

    @Test
    void acceptsAuthorizationFieldsInAnyOrder() {
        Signed signed = Signed.v3().sign("testsecret");
        String[] parts = signed.headers.getOrDefault("Authorization", "").split("[ ,]", -1);

        signed.header("Authorization", parts[0] + " " + parts[3] + ", " + parts[2] + ", " + parts[1]);

        assertAccepted(strict(), signed);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-22T10:15:00Z, ",
        "2026-11-22T09:45:00Z, ",
        "2026-11-22T10:15:01Z, TIMESTAMP_EXPIRED",
        "2026-11-22T09:44:59Z, TIMESTAMP_EXPIRED",
        "2026-11-22T10:00Z, TIMESTAMP_FORMAT",
        "2026-11-22 10:00:00, TIMESTAMP_FORMAT",
        "2026-13-22T10:00:00Z, TIMESTAMP_FORMAT",
        "now, TIMESTAMP_FORMAT"
    })
    void rejectsTimestampThatIsMalformedOrMoreThan15MinutesOff(String time, @ErrorNamed @Nullable ApiError error) {
        for (Signed signed : List.of(
                Signed.v1().with("Timestamp", time).sign("testsecret"),
                Signed.v3().header("x-acs-date", time).sign("testsecret"))) {
            if (error == null) {
                assertAccepted(strict(), signed);
            } else {
                assertRejected(strict(), signed, error);
            }
        }
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void rejectsNonceThatTheAccessKeyHasUsed(Supplier<Signed> call) {
        Authenticator authenticator =
                authenticator(AuthMode.STRICT, Signed.KEY, new Credential("secondid", "testsecret", null, true));
        Signed signed = call.get().sign("testsecret");

        assertAccepted(authenticator, signed);
        assertRejected(authenticator, signed, GatewayError.NONCE_USED);
        now = now.plusSeconds(14 * 60);
        assertRejected(authenticator, signed, GatewayError.NONCE_USED);
        now = now.plusSeconds(61);
        assertRejected(authenticator, signed, GatewayError.TIMESTAMP_EXPIRED);
    }

    @Test
    void rejectedRequestDoesNotUseItsNonce() {
        Authenticator authenticator = strict();

        assertRejected(authenticator, Signed.v1().sign("wrong"), GatewayError.SIGNATURE_DOES_NOT_MATCH);
        assertAccepted(authenticator, Signed.v1().sign("testsecret"));
    }

    @ParameterizedTest
    @CsvSource({
        "token, token, ",
        "token, , MISSING_SECURITY_TOKEN",
        "token, other, SECURITY_TOKEN_MISMATCH",
        ", other, SECURITY_TOKEN_MISMATCH",
        "token, not a token, SECURITY_TOKEN_MALFORMED"
    })
    void rejectsTokenThatDoesNotBelongToTheAccessKey(
            @Nullable String expected, @Nullable String given, @ErrorNamed @Nullable ApiError error) {
        Authenticator authenticator =
                authenticator(AuthMode.STRICT, new Credential("testid", "testsecret", expected, true));
        Signed v1 = Signed.v1();
        Signed v3 = Signed.v3();
        if (given != null) {
            v1.with("SecurityToken", given);
            v3.header("x-acs-security-token", given);
        }
        for (Signed signed : List.of(
                v1.sign("testsecret"), v3.header("x-acs-signature-nonce", "2").sign("testsecret"))) {
            if (error == null) {
                assertAccepted(authenticator, signed);
            } else {
                assertRejected(authenticator, signed, error);
            }
        }
    }

    @Test
    void strictRejectsUnsignedRequest() {
        Signed unsigned = new Signed().with("Action", "DetachDisk");

        assertRejected(strict(), unsigned, GatewayError.MISSING_PARAMETER);
        assertAccepted(authenticator(AuthMode.LENIENT, Signed.KEY), unsigned);
        assertAccepted(authenticator(AuthMode.OFF, Signed.KEY), unsigned);
    }

    @Test
    void lenientChecksSignaturesOfKnownAccessKeys() {
        Authenticator lenient = authenticator(AuthMode.LENIENT, Signed.KEY);

        assertAccepted(lenient, Signed.v1().with("AccessKeyId", "stranger").sign("anything"));
        assertRejected(lenient, Signed.v1().sign("wrong"), GatewayError.SIGNATURE_DOES_NOT_MATCH);
        assertAccepted(lenient, Signed.v1().sign("testsecret"));
    }

    @Test
    void offChecksNothing() {
        assertAccepted(authenticator(AuthMode.OFF, Signed.KEY), Signed.v1().sign("wrong"));
        assertAccepted(authenticator(AuthMode.OFF), Signed.v3().sign("wrong").header("x-acs-date", "never"));
        assertThatCode(() -> authenticator(AuthMode.OFF).check(new Signed().header("Authorization", "?")))
                .doesNotThrowAnyException();
    }

    @Test
    void noncesAreForgottenByGenerationAndBounded() {
        Nonces nonces = new MemoryNonces(Duration.ofMinutes(30), 202);

        assertThat(nonces.use("a", now)).isTrue();
        assertThat(nonces.use("b", now)).isTrue();
        assertThat(nonces.use("c", now)).isTrue();
        assertThat(nonces.use("a", now)).isFalse();
        assertThat(nonces.use("d", now)).isTrue();
        assertThat(nonces.use("e", now)).isTrue();
        assertThat(nonces.use("a", now)).as("two full generations later").isTrue();
        assertThat(nonces.use("e", now.plusSeconds(1_799))).isFalse();
        assertThat(nonces.use("f", now.plusSeconds(3_600))).isTrue();
        assertThat(nonces.use("g", now.plusSeconds(7_200))).isTrue();
        assertThat(nonces.use("e", now.plusSeconds(7_200))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Action", "Version"})
    void v1MustSignWhatDecidesOnTheCall(String name) {
        for (Signed call : List.of(Signed.v1().without(name), Signed.v1().with(name, " "))) {
            call.header("x-acs-" + name.toLowerCase(Locale.ROOT), "DeleteDisk").sign("testsecret");

            assertThatThrownBy(() -> authenticator(AuthMode.STRICT, Signed.KEY).check(call))
                    .isInstanceOfSatisfying(
                            ApiException.class, e -> assertThat(e.error()).isEqualTo(GatewayError.MISSING_PARAMETER))
                    .hasMessageContaining(name);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"x-acs-action", "x-acs-version", "x-acs-date", "x-acs-signature-nonce", "x-acs-content-sha256"})
    void v3AndV4MustSignWhatDecidesOnTheCall(String header) {
        for (Signed call : List.of(Signed.v3(), Signed.v4())) {
            call.headers.computeIfPresent(
                    "Authorization",
                    (name, value) ->
                            value.replaceFirst("([=;])" + header + ";", "$1").replaceFirst(";" + header + ",", ","));
            call.sign("testsecret");

            assertThatThrownBy(() -> authenticator(AuthMode.STRICT, Signed.KEY).check(call))
                    .isInstanceOfSatisfying(
                            ApiException.class,
                            e -> assertThat(e.error()).isEqualTo(GatewayError.INCOMPLETE_SIGNATURE));
        }
    }

    @Test
    void v3MustSignTheTypeOfABody() {
        Signed call = Signed.v3().header("Content-Type", "application/x-www-form-urlencoded");
        call.body = "DiskId=d-1";

        assertThatThrownBy(() -> authenticator(AuthMode.STRICT, Signed.KEY).check(call.sign("testsecret")))
                .isInstanceOfSatisfying(
                        ApiException.class, e -> assertThat(e.error()).isEqualTo(GatewayError.INCOMPLETE_SIGNATURE));
    }

    @Test
    void v3ComparesTheHashOfTheBody() {
        Signed call = Signed.v3().header("x-acs-content-sha256", "0".repeat(64));
        SignedRequest signed = Objects.requireNonNull(SignedRequest.of(call));
        call.signature(signed.sign(signed.stringsToSign().get(0), signed.key("testsecret")));

        assertThatThrownBy(() -> authenticator(AuthMode.STRICT, Signed.KEY).check(call))
                .isInstanceOfSatisfying(
                        ApiException.class,
                        e -> assertThat(e.error()).isEqualTo(GatewayError.SIGNATURE_DOES_NOT_MATCH));
    }

    @Test
    void noncesAreBoundedInBytes() {
        Nonces nonces = new MemoryNonces(Duration.ofMinutes(30), 10_000);
        String large = "x".repeat(1 << 20);

        assertThat(nonces.use(large + "0", now)).isTrue();
        assertThat(nonces.use(large + "0", now)).isFalse();
        for (int i = 1; i <= 60; i++) {
            assertThat(nonces.use(large + i, now)).isTrue();
        }
        assertThat(nonces.use(large + "1", now))
                .as("kept as a hash of 64 characters")
                .isFalse();
        for (int i = 61; i <= 200; i++) {
            assertThat(nonces.use(large + i, now)).isTrue();
        }
        assertThat(nonces.use(large + "1", now))
                .as("two full generations later")
                .isTrue();
    }
}
