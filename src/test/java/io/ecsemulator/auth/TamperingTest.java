package io.ecsemulator.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ecsemulator.operation.ApiException;
import io.ecsemulator.operation.GatewayError;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Whatever a call holds: signed it is accepted, and with any character of what is signed changed it is not. */
class TamperingTest {

    private static Authenticator authenticator() {
        return new Authenticator(AuthMode.STRICT, List.of(Signed.KEY), () -> Instant.parse(Signed.NOW));
    }

    @Provide
    Arbitrary<Signed> calls() {
        Arbitrary<String> text = Arbitraries.strings()
                .withCharRange(' ', '~')
                .withChars("äß中文€")
                .ofMinLength(1)
                .ofMaxLength(12);
        Arbitrary<String> name = Arbitraries.strings()
                .alpha()
                .numeric()
                .withChars(".")
                .ofMinLength(1)
                .ofMaxLength(8);
        Arbitrary<Map<String, String>> parameters =
                Arbitraries.maps(name.map(n -> "P" + n), text).ofMaxSize(6);
        return Combinators.combine(
                        Arbitraries.of(1, 3, 4),
                        Arbitraries.of("GET", "POST"),
                        parameters,
                        name,
                        text.map(t -> t.replaceAll("[^\\x21-\\x7e]", "x")))
                .as((version, method, values, body, header) -> {
                    Signed signed = version == 1 ? Signed.v1() : version == 3 ? Signed.v3() : Signed.v4();
                    signed.method = method;
                    signed.query.putAll(values);
                    if (version == 1) {
                        return signed;
                    }
                    signed.body = body;
                    signed.headers.compute(
                            "Authorization",
                            (key, value) ->
                                    String.valueOf(value).replace("SignedHeaders=host", "SignedHeaders=host;x-other"));
                    return signed.header("x-other", header);
                });
    }

    @Property(tries = 300)
    void aSignedCallIsAccepted(@ForAll("calls") Signed call) {
        authenticator().check(call.sign("testsecret"));
    }

    @Property(tries = 2_000)
    void aChangeOfAnythingThatIsSignedIsNoticed(
            @ForAll("calls") Signed call,
            @ForAll @IntRange(max = 1_000_000) int place,
            @ForAll @IntRange(min = 1, max = 9) int by) {
        call.sign("testsecret");
        List<Runnable> changes = changes(call, place, by);

        changes.get(place % changes.size()).run();

        assertThatThrownBy(() -> authenticator().check(call))
                .isInstanceOfSatisfying(
                        ApiException.class,
                        e -> assertThat(e.error()).isEqualTo(GatewayError.SIGNATURE_DOES_NOT_MATCH));
    }

    /** The method, each parameter's name and value, each signed header, the body, and the signature. */
    private static List<Runnable> changes(Signed call, int place, int by) {
        List<Runnable> changes = new ArrayList<>();
        changes.add(() -> call.method = call.method.equals("GET") ? "POST" : "GET");
        for (Map.Entry<String, String> parameter : Map.copyOf(call.query).entrySet()) {
            // Who signs, how, and that it is signed are not what is signed.
            if (!List.of("AccessKeyId", "SignatureMethod", "SignatureVersion").contains(parameter.getKey())) {
                changes.add(() -> call.with(parameter.getKey(), flip(parameter.getValue(), place, by)));
            }
            if (parameter.getKey().startsWith("P")) {
                changes.add(() -> call.without(parameter.getKey())
                        .with("P" + flip(parameter.getKey(), place, by), parameter.getValue()));
            }
        }
        if (!call.isV1()) {
            for (String header : List.of("Host", "x-acs-action", "x-acs-date", "x-acs-signature-nonce", "x-other")) {
                changes.add(() -> call.header(header, flip(call.headers.getOrDefault(header, ""), place, by)));
            }
            changes.add(() -> call.body = flip(call.body, place, by));
            String authorization = call.headers.getOrDefault("Authorization", "");
            int signature = authorization.indexOf("Signature=") + "Signature=".length();
            changes.add(() -> call.signature(flip(authorization.substring(signature), place, by)));
        }
        return changes;
    }

    private static String flip(String text, int place, int by) {
        int at = place % text.length();
        char other = (char) ('0' + (text.charAt(at) + by) % 75);
        return text.substring(0, at) + (other == text.charAt(at) ? '~' : other) + text.substring(at + 1);
    }

    @Property(tries = 300)
    void rejectsAnotherSecret(@ForAll("calls") Signed call, @ForAll @IntRange(max = 9) int at) {
        call.sign(flip("testsecret", at, 1));

        assertThatThrownBy(() -> authenticator().check(call)).isInstanceOf(ApiException.class);
    }
}
