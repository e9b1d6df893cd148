package io.ecsemulator.auth;

import io.ecsemulator.http.ApiRequest;
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
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Checks who calls, in the order of the real gateway: access key, signature, time, nonce. */
public final class Authenticator {

    private static final Logger log = LoggerFactory.getLogger(Authenticator.class);

    /** How far a request's time may be from ours, to either side. */
    private static final Duration TOLERANCE = Duration.ofMinutes(15);

    private static final int MOST_NONCES = 250_000;

    private final AuthMode mode;
    private final Map<String, Credential> credentials;
    private final InstantSource wall;
    private final Nonces nonces = new Nonces(TOLERANCE.multipliedBy(2), MOST_NONCES);
    private final AtomicBoolean warned = new AtomicBoolean();

    /** Times have whole seconds, so that many requests have the same, and reading one costs more than a signature. */
    private volatile @Nullable SignedTime lastTime;

    private record SignedTime(String text, Instant instant) {}

    /**
     * Checks against those access keys.
     *
     * @param wall the time that callers go by, which is not the emulator's
     */
    public Authenticator(AuthMode mode, List<Credential> credentials, InstantSource wall) {
        this.mode = mode;
        this.credentials = new LinkedHashMap<>();
        credentials.forEach(credential -> this.credentials.put(credential.accessKeyId(), credential));
        this.wall = wall;
    }

    /** A permanent access key that may call, if there is one. */
    public Optional<Credential> anyCredential() {
        return credentials.values().stream()
                .filter(credential -> credential.active() && credential.securityToken() == null)
                .findFirst();
    }

    /**
     * Checks a request.
     *
     * @return the access key that it names, or empty
     * @throws ApiException if its caller may not call
     */
    public String check(ApiRequest request) {
        Claim claim = Claim.of(request);
        String id = claim == null ? null : claim.accessKeyId();
        if (mode == AuthMode.off) {
            warnOfARealKey(id);
        } else if (claim != null && id != null) {
            Credential credential = credentials.get(id);
            if (credential != null) {
                check(claim, credential);
            } else if (mode == AuthMode.strict) {
                throw new ApiException(GatewayError.ACCESS_KEY_NOT_FOUND);
            }
        } else if (mode == AuthMode.strict) {
            throw new ApiException(GatewayError.MISSING_PARAMETER, "AccessKeyId");
        }
        return id == null ? "" : id;
    }

    private void check(Claim claim, Credential credential) {
        if (!credential.active()) {
            throw new ApiException(GatewayError.ACCESS_KEY_INACTIVE);
        }
        checkToken(claim.securityToken(), credential.securityToken());
        claim.requireComplete();
        boolean isRight = claim.stringsToSign().stream()
                .anyMatch(string -> Hashing.areEqual(
                        claim.sign(string, claim.key(credential.accessKeySecret())), claim.signature()));
        if (!isRight) {
            SignatureHints.log(claim, credential);
            throw new ApiException(GatewayError.SIGNATURE_DOES_NOT_MATCH, claim.mismatch());
        }
        Instant now = wall.instant();
        checkTime(claim.timestamp(), now);
        if (!nonces.use(credential.accessKeyId() + " " + claim.nonce(), now)) {
            throw new ApiException(GatewayError.NONCE_USED);
        }
    }

    private static void checkToken(@Nullable String given, @Nullable String expected) {
        String token = given == null ? "" : given;
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
        SignedTime signed = lastTime;
        if (signed == null || !signed.text.equals(timestamp)) {
            signed = new SignedTime(timestamp, instant(timestamp));
            lastTime = signed;
        }
        if (Duration.between(signed.instant, now).abs().compareTo(TOLERANCE) > 0) {
            throw new ApiException(GatewayError.TIMESTAMP_EXPIRED);
        }
    }

    private static Instant instant(String timestamp) {
        // With seconds and without a fraction: Instant takes more.
        if (timestamp.length() != "2026-11-22T10:00:00Z".length()) {
            throw new ApiException(GatewayError.TIMESTAMP_FORMAT);
        }
        try {
            return Instant.parse(timestamp);
        } catch (DateTimeParseException e) {
            throw new ApiException(GatewayError.TIMESTAMP_FORMAT);
        }
    }

    private void warnOfARealKey(@Nullable String id) {
        if (id != null && id.startsWith("LTAI") && warned.compareAndSet(false, true)) {
            log.warn(
                    "A request is signed with the access key {}…, which looks like a real one. The emulator does not"
                            + " check it and needs none: use a made-up key, so that no mistake can reach the cloud.",
                    id.substring(0, 6));
        }
    }
}
