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
import io.ecsemulator.operation.Stage;
import java.util.List;

/** Gives instances a key pair at once, in the place of the one that they have. */
@ApiOperation(editions = "2024", sample = "RegionId=cn-hangzhou&KeyPairName=demo-key&InstanceIds=[\"i-23jggx34b\"]")
final class AttachKeyPair extends Operation<AttachKeyPair.Parameters, KeyPairInstances, KeyPairInstances.Response> {

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
        return KeyPairInstances.rules(Parameters.class)
                .stage(Stage.STATUS)
                .rule(
                        KeyPairError.WINDOWS,
                        "an instance runs Windows",
                        call -> call.instances().stream().anyMatch(Instance::runsWindows))
                .rule(
                        KeyPairError.NOT_IO_OPTIMIZED,
                        "an instance is not I/O-optimized",
                        call -> call.instances().stream().anyMatch(instance -> !instance.IoOptimized()))
                .build();
    }

    AttachKeyPair() {
        super(AttachKeyPair::declareRules);
    }

    @Override
    protected KeyPairInstances attempt(Parameters parameters, World world) {
        return KeyPairInstances.of(world, parameters);
    }

    @Override
    protected KeyPairInstances.Response execute(KeyPairInstances attempt, World world, Call call) {
        String name = attempt.parameters().KeyPairName();
        attempt.instances().forEach(instance -> world.put(instance.withKeyPairName(name)));
        return KeyPairInstances.Response.of(
                call.requestId(),
                name,
                attempt.instances().stream()
                        .map(KeyPairInstances.Result::success)
                        .toList());
    }
}
