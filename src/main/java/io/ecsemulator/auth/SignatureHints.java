package io.ecsemulator.auth;

import io.ecsemulator.auth.SignedRequest.Mistake;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Logs, at DEBUG, where the string to sign of a client differs from the server's. Clients do not send theirs; it is found by
 * trying known mistakes.
 */
final class SignatureHints {

    private static final Logger log = LoggerFactory.getLogger(SignatureHints.class);

    /** The number of characters shown of both strings, from the first difference on. */
    private static final int SHOWN = 40;

    private SignatureHints() {}

    static void log(SignedRequest signed, Credential credential) {
        if (log.isDebugEnabled()) {
            log.debug("{}", hint(signed, credential));
        }
    }

    static String hint(SignedRequest signed, Credential credential) {
        String secret = credential.accessKeySecret();
        for (Mistake mistake : signed.mistakes()) {
            if (signed.sign(mistake.stringToSign(), signed.key(secret)).equals(signed.signature())) {
                return "The client " + mistake.description() + ". " + difference(mistake.readable(), signed.readable());
            }
        }
        for (String key : new String[] {secret, secret + "&"}) {
            if (signed.sign(signed.stringsToSign().get(0), key).equals(signed.signature())) {
                return "The client's string to sign is correct but its key is not: the key of signature V1 is the secret"
                        + " and an &, the key of V3 and V4 the secret alone.";
            }
        }
        return "The client uses another secret or another string to sign; compare it with the server's: "
                + signed.readable();
    }

    private static String difference(String theirs, String ours) {
        int at = 0;
        while (at < Math.min(theirs.length(), ours.length()) && theirs.charAt(at) == ours.charAt(at)) {
            at++;
        }
        return "Its string to sign differs from the server's from character " + at + " on: client \"" + from(theirs, at)
                + "\", server \"" + from(ours, at) + "\"";
    }

    private static String from(String text, int at) {
        return text.substring(at, Math.min(text.length(), at + SHOWN));
    }
}
