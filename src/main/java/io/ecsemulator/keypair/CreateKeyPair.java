package io.ecsemulator.keypair;

import io.ecsemulator.cloud.KeyPair;
import io.ecsemulator.cloud.ResourceKinds;
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
import io.ecsemulator.operation.TagError;
import io.ecsemulator.operation.TagParameter;
import io.ecsemulator.operation.TextFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Creates an RSA key pair of 2048 bits. The emulator keeps the public key; only the response has the private key. */
@ApiOperation(editions = "2024", sample = "RegionId=cn-hangzhou&KeyPairName=new-key")
final class CreateKeyPair extends Operation<CreateKeyPair.Parameters, NewKeyPair, CreateKeyPair.Response> {

    /**
     * Request parameters.
     *
     * @param RegionId id of the region
     * @param KeyPairName name of the key pair, unique in the region
     * @param ResourceGroupId id of the resource group, not checked; default empty
     * @param Tag tags of the key pair, at most 20
     */
    record Parameters(
            @Mandatory @KnownRegion String RegionId,

            @Mandatory @HasFormat(TextFormat.NAME) String KeyPairName,

            @Nullable String ResourceGroupId,
            @MaxItems(TagParameter.MAX) List<TagParameter> Tag)
            implements NewKeyPair.Parameters {}

    /**
     * Response.
     *
     * @param KeyPairFingerPrint MD5 digest of the public key, 16 bytes in hexadecimal with colons in between
     * @param PrivateKeyBody the private key as a PEM file
     */
    record Response(
            String RequestId, String KeyPairName, String KeyPairId, String KeyPairFingerPrint, String PrivateKeyBody) {}

    private static Rules<NewKeyPair> declareRules() {
        return Rules.<NewKeyPair>of(Parameters.class, "2024")
                .invalid(CommonError.REGION_NOT_IN_RECORDS, "RegionId")
                .invalid(KeyPairError.NAME_MALFORMED, "KeyPairName")
                .tooMany(TagError.QUOTA_EXCEEDED, "Tag")
                .include(key -> key, NewKeyPair.RULES)
                .build();
    }

    CreateKeyPair() {
        super(CreateKeyPair::declareRules);
    }

    @Override
    protected NewKeyPair attempt(Parameters parameters, World world) {
        return new NewKeyPair(parameters, world);
    }

    @Override
    protected Response execute(NewKeyPair attempt, World world, Call call) {
        RsaKey key = RsaKey.generate();
        KeyPair keyPair = attempt.create(key.publicKey());
        return new Response(
                call.requestId(),
                keyPair.KeyPairName(),
                world.newId(ResourceKinds.KEY_PAIRS, keyPair.RegionId()),
                keyPair.KeyPairFingerPrint(),
                key.pem());
    }
}
