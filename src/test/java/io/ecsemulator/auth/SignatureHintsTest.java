package io.ecsemulator.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.auth.Claim.Mistake;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class SignatureHintsTest {

    static final List<Supplier<Signed>> ALL = AuthenticatorTest.ALL;

    private static Claim claim(Signed signed) {
        return Objects.requireNonNull(Claim.of(signed.request()));
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void aMistakeIsFoundByWhatItLeadsTo(Supplier<Signed> call) {
        Claim claim = claim(call.get());
        for (Mistake mistake : claim.mistakes()) {
            Signed signed = call.get().signature(claim.sign(mistake.stringToSign(), claim.key("testsecret")));

            assertThat(SignatureHints.hint(claim(signed), Signed.KEY))
                    .startsWith("The client " + mistake.what() + ". Its string to sign and the server's part at ");
        }
    }

    @Test
    void whereTheStringsPartIsShown() {
        Claim claim = claim(Signed.v1());
        Mistake plus = claim.mistakes().get(3);
        Signed signed = Signed.v1().signature(claim.sign(plus.stringToSign(), claim.key("testsecret")));

        assertThat(SignatureHints.hint(claim(signed), Signed.KEY))
                .isEqualTo("The client writes a blank as +. Its string to sign and the server's part at character 66:"
                        + " client \"B1%252A~%25E4%25B8%25AD%26SignatureMetho\","
                        + " server \"5201%252A~%25E4%25B8%25AD%26SignatureMet\"");
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void aWrongKeyIsFound(Supplier<Signed> call) {
        Claim claim = claim(call.get());
        String wrong = claim.key("testsecret").endsWith("&") ? "testsecret" : "testsecret&";
        Signed signed = call.get().signature(claim.sign(claim.stringsToSign().get(0), wrong));

        assertThat(SignatureHints.hint(claim(signed), Signed.KEY))
                .startsWith("The client's string to sign is right, its key is not");
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void whatIsNotFoundIsLeftToTheReader(Supplier<Signed> call) {
        Claim claim = claim(call.get().sign("wrong"));

        assertThat(SignatureHints.hint(claim, Signed.KEY)).endsWith(claim.readable());
    }
}
