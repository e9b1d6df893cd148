package io.ecsemulator.region;

import io.ecsemulator.cloud.ChargeType;
import io.ecsemulator.cloud.ListOf;
import io.ecsemulator.cloud.World;
import io.ecsemulator.operation.ApiOperation;
import io.ecsemulator.operation.Call;
import io.ecsemulator.operation.CommonError;
import io.ecsemulator.operation.OneOf;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.operation.Rules;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists all regions. */
@ApiOperation(editions = "2024")
final class DescribeRegions
        extends Operation<DescribeRegions.Parameters, DescribeRegions.Parameters, DescribeRegions.Response> {

    /**
     * Request parameters.
     *
     * @param AcceptLanguage language of LocalName; default zh-CN
     * @param InstanceChargeType billing method of instances; every region offers both
     * @param ResourceType type of resources; every region offers all
     */
    record Parameters(
            @Nullable Language AcceptLanguage,
            @Nullable ChargeType InstanceChargeType,

            @OneOf({"instance", "disk", "reservedinstance", "scu"}) @Nullable
            String ResourceType) {}

    /** Response. */
    record Response(String RequestId, @ListOf("Region") List<Region> Regions) {}

    /**
     * A region in the response.
     *
     * @param RegionEndpoint the address that was called, so that a client that uses it stays with the emulator
     */
    record Region(String RegionId, String LocalName, String RegionEndpoint, String Status) {}

    private static Rules<Parameters> declareRules() {
        return Rules.<Parameters>of(Parameters.class, "2024")
                .invalid(RegionError.ACCEPT_LANGUAGE, "AcceptLanguage")
                .invalid(RegionError.INSTANCE_CHARGE_TYPE, "InstanceChargeType")
                .invalid(CommonError.RESOURCE_TYPE_NOT_FOUND, "ResourceType")
                .build();
    }

    DescribeRegions() {
        super(DescribeRegions::declareRules);
    }

    @Override
    protected Parameters attempt(Parameters parameters, World world) {
        return parameters;
    }

    @Override
    protected Response execute(Parameters parameters, World world, Call call) {
        Language language = Language.orDefault(parameters.AcceptLanguage);
        return new Response(
                call.requestId(),
                io.ecsemulator.cloud.Region.all().stream()
                        .map(region ->
                                new Region(region.RegionId(), language.nameOf(region), call.endpoint(), "available"))
                        .toList());
    }
}
