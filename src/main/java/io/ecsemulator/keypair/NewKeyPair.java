package io.ecsemulator.keypair;

import io.ecsemulator.cloud.KeyPair;
import io.ecsemulator.cloud.SshPublicKey;
import io.ecsemulator.cloud.World;
import io.ecsemulator.operation.Rules;
import io.ecsemulator.operation.Stage;
import io.ecsemulator.operation.TagParameter;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A key pair that CreateKeyPair or ImportKeyPair is to create, and the rules of both. */
record NewKeyPair(Parameters parameters, World world) {

    private static final int MAX_IN_REGION = 500;

    /** The request parameters that both operations have. */
    interface Parameters {

        String RegionId();

        String KeyPairName();

        @Nullable
        String ResourceGroupId();

        List<TagParameter> Tag();
    }

    static final Rules<NewKeyPair> RULES = Rules.<NewKeyPair>shared("2024")
            .include(key -> key.parameters.Tag(), TagParameter.RULES)
            .stage(Stage.EXISTENCE)
            .rule(
                    KeyPairError.ALREADY_EXISTS,
                    "the region has a key pair of that name",
                    key -> key.world.keyPair(key.parameters.RegionId(), key.parameters.KeyPairName()) != null)
            .stage(Stage.LIMITS)
            .rule(
                    KeyPairError.QUOTA_EXCEEDED,
                    "the region has 500 key pairs",
                    key -> key.world.keyPairs().count(key.parameters.RegionId()) >= MAX_IN_REGION)
            .build();

    /** Creates it with that public key. */
    KeyPair create(SshPublicKey publicKey) {
        KeyPair keyPair = new KeyPair(
                parameters.KeyPairName(),
                parameters.RegionId(),
                publicKey.fingerprint(),
                publicKey.text(),
                world.now(),
                Objects.requireNonNullElse(parameters.ResourceGroupId(), ""),
                TagParameter.toTags(parameters.Tag()));
        world.put(keyPair);
        return keyPair;
    }
}
