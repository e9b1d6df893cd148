package io.ecsemulator.instance;

import static io.ecsemulator.support.Emulator.parameters;

import io.ecsemulator.operation.ApiError;
import io.ecsemulator.operation.CommonError;
import io.ecsemulator.operation.GatewayError;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.support.OperationTest;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** An operation on the instance i-1 or, if its name is a plural, on the instances i-1 and i-2 of cn-hangzhou. */
abstract class InstanceOperationTest extends OperationTest {

    private final boolean isBatch;

    InstanceOperationTest(String action, int port, List<Operation<?, ?, ?>> operations) {
        super(action, port, operations);
        this.isBatch = action.endsWith("s");
    }

    @Override
    protected Map<String, String> accepted() {
        return parameters(isBatch ? "RegionId=cn-hangzhou&InstanceId.1=i-1&InstanceId.2=i-2" : "InstanceId=i-1");
    }

    /** The changes to the accepted call that let it name that instance, as its last one. */
    final String on(String instanceId) {
        return (isBatch ? "InstanceId.2=" : "InstanceId=") + instanceId;
    }

    /** The refusals of parameters that all operations on several instances have. */
    final Stream<Refusal> batchRefusals(Refusal noIds, ApiError blankId, ApiError otherRegion) {
        String ids = IntStream.rangeClosed(1, 101)
                .mapToObj(i -> "InstanceId." + i + "=i-" + i)
                .collect(Collectors.joining("&"));
        return Stream.of(
                refusal("no region", GatewayError.MISSING_PARAMETER, "RegionId=")
                        .naming("RegionId"),
                refusal("no such region", CommonError.REGION_NOT_FOUND, "RegionId=cn-moon"),
                noIds,
                refusal("101 instances", InstanceError.TOO_MANY_INSTANCE_IDS, ids),
                refusal("a blank id", blankId, "InstanceId.2= "),
                refusal("in another region", otherRegion, "InstanceId.2=i-elsewhere"),
                refusal("a dry run", InstanceError.DRY_RUN_SUCCESS, "DryRun=true"));
    }

    final String status(String instanceId) {
        return emulator.instance(instanceId).at("/Status").asString();
    }
}
