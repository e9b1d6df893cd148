package io.ecsemulator.auth;

import io.ecsemulator.auth.Claim.Mistake;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells, in a line at DEBUG, where a client's string to sign and ours part. The client's is not sent; it is found by trying
 * the mistakes that clients make.
 */
final class SignatureHints {

    private static final Logger log = LoggerFactory.getLogger(SignatureHints.class);

    /** How much is shown of both strings from where they part. */
    private static final int SHOWN = 40;

    private SignatureHints() {}

    static void log(Claim claim, Credential credential) {
        if (log.isDebugEnabled()) {
            log.debug("{}", hint(claim, credential));
        }
    }

    static String hint(Claim claim, Credential credential) {
        String secret = credential.accessKeySecret();
        for (Mistake mistake : claim.mistakes()) {
            if (claim.sign(mistake.stringToSign(), claim.key(secret)).equals(claim.signature())) {
                return "The client " + mistake.what() + ". " + difference(mistake.readable(), claim.readable());
            }
        }
        for (String key : new String[] {secret, secret + "&"}) {
            if (claim.sign(claim.stringsToSign().get(0), key).equals(claim.signature())) {
                return "The client's string to sign is right, its key is not: signature V1 is made with the secret and"
                        + " an &, V3 and V4 with the secret alone.";
            }
        }
        return "The client's secret is another, or its string to sign; compare it with the server's: "
                + claim.readable();
    }

    private static String difference(String theirs, String ours) {
        int at = 0;
        while (at < Math.min(theirs.length(), ours.length()) && theirs.charAt(at) == ours.charAt(at)) {
            at++;
        }
        return "Its string to sign and the server's part at character " + at + ": client \"" + from(theirs, at)
                + "\", server \"" + from(ours, at) + "\"";
    }

    private static String from(String text, int at) {
        return text.substring(at, Math.min(text.length(), at + SHOWN));
    }
}
