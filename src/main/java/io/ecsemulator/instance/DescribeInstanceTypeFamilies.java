package io.ecsemulator.instance;

import io.ecsemulator.cloud.InstanceTypes;
import io.ecsemulator.cloud.ListOf;
import io.ecsemulator.cloud.World;
import io.ecsemulator.operation.ApiOperation;
import io.ecsemulator.operation.Call;
import io.ecsemulator.operation.CommonError;
import io.ecsemulator.operation.KnownRegion;
import io.ecsemulator.operation.Mandatory;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.operation.Rules;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists the families of the emulator's table of instance types, in its order; they are the same in all regions. */
@ApiOperation(editions = "2024", sample = "RegionId=cn-hangzhou&Generation=ecs-5")
final class DescribeInstanceTypeFamilies
        extends Operation<
                DescribeInstanceTypeFamilies.Parameters,
                DescribeInstanceTypeFamilies.Parameters,
                DescribeInstanceTypeFamilies.Response> {

    /**
     * Request parameters.
     *
     * @param RegionId id of the region
     * @param Generation generation of the families, {@code ecs-1} to {@code ecs-6}; there are no families of other values
     */
    record Parameters(
            @Mandatory @KnownRegion String RegionId,
            @Nullable String Generation) {}

    /** One family, for instance {@code ecs.g6} of the generation {@code ecs-5}. */
    record InstanceTypeFamily(String Generation, String InstanceTypeFamilyId) {}

    /** Response. */
    record Response(
            String RequestId, @ListOf("InstanceTypeFamily") List<InstanceTypeFamily> InstanceTypeFamilies) {}

    private static Rules<Parameters> declareRules() {
        return Rules.<Parameters>of(Parameters.class, "2024")
                .invalid(CommonError.REGION_NOT_IN_RECORDS, "RegionId")
                .build();
    }

    private final InstanceTypes types;

    DescribeInstanceTypeFamilies(InstanceTypes types) {
        super(DescribeInstanceTypeFamilies::declareRules);
        this.types = types;
    }

    @Override
    protected Parameters attempt(Parameters parameters, World world) {
        return parameters;
    }

    @Override
    protected Response execute(Parameters parameters, World world, Call call) {
        return new Response(
                call.requestId(),
                types.known().stream()
                        .map(type -> new InstanceTypeFamily(type.generation(), type.InstanceTypeFamily()))
                        .distinct()
                        .filter(family ->
                                parameters.Generation == null || parameters.Generation.equals(family.Generation))
                        .toList());
    }
}
