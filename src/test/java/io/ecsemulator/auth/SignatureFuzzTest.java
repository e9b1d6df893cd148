package io.ecsemulator.auth;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.ecsemulator.operation.ApiException;
import java.time.Instant;
import java.util.List;

class SignatureFuzzTest {

    private static final List<String> NAMES = List.of(
            "Authorization",
            "Host",
            "x-acs-action",
            "x-acs-date",
            "x-acs-signature-nonce",
            "x-acs-content-sha256",
            "x-acs-security-token",
            "x-acs-credentials-provider",
            "AccessKeyId",
            "Signature",
            "SignatureMethod",
            "SignatureVersion",
            "SignatureNonce",
            "Timestamp",
            "SecurityToken",
            "DiskId");

    /** Nobody signs without the secret, whatever stands in headers, parameters and body. */
    @FuzzTest
    void rejectsWhateverIsNotSigned(FuzzedDataProvider data) {
        int version = data.pickValue(new int[] {1, 3, 4});
        Signed call = version == 1 ? Signed.v1() : version == 3 ? Signed.v3() : Signed.v4();
        call.signature("x");
        call.body = data.consumeString(40);
        while (data.remainingBytes() > 0) {
            String name = data.pickValue(NAMES);
            String value = data.consumeString(200);
            if (data.consumeBoolean()) {
                call.header(name, value);
            } else {
                call.with(name, value);
            }
        }
        Authenticator authenticator = new Authenticator(
                AuthMode.STRICT, List.of(Signed.KEY), new MemoryNonces(), () -> Instant.parse(Signed.NOW));

        assertThatThrownBy(() -> authenticator.check(call)).isInstanceOf(ApiException.class);
    }
}
