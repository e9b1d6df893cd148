package io.ecsemulator.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.auth.SignedRequest.Mistake;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class SignatureHintsTest {

    static final List<Supplier<Signed>> ALL = AuthenticatorTest.ALL;

    private static SignedRequest read(Signed signed) {
        return Objects.requireNonNull(SignedRequest.of(signed));
    }

    /** The hint for a request with this signature. */
    private static String hint(Signed signed, String signature) {
        return SignatureHints.hint(read(signed.signature(signature)), Signed.KEY);
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void findsEachMistake(Supplier<Signed> call) {
        SignedRequest server = read(call.get());
        for (Mistake mistake : server.mistakes()) {
            String signature = server.sign(mistake.stringToSign(), server.key("testsecret"));

            assertThat(hint(call.get(), signature))
                    .startsWith("The client " + mistake.description()
                            + ". Its string to sign differs from the server's from character ");
        }
    }

    @Test
    void showsBothStringsFromTheirFirstDifference() {
        SignedRequest server = read(Signed.v1());
        String signature = server.sign(server.mistakes().get(3).stringToSign(), server.key("testsecret"));

        assertThat(hint(Signed.v1(), signature))
                .isEqualTo("The client writes a blank as +. Its string to sign differs from the server's from character"
                        + " 66 on: client \"B1%252A~%25E4%25B8%25AD%26SignatureMetho\","
                        + " server \"5201%252A~%25E4%25B8%25AD%26SignatureMet\"");
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void findsWrongKey(Supplier<Signed> call) {
        SignedRequest server = read(call.get());
        String wrong = server.key("testsecret").endsWith("&") ? "testsecret" : "testsecret&";

        assertThat(hint(call.get(), server.sign(server.stringsToSign().get(0), wrong)))
                .startsWith("The client's string to sign is correct but its key is not");
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void showsStringToSignIfNoMistakeIsFound(Supplier<Signed> call) {
        SignedRequest signed = read(call.get().sign("wrong"));

        assertThat(SignatureHints.hint(signed, Signed.KEY)).endsWith(signed.readable());
    }
}
