package io.ecsemulator.instance;

import static io.ecsemulator.cloud.InstanceStatus.Running;
import static io.ecsemulator.cloud.InstanceStatus.Stopped;

import io.ecsemulator.cloud.Cidr;
import io.ecsemulator.cloud.Instance;
import io.ecsemulator.cloud.World;
import io.ecsemulator.operation.ApiOperation;
import io.ecsemulator.operation.Call;
import io.ecsemulator.operation.CommonError;
import io.ecsemulator.operation.Mandatory;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.operation.Rules;
import io.ecsemulator.operation.Stage;
import io.ecsemulator.operation.WithoutEffect;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gives a Running or Stopped instance a public address at once. An instance has one at the most. */
@ApiOperation(editions = "2024", sample = "InstanceId=i-23jggx34b")
final class AllocatePublicIpAddress
        extends Operation<
                AllocatePublicIpAddress.Parameters, AllocatePublicIpAddress.Attempt, AllocatePublicIpAddress.Response> {

    /**
     * Request parameters.
     *
     * @param InstanceId id of the instance
     * @param IpAddress the public address; default one that no instance has
     */
    @WithoutEffect("VlanId")
    record Parameters(
            @Mandatory String InstanceId, @Nullable String IpAddress) {}

    /** Response; the instance then has the address. */
    record Response(String RequestId, String IpAddress) {}

    /** What the rules look at. */
    record Attempt(Parameters parameters, InstanceTarget target) {

        boolean isAllocated() {
            Instance instance = target.instance();
            return !instance.PublicIpAddress().isEmpty()
                    || !instance.EipAddress().IpAddress().isEmpty();
        }
    }

    private static Rules<Attempt> declareRules() {
        return Rules.<Attempt>of(Parameters.class, "2024")
                .stage(Stage.REQUEST)
                .rule(
                        InstanceError.PUBLIC_ADDRESS_MALFORMED,
                        "IpAddress is no IPv4 address",
                        attempt ->
                                attempt.parameters.IpAddress != null && Cidr.number(attempt.parameters.IpAddress) < 0)
                .rule(
                        InstanceError.NOT_PUBLIC,
                        "IpAddress is not public",
                        attempt -> attempt.parameters.IpAddress != null
                                && Cidr.number(attempt.parameters.IpAddress) >= 0
                                && !PublicAddresses.isPublic(attempt.parameters.IpAddress))
                .include(Attempt::target, InstanceTarget.EXISTENCE)
                .include(Attempt::target, InstanceTarget.SECURITY)
                .rule(
                        CommonError.INSTANCE_IN_ARREARS,
                        "the instance's OperationLocks contain financial, or it is a subscription that has expired",
                        attempt -> attempt.target.isInArrears())
                .stage(Stage.STATUS)
                .rule(
                        CommonError.INCORRECT_INSTANCE_STATUS,
                        "the instance is neither Running nor Stopped",
                        attempt -> attempt.target.instance().Status() != Running
                                && attempt.target.instance().Status() != Stopped)
                .rule(
                        InstanceError.PUBLIC_ADDRESS_ALLOCATED,
                        "the instance has a public or an elastic address",
                        Attempt::isAllocated)
                .rule(
                        InstanceError.PUBLIC_ADDRESS_IN_USE,
                        "an instance has IpAddress",
                        attempt -> attempt.parameters.IpAddress != null
                                && attempt.target.world().hasPublicAddress(attempt.parameters.IpAddress))
                .build();
    }

    AllocatePublicIpAddress() {
        super(AllocatePublicIpAddress::declareRules);
    }

    @Override
    protected Attempt attempt(Parameters parameters, World world) {
        return new Attempt(parameters, InstanceTarget.of(world, parameters.InstanceId));
    }

    @Override
    protected Response execute(Attempt attempt, World world, Call call) {
        Instance instance = attempt.target.instance();
        String address = attempt.parameters.IpAddress == null
                ? PublicAddresses.choose(instance.InstanceId(), world)
                : attempt.parameters.IpAddress;
        world.put(instance.withPublicIpAddress(List.of(address)));
        return new Response(call.requestId(), address);
    }
}
