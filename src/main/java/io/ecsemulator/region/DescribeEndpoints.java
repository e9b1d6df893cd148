package io.ecsemulator.region;

import io.ecsemulator.cloud.ListOf;
import io.ecsemulator.cloud.Region;
import io.ecsemulator.operation.ApiError;
import io.ecsemulator.operation.ApiException;
import io.ecsemulator.operation.ApiOperation;
import io.ecsemulator.operation.Call;
import io.ecsemulator.operation.GatewayError;
import io.ecsemulator.operation.UndeclaredOperation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells the address of a service in a region. It belongs to the location service, which SDKs ask where they have no address
 * of their own. The answer is always the address that was called, for other services too: a client that follows it stays
 * with the emulator.
 */
@ApiOperation(editions = "", version = "2015-06-12")
final class DescribeEndpoints extends UndeclaredOperation<DescribeEndpoints.Parameters, DescribeEndpoints.Answer> {

    /**
     * What a caller says.
     *
     * @param Id a region, mandatory
     * @param ServiceCode for instance {@code ecs}, mandatory
     * @param Type {@code openAPI} (default), {@code innerAPI} and so on
     */
    record Parameters(
            @Nullable String Id,
            @Nullable String ServiceCode,
            @Nullable String Type) {}

    /** What a caller gets. */
    record Answer(String RequestId, @ListOf("Endpoint") List<Endpoint> Endpoints, boolean Success) {}

    /**
     * An address in the answer.
     *
     * @param SerivceCode spelled like this
     * @param Protocols both: which one it is, the caller knows
     */
    record Endpoint(
            String Endpoint,
            String Id,
            String Namespace,
            String SerivceCode,
            String Type,
            @ListOf("Protocols") List<String> Protocols) {}

    @Override
    public String edition() {
        return "2015";
    }

    @Override
    public List<ApiError> errors() {
        return List.of(RegionError.LOCATION_REGION_NOT_FOUND);
    }

    @Override
    public Answer handle(Parameters parameters, Call call) {
        String regionId = mandatory("Id", parameters.Id());
        String service = mandatory("ServiceCode", parameters.ServiceCode());
        if (!Region.exists(regionId)) {
            throw new ApiException(RegionError.LOCATION_REGION_NOT_FOUND);
        }
        String type = parameters.Type() == null || parameters.Type().isBlank() ? "openAPI" : parameters.Type();
        Endpoint endpoint = new Endpoint(call.endpoint(), regionId, "", service, type, List.of("HTTP", "HTTPS"));
        return new Answer(call.requestId(), List.of(endpoint), true);
    }

    private static String mandatory(String name, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new ApiException(GatewayError.MISSING_PARAMETER, name);
        }
        return value;
    }
}
