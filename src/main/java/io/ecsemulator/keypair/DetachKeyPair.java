package io.ecsemulator.keypair;

import io.ecsemulator.cloud.Instance;
import io.ecsemulator.cloud.World;
import io.ecsemulator.operation.ApiOperation;
import io.ecsemulator.operation.Call;
import io.ecsemulator.operation.JsonArray;
import io.ecsemulator.operation.KnownRegion;
import io.ecsemulator.operation.Mandatory;
import io.ecsemulator.operation.MaxItems;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.operation.Rules;
import java.util.List;

/** Takes a key pair from instances at once. An instance that does not have it counts as a failure. */
@ApiOperation(editions = "2024", sample = "RegionId=cn-hangzhou&KeyPairName=demo-key&InstanceIds=[\"i-23jggx34b\"]")
final class DetachKeyPair extends Operation<DetachKeyPair.Parameters, KeyPairInstances, KeyPairInstances.Response> {

    /**
     * Request parameters.
     *
     * @param RegionId id of the region of the key pair and the instances
     * @param KeyPairName name of the key pair
     * @param InstanceIds ids of 1 to 50 instances
     */
    record Parameters(
            @Mandatory @KnownRegion String RegionId,
            @Mandatory String KeyPairName,

            @JsonArray @Mandatory @MaxItems(KeyPairInstances.MAX)
            List<String> InstanceIds)
            implements KeyPairInstances.Parameters {}

    private static Rules<KeyPairInstances> declareRules() {
        return KeyPairInstances.rules(Parameters.class).build();
    }

    DetachKeyPair() {
        super(DetachKeyPair::declareRules);
    }

    @Override
    protected KeyPairInstances attempt(Parameters parameters, World world) {
        return KeyPairInstances.of(world, parameters);
    }

    @Override
    protected KeyPairInstances.Response execute(KeyPairInstances attempt, World world, Call call) {
        String name = attempt.parameters().KeyPairName();
        return KeyPairInstances.Response.of(
                call.requestId(),
                name,
                attempt.instances().stream()
                        .map(instance -> detach(instance, name, world))
                        .toList());
    }

    private static KeyPairInstances.Result detach(Instance instance, String name, World world) {
        if (!instance.KeyPairName().equals(name)) {
            return new KeyPairInstances.Result(
                    instance.InstanceId(), "false", KeyPairError.NOT_FOUND.code(), KeyPairError.NOT_FOUND.message());
        }
        world.put(instance.withKeyPairName(""));
        return KeyPairInstances.Result.success(instance);
    }
}
