package io.ecsemulator.region;

import io.ecsemulator.cloud.ListOf;
import io.ecsemulator.operation.ApiError;
import io.ecsemulator.operation.ApiOperation;
import io.ecsemulator.operation.Call;
import io.ecsemulator.operation.Checks;
import io.ecsemulator.operation.UndeclaredOperation;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lists all regions. */
@ApiOperation(editions = "")
final class DescribeRegions extends UndeclaredOperation<DescribeRegions.Parameters, DescribeRegions.Answer> {

    /**
     * What a caller says.
     *
     * @param AcceptLanguage the language of LocalName: zh-CN (default), en-US or ja
     * @param InstanceChargeType PrePaid or PostPaid; every region offers both
     * @param ResourceType instance, disk, reservedinstance or scu; every region offers all
     */
    record Parameters(
            @Nullable String AcceptLanguage,
            @Nullable String InstanceChargeType,
            @Nullable String ResourceType) {}

    /** What a caller gets. */
    record Answer(String RequestId, @ListOf("Region") List<Region> Regions) {}

    /**
     * A region in the answer.
     *
     * @param RegionEndpoint the address that was called: a client that follows it stays with the emulator
     */
    record Region(String RegionId, String LocalName, String RegionEndpoint, String Status) {}

    @Override
    public String edition() {
        return "2024";
    }

    @Override
    public List<ApiError> errors() {
        return List.of(RegionError.ACCEPT_LANGUAGE, RegionError.INSTANCE_CHARGE_TYPE, RegionError.RESOURCE_TYPE);
    }

    @Override
    public Answer handle(Parameters parameters, Call call) {
        String language = Choice.language(parameters.AcceptLanguage());
        Checks.oneOf(Choice.CHARGE_TYPES, parameters.InstanceChargeType(), RegionError.INSTANCE_CHARGE_TYPE);
        Checks.oneOf(
                Set.of("instance", "disk", "reservedinstance", "scu"),
                parameters.ResourceType(),
                RegionError.RESOURCE_TYPE);
        return new Answer(
                call.requestId(),
                io.ecsemulator.cloud.Region.all().stream()
                        .map(region ->
                                new Region(region.RegionId(), region.name(language), call.endpoint(), "available"))
                        .toList());
    }
}
