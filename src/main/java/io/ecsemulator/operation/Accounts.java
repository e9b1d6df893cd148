package io.ecsemulator.operation;

import io.ecsemulator.cloud.Isolation;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;

/** The ids of the accounts that calls come from: each world is an account. */
@Component
public final class Accounts {

    /** The account of the shared world, and of callers without an access key. */
    private static final String FIRST = "1000000000000001";

    private static final int DIGITS = 16;

    private final Isolation isolation;

    Accounts(Isolation isolation) {
        this.isolation = isolation;
    }

    /**
     * The account of a caller: 16 digits.
     *
     * @param accessKeyId empty if the call names none
     */
    public String id(String accessKeyId) {
        return isolation == Isolation.NONE || accessKeyId.isEmpty() ? FIRST : id('1', DIGITS, accessKeyId);
    }

    /** The id computed from a text: a digit, then digits of the text's hash. */
    public static String id(char firstDigit, int digits, String text) {
        BigInteger hash = new BigInteger(Hashing.sha256(text.getBytes(StandardCharsets.UTF_8)), 16);
        String digitsOfHash = hash.toString();
        return firstDigit + digitsOfHash.substring(digitsOfHash.length() - (digits - 1));
    }
}
