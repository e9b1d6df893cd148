package io.ecsemulator.instance;

import io.ecsemulator.cloud.Instance;
import io.ecsemulator.cloud.World;
import io.ecsemulator.operation.ApiOperation;
import io.ecsemulator.operation.Call;
import io.ecsemulator.operation.CommonError;
import io.ecsemulator.operation.KnownRegion;
import io.ecsemulator.operation.Mandatory;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.operation.Rules;

/** Shows the user data of an instance. */
@ApiOperation(editions = "2024", sample = "RegionId=cn-hangzhou&InstanceId=i-23jggx34b")
final class DescribeUserData extends Operation<DescribeUserData.Parameters, InstanceTarget, DescribeUserData.Response> {

    /**
     * Request parameters.
     *
     * @param RegionId id of the region of the instance
     * @param InstanceId id of the instance
     */
    record Parameters(
            @Mandatory @KnownRegion String RegionId,
            @Mandatory String InstanceId) {}

    /**
     * Response.
     *
     * @param UserData user data in Base64; empty if the instance has none
     */
    record Response(String RequestId, String InstanceId, String UserData, String RegionId) {}

    private static Rules<InstanceTarget> declareRules() {
        return Rules.<InstanceTarget>of(Parameters.class, "2024")
                .invalid(CommonError.REGION_NOT_FOUND, "RegionId")
                .include(target -> target, InstanceTarget.EXISTENCE)
                .build();
    }

    DescribeUserData() {
        super(DescribeUserData::declareRules);
    }

    @Override
    protected InstanceTarget attempt(Parameters parameters, World world) {
        return InstanceTarget.of(world, parameters.InstanceId).in(parameters.RegionId);
    }

    @Override
    protected Response execute(InstanceTarget target, World world, Call call) {
        Instance instance = target.instance();
        return new Response(call.requestId(), instance.InstanceId(), instance.UserData(), instance.RegionId());
    }
}
