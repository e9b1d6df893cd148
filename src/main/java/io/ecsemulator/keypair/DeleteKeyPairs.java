package io.ecsemulator.keypair;

import io.ecsemulator.cloud.KeyPair;
import io.ecsemulator.cloud.World;
import io.ecsemulator.operation.ApiOperation;
import io.ecsemulator.operation.Call;
import io.ecsemulator.operation.CommonError;
import io.ecsemulator.operation.JsonArray;
import io.ecsemulator.operation.KnownRegion;
import io.ecsemulator.operation.Mandatory;
import io.ecsemulator.operation.MaxItems;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.operation.Rules;
import io.ecsemulator.operation.Stage;
import java.util.List;
import java.util.Objects;

/** Deletes key pairs that no instance has; names that do not exist are ignored. */
@ApiOperation(editions = "2024", sample = "RegionId=cn-hangzhou&KeyPairNames=[\"demo-key\"]")
final class DeleteKeyPairs
        extends Operation<DeleteKeyPairs.Parameters, DeleteKeyPairs.Attempt, DeleteKeyPairs.Response> {

    /**
     * Request parameters.
     *
     * @param RegionId id of the region of the key pairs
     * @param KeyPairNames names of 1 to 100 key pairs
     */
    record Parameters(
            @Mandatory @KnownRegion String RegionId,

            @JsonArray @Mandatory @MaxItems(100) List<String> KeyPairNames) {}

    /** Response. */
    record Response(String RequestId) {}

    /**
     * What the rules look at.
     *
     * @param keyPairs the key pairs that exist
     */
    record Attempt(List<KeyPair> keyPairs, World world) {}

    private static Rules<Attempt> declareRules() {
        return Rules.<Attempt>of(Parameters.class, "2024")
                .invalid(CommonError.REGION_NOT_FOUND, "RegionId")
                .invalid(KeyPairError.NAMES_INVALID, "KeyPairNames")
                .tooMany(KeyPairError.TOO_MANY_NAMES, "KeyPairNames")
                .stage(Stage.STATUS)
                .rule(
                        KeyPairError.ATTACHED,
                        "an instance has one of the key pairs",
                        attempt -> attempt.keyPairs.stream()
                                .anyMatch(keyPair ->
                                        !attempt.world.instancesWith(keyPair).isEmpty()))
                .build();
    }

    DeleteKeyPairs() {
        super(DeleteKeyPairs::declareRules);
    }

    @Override
    protected Attempt attempt(Parameters parameters, World world) {
        return new Attempt(
                parameters.KeyPairNames.stream()
                        .map(name -> world.keyPair(parameters.RegionId, name))
                        .filter(Objects::nonNull)
                        .toList(),
                world);
    }

    @Override
    protected Response execute(Attempt attempt, World world, Call call) {
        attempt.keyPairs.forEach(keyPair -> world.keyPairs().remove(keyPair.id()));
        return new Response(call.requestId());
    }
}
