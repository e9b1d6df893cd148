package io.ecsemulator.keypair;

import io.ecsemulator.cloud.Instance;
import io.ecsemulator.cloud.KeyPair;
import io.ecsemulator.cloud.ListOf;
import io.ecsemulator.cloud.World;
import io.ecsemulator.operation.CommonError;
import io.ecsemulator.operation.Rules;
import io.ecsemulator.operation.RulesBuilder;
import io.ecsemulator.operation.Stage;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A call of AttachKeyPair or DetachKeyPair.
 *
 * @param keyPair the key pair, or null if the region has none of that name
 * @param instances the instances that the region has, each once
 */
record KeyPairInstances(Parameters parameters, @Nullable KeyPair keyPair, List<Instance> instances) {

    /** The largest number of instances that a call can name. */
    static final int MAX = 50;

    /** The request parameters of both operations. */
    interface Parameters {

        String RegionId();

        String KeyPairName();

        List<String> InstanceIds();
    }

    /**
     * Response.
     *
     * @param TotalCount number of instances, a text
     * @param FailCount number of instances that the call did not change, a text
     */
    record Response(
            String RequestId,
            String KeyPairName,
            String TotalCount,
            String FailCount,
            @ListOf("Result") List<Result> Results) {

        static Response of(String requestId, String keyPairName, List<Result> results) {
            long failures = results.stream()
                    .filter(result -> !result.Success.equals("true"))
                    .count();
            return new Response(
                    requestId, keyPairName, String.valueOf(results.size()), String.valueOf(failures), results);
        }
    }

    /**
     * The result for one instance.
     *
     * @param Code {@code 200}, or the code of the error
     * @param Message {@code successful}, or the message of the error
     * @param Success true or false, a text
     */
    record Result(String InstanceId, String Success, String Code, String Message) {

        static Result success(Instance instance) {
            return new Result(instance.InstanceId(), "true", "200", "successful");
        }
    }

    static KeyPairInstances of(World world, Parameters parameters) {
        return new KeyPairInstances(
                parameters,
                world.keyPair(parameters.RegionId(), parameters.KeyPairName()),
                parameters.InstanceIds().stream()
                        .map(id -> world.instances().getIn(parameters.RegionId(), id))
                        .filter(Objects::nonNull)
                        .toList());
    }

    /** Begins the rules of an operation. */
    static RulesBuilder<KeyPairInstances> rules(Class<? extends Record> parameters) {
        return Rules.<KeyPairInstances>of(parameters, "2024")
                .invalid(CommonError.REGION_NOT_FOUND, "RegionId")
                .invalid(KeyPairError.INSTANCE_IDS_INVALID, "InstanceIds")
                .tooMany(KeyPairError.TOO_MANY_INSTANCES, "InstanceIds")
                .stage(Stage.EXISTENCE)
                .rule(KeyPairError.NOT_FOUND, "the region has no key pair of that name", call -> call.keyPair == null)
                .rule(
                        KeyPairError.INSTANCE_IDS_INVALID,
                        "the region has no instance of an id in InstanceIds",
                        call -> call.instances.size()
                                < call.parameters.InstanceIds().size());
    }
}
