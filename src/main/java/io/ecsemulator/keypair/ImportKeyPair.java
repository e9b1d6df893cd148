package io.ecsemulator.keypair;

import io.ecsemulator.cloud.KeyPair;
import io.ecsemulator.cloud.SshPublicKey;
import io.ecsemulator.cloud.World;
import io.ecsemulator.operation.ApiOperation;
import io.ecsemulator.operation.Call;
import io.ecsemulator.operation.CommonError;
import io.ecsemulator.operation.HasFormat;
import io.ecsemulator.operation.KnownRegion;
import io.ecsemulator.operation.Mandatory;
import io.ecsemulator.operation.MaxItems;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.operation.Rules;
import io.ecsemulator.operation.Stage;
import io.ecsemulator.operation.TagError;
import io.ecsemulator.operation.TagParameter;
import io.ecsemulator.operation.TextFormat;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Creates a key pair of a public key that another tool made. */
@ApiOperation(
        editions = "2024",
        sample =
                "RegionId=cn-hangzhou&KeyPairName=imported-key&PublicKeyBody=ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAAAAwEAAQ==")
final class ImportKeyPair extends Operation<ImportKeyPair.Parameters, ImportKeyPair.Attempt, ImportKeyPair.Response> {

    /**
     * Request parameters.
     *
     * @param RegionId id of the region
     * @param KeyPairName name of the key pair, unique in the region
     * @param PublicKeyBody public key in OpenSSH's format, of an algorithm ssh-rsa, ssh-dss or ecdsa-sha2, or a certificate of such a key
     * @param ResourceGroupId id of the resource group, not checked; default empty
     * @param Tag tags of the key pair, at most 20
     */
    record Parameters(
            @Mandatory @KnownRegion String RegionId,

            @Mandatory @HasFormat(TextFormat.NAME) String KeyPairName,

            @Mandatory String PublicKeyBody,
            @Nullable String ResourceGroupId,
            @MaxItems(TagParameter.MAX) List<TagParameter> Tag)
            implements NewKeyPair.Parameters {}

    /**
     * Response.
     *
     * @param KeyPairFingerPrint MD5 digest of the public key, 16 bytes in hexadecimal with colons in between
     */
    record Response(String RequestId, String KeyPairName, String KeyPairFingerPrint) {}

    /** What the rules look at. */
    record Attempt(NewKeyPair keyPair, @Nullable SshPublicKey publicKey) {}

    private static Rules<Attempt> declareRules() {
        return Rules.<Attempt>of(Parameters.class, "2024")
                .invalid(CommonError.REGION_NOT_FOUND, "RegionId")
                .invalid(KeyPairError.NAME_MALFORMED, "KeyPairName")
                .tooMany(TagError.QUOTA_EXCEEDED, "Tag")
                .stage(Stage.REQUEST)
                .rule(
                        KeyPairError.PUBLIC_KEY_MALFORMED,
                        "PublicKeyBody is not a key of a supported algorithm in OpenSSH's format",
                        attempt -> attempt.publicKey == null)
                .include(Attempt::keyPair, NewKeyPair.RULES)
                .build();
    }

    ImportKeyPair() {
        super(ImportKeyPair::declareRules);
    }

    @Override
    protected Attempt attempt(Parameters parameters, World world) {
        return new Attempt(new NewKeyPair(parameters, world), SshPublicKey.parse(parameters.PublicKeyBody));
    }

    @Override
    protected Response execute(Attempt attempt, World world, Call call) {
        KeyPair keyPair = attempt.keyPair.create(Objects.requireNonNull(attempt.publicKey));
        return new Response(call.requestId(), keyPair.KeyPairName(), keyPair.KeyPairFingerPrint());
    }
}
