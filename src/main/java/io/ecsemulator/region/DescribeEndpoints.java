package io.ecsemulator.region;

import io.ecsemulator.cloud.ListOf;
import io.ecsemulator.cloud.World;
import io.ecsemulator.operation.ApiOperation;
import io.ecsemulator.operation.Call;
import io.ecsemulator.operation.KnownRegion;
import io.ecsemulator.operation.Mandatory;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.operation.Rules;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Returns the address of a service in a region. It is an operation of the location service, which SDKs ask if they do not know
 * an address. The response always has the address that was called, for other services too, so that a client stays with the
 * emulator.
 */
@ApiOperation(editions = "2015", version = "2015-06-12", sample = "Id=cn-hangzhou&ServiceCode=ecs&Type=openAPI")
final class DescribeEndpoints
        extends Operation<DescribeEndpoints.Parameters, DescribeEndpoints.Parameters, DescribeEndpoints.Response> {

    /**
     * Request parameters.
     *
     * @param Id id of the region
     * @param ServiceCode code of the service, for instance {@code ecs}
     * @param Type type of the address, for instance {@code innerAPI}; default {@code openAPI}
     */
    record Parameters(
            @Mandatory @KnownRegion String Id,
            @Mandatory String ServiceCode,
            @Nullable String Type) {}

    /** Response. */
    record Response(String RequestId, @ListOf("Endpoint") List<Endpoint> Endpoints, boolean Success) {}

    /**
     * An address in the response.
     *
     * @param SerivceCode the service; the API spells the name like this
     * @param Protocols always HTTP and HTTPS: the caller knows which of them the address is for
     */
    record Endpoint(
            String Endpoint,
            String Id,
            String Namespace,
            String SerivceCode,
            String Type,
            @ListOf("Protocols") List<String> Protocols) {}

    DescribeEndpoints() {
        super(() -> Rules.<Parameters>of(Parameters.class, "2015")
                .invalid(RegionError.LOCATION_REGION_NOT_FOUND, "Id")
                .build());
    }

    @Override
    protected Parameters attempt(Parameters parameters, World world) {
        return parameters;
    }

    @Override
    protected Response execute(Parameters parameters, World world, Call call) {
        Endpoint endpoint = new Endpoint(
                call.endpoint(),
                parameters.Id,
                "",
                parameters.ServiceCode,
                Objects.requireNonNullElse(parameters.Type, "openAPI"),
                List.of("HTTP", "HTTPS"));
        return new Response(call.requestId(), List.of(endpoint), true);
    }
}
