package io.ecsemulator.cloud;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A key pair for SSH, of which the world has the public key: the fields of DescribeKeyPairs with the API's names.
 *
 * @param KeyPairName its name, unique in its region
 * @param KeyPairFingerPrint as {@link SshPublicKey#fingerprint}
 * @param PublicKey in OpenSSH's format, {@code ssh-rsa AAAA…}; empty if it is not known
 */
@RecordBuilder
public record KeyPair(
        String KeyPairName,
        String RegionId,
        String KeyPairFingerPrint,
        String PublicKey,
        Instant CreationTime,
        String ResourceGroupId,
        @ListOf("Tag") List<Tag> Tags)
        implements KeyPairBuilder.With, Grouped<KeyPair> {

    /** Key pairs have no status in the API. */
    public enum Status {
        Available
    }

    /** Drops what is less than a second of the time. */
    public KeyPair {
        // Null only while a state document is read that has none: its checks name the place.
        if (CreationTime != null) {
            CreationTime = CreationTime.truncatedTo(ChronoUnit.SECONDS);
        }
    }

    /** A key pair of a state document; without a public key its fingerprint is made of the name. */
    static KeyPair of(String name, GivenFields given) {
        SshPublicKey publicKey = SshPublicKey.parse(given.text("PublicKey", ""));
        return new KeyPair(
                name,
                given.text("RegionId", InstanceDefaults.REGION),
                publicKey == null ? SshPublicKey.fingerprintOf(name) : publicKey.fingerprint(),
                "",
                given.now(),
                "",
                List.of());
    }

    /** Checks a key pair of a state document. */
    void check() {
        if (!PublicKey.isEmpty()) {
            SshPublicKey publicKey = SshPublicKey.parse(PublicKey);
            if (publicKey == null) {
                throw new InvalidFieldException("PublicKey", "is not a public key in OpenSSH's format");
            }
            if (!Objects.equals(publicKey.fingerprint(), KeyPairFingerPrint)) {
                throw new InvalidFieldException("KeyPairFingerPrint", "is not that of PublicKey");
            }
        }
    }

    @Override
    public String id() {
        return ResourceKinds.KEY_PAIRS.id(RegionId, KeyPairName);
    }

    @Override
    public Status status() {
        return Status.Available;
    }

    @Override
    public @Nullable PendingTransition<Status> PendingTransition() {
        return null;
    }

    @Override
    public KeyPair tagged(List<Tag> tags) {
        return withTags(tags);
    }

    @Override
    public KeyPair grouped(String resourceGroupId) {
        return withResourceGroupId(resourceGroupId);
    }

    @Override
    public KeyPair at(Instant now) {
        return this;
    }
}
