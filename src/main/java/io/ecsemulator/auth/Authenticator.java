package io.ecsemulator.auth;

import io.ecsemulator.operation.ApiException;
import io.ecsemulator.operation.GatewayError;
import io.ecsemulator.operation.Hashing;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Authenticates callers in the order of the real gateway: access key, signature, timestamp, nonce. */
public final class Authenticator {

    private static final Logger log = LoggerFactory.getLogger(Authenticator.class);

    /** The maximum difference between the timestamp of a request and the system clock, in either direction. */
    static final Duration TOLERANCE = Duration.ofMinutes(15);

    private final AuthMode mode;
    private final Map<String, Credential> credentials;
    private final InstantSource systemClock;
    private final Nonces nonces;
    private final AtomicBoolean warned = new AtomicBoolean();
    private final LongAdder rejected = new LongAdder();

    /** The last parsed timestamp: many requests have the same second, and parsing costs more than computing a signature. */
    private volatile @Nullable Timestamp lastTimestamp;

    private record Timestamp(String text, Instant instant) {}

    /**
     * An authenticator that has seen no request.
     *
     * @param mode which callers are authenticated
     * @param credentials the known access keys
     * @param nonces the nonces of the requests of these access keys
     * @param systemClock the system clock, which callers use, rather than the emulator's
     */
    public Authenticator(AuthMode mode, List<Credential> credentials, Nonces nonces, InstantSource systemClock) {
        this.mode = mode;
        this.credentials = new LinkedHashMap<>();
        credentials.forEach(credential -> this.credentials.put(credential.accessKeyId(), credential));
        this.nonces = nonces;
        this.systemClock = systemClock;
    }

    /** The access key of that id, or for an empty id {@link #anyCredential}, if it is known. */
    public Optional<Credential> credential(String accessKeyId) {
        return accessKeyId.isEmpty() ? anyCredential() : Optional.ofNullable(credentials.get(accessKeyId));
    }

    /** An active permanent access key, if there is one. */
    public Optional<Credential> anyCredential() {
        return credentials.values().stream()
                .filter(credential -> credential.active() && credential.securityToken() == null)
                .findFirst();
    }

    /**
     * Authenticates the caller of a request.
     *
     * @return the access key that the request names; empty if it names none
     * @throws ApiException if the caller is rejected
     */
    public String check(RequestContent request) {
        try {
            return authenticate(request);
        } catch (ApiException e) {
            rejected.increment();
            throw e;
        }
    }

    /** The number of requests whose caller was rejected, since the start. */
    public long rejectedCount() {
        return rejected.sum();
    }

    private String authenticate(RequestContent request) {
        SignedRequest signed = SignedRequest.of(request);
        String id = signed == null ? null : signed.accessKeyId();
        if (mode == AuthMode.OFF) {
            warnAboutRealKey(id);
        } else if (signed != null && id != null) {
            Credential credential = credentials.get(id);
            if (credential != null) {
                check(signed, credential);
            } else if (mode == AuthMode.STRICT) {
                throw new ApiException(GatewayError.ACCESS_KEY_NOT_FOUND);
            }
        } else if (mode == AuthMode.STRICT) {
            throw new ApiException(GatewayError.MISSING_PARAMETER, "AccessKeyId");
        }
        return id == null ? "" : id;
    }

    /** The access key that a request names, whether it is known or not; empty if it names none that can be read. */
    public static String named(RequestContent request) {
        try {
            SignedRequest signed = SignedRequest.of(request);
            String id = signed == null ? null : signed.accessKeyId();
            return id == null ? "" : id;
        } catch (ApiException e) {
            return "";
        }
    }

    private void check(SignedRequest signed, Credential credential) {
        if (!credential.active()) {
            throw new ApiException(GatewayError.ACCESS_KEY_INACTIVE);
        }
        checkToken(signed.securityToken(), credential.securityToken());
        signed.requireComplete();
        boolean isCorrect = signed.hasSignedBody()
                && signed.stringsToSign().stream()
                        .anyMatch(string -> Hashing.areEqual(
                                signed.sign(string, signed.key(credential.accessKeySecret())), signed.signature()));
        if (!isCorrect) {
            SignatureHints.log(signed, credential);
            throw new ApiException(GatewayError.SIGNATURE_DOES_NOT_MATCH, signed.mismatch());
        }
        Instant now = systemClock.instant();
        checkTime(signed.timestamp(), now);
        if (!nonces.use(credential.accessKeyId() + " " + signed.nonce(), now)) {
            throw new ApiException(GatewayError.NONCE_USED);
        }
    }

    private static void checkToken(@Nullable String actual, @Nullable String expected) {
        String token = actual == null ? "" : actual;
        if (token.isEmpty()) {
            if (expected != null) {
                throw new ApiException(GatewayError.MISSING_SECURITY_TOKEN);
            }
            return;
        }
        if (!token.matches("[!-~]+")) {
            throw new ApiException(GatewayError.SECURITY_TOKEN_MALFORMED);
        }
        if (expected == null || !Hashing.areEqual(token, expected)) {
            throw new ApiException(GatewayError.SECURITY_TOKEN_MISMATCH);
        }
    }

    private void checkTime(String timestamp, Instant now) {
        Timestamp parsed = lastTimestamp;
        if (parsed == null || !parsed.text.equals(timestamp)) {
            parsed = new Timestamp(timestamp, instant(timestamp));
            lastTimestamp = parsed;
        }
        if (Duration.between(parsed.instant, now).abs().compareTo(TOLERANCE) > 0) {
            throw new ApiException(GatewayError.TIMESTAMP_EXPIRED);
        }
    }

    private static Instant instant(String timestamp) {
        // Exactly this form: Instant also parses fractions and offsets.
        if (timestamp.length() != "2026-11-22T10:00:00Z".length()) {
            throw new ApiException(GatewayError.TIMESTAMP_FORMAT);
        }
        try {
            return Instant.parse(timestamp);
        } catch (DateTimeParseException e) {
            throw new ApiException(GatewayError.TIMESTAMP_FORMAT);
        }
    }

    private void warnAboutRealKey(@Nullable String id) {
        if (id != null && id.startsWith("LTAI") && warned.compareAndSet(false, true)) {
            log.warn(
                    "A request is signed with the access key {}…, which looks like a real one. The emulator does not"
                            + " check it and needs none: use a made-up key, so that no mistake can reach the cloud.",
                    id.substring(0, 6));
        }
    }
}
