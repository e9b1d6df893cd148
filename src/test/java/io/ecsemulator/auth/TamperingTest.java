package io.ecsemulator.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ecsemulator.operation.ApiException;
import io.ecsemulator.operation.GatewayError;
import io.ecsemulator.support.Seeds;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whatever a call holds: signed it is accepted, and with any character of what is signed changed it is not. */
class TamperingTest {

    private static Authenticator authenticator() {
        return new Authenticator(
                AuthMode.STRICT, List.of(Signed.KEY), new MemoryNonces(), () -> Instant.parse(Signed.NOW));
    }

    private static final String PRINTABLE =
            IntStream.rangeClosed(' ', '~').mapToObj(Character::toString).collect(Collectors.joining());
    private static final String TEXT = PRINTABLE + "äß中文€";
    private static final String NAME = PRINTABLE.replaceAll("[^A-Za-z0-9.]", "");

    private static Signed call(Random random) {
        int version = Seeds.pick(random, List.of(1, 3, 4));
        Signed signed = version == 1 ? Signed.v1() : version == 3 ? Signed.v3() : Signed.v4();
        signed.method = Seeds.pick(random, List.of("GET", "POST"));
        for (int left = random.nextInt(7); left > 0; left--) {
            signed.with("P" + Seeds.text(random, NAME, 1, 8), Seeds.text(random, TEXT, 1, 12));
        }
        if (version == 1) {
            return signed;
        }
        signed.body = Seeds.text(random, NAME, 1, 8);
        signed.headers.compute(
                "Authorization",
                (key, value) ->
                        String.valueOf(value).replace("SignedHeaders=host", "SignedHeaders=content-type;host;x-other"));
        signed.header("Content-Type", "application/x-www-form-urlencoded");
        return signed.header("x-other", Seeds.text(random, PRINTABLE.replace(" ", ""), 1, 12));
    }

    @Test
    void aSignedCallIsAccepted() {
        Seeds.check(300, random -> authenticator().check(call(random).sign("testsecret")));
    }

    @Test
    void aChangeOfAnythingThatIsSignedIsNoticed() {
        Seeds.check(2_000, random -> {
            Signed call = call(random).sign("testsecret");
            int place = random.nextInt(1_000_000);
            List<Runnable> changes = changes(call, place, 1 + random.nextInt(9));

            changes.get(place % changes.size()).run();

            assertThatThrownBy(() -> authenticator().check(call))
                    .isInstanceOfSatisfying(
                            ApiException.class,
                            e -> assertThat(e.error()).isEqualTo(GatewayError.SIGNATURE_DOES_NOT_MATCH));
        });
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
            for (String header : List.of(
                    "Content-Type",
                    "Host",
                    "x-acs-action",
                    "x-acs-content-sha256",
                    "x-acs-date",
                    "x-acs-signature-nonce",
                    "x-acs-version",
                    "x-other")) {
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

    @Test
    void rejectsAnotherSecret() {
        Seeds.check(300, random -> {
            Signed call = call(random).sign(flip("testsecret", random.nextInt(10), 1));

            assertThatThrownBy(() -> authenticator().check(call)).isInstanceOf(ApiException.class);
        });
    }
}
