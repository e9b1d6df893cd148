package io.ecsemulator.instance;

import io.ecsemulator.cloud.InstanceTypes;
import io.ecsemulator.cloud.InstanceTypes.InstanceType;
import io.ecsemulator.cloud.ListOf;
import io.ecsemulator.cloud.World;
import io.ecsemulator.operation.ApiOperation;
import io.ecsemulator.operation.Call;
import io.ecsemulator.operation.GatewayError;
import io.ecsemulator.operation.MaxItems;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.operation.Range;
import io.ecsemulator.operation.Rules;
import io.ecsemulator.operation.Stage;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Lists instance types in the order of the emulator's table. A type that is not in the table, but that an instance can have, is
 * listed if the request names it.
 */
@ApiOperation(editions = "2024")
final class DescribeInstanceTypes
        extends Operation<
                DescribeInstanceTypes.Parameters, DescribeInstanceTypes.Attempt, DescribeInstanceTypes.Response> {

    private static final int MAX_RESULTS = 1600;

    /**
     * Request parameters; a type is listed if it matches all of them.
     *
     * @param InstanceTypes ids of types, at most 10; what cannot be the id of a type is ignored
     * @param InstanceTypeFamily the family, for instance {@code ecs.g6}
     * @param MinimumCpuCoreCount minimum number of vCPUs, from 1
     * @param MaximumCpuCoreCount maximum number of vCPUs, from 1
     * @param MinimumMemorySize minimum size of the memory in GiB
     * @param MaximumMemorySize maximum size of the memory in GiB
     * @param MaxResults number of types on a page, 1 to 1600; default 1600
     * @param NextToken the NextToken of the page before; without it the first page
     */
    record Parameters(
            @MaxItems(10) List<String> InstanceTypes,
            @Nullable String InstanceTypeFamily,
            @Range(min = 1) @Nullable Integer MinimumCpuCoreCount,
            @Range(min = 1) @Nullable Integer MaximumCpuCoreCount,
            @Nullable Double MinimumMemorySize,
            @Nullable Double MaximumMemorySize,

            @Range(min = 1, max = MAX_RESULTS) @Nullable Integer MaxResults,

            @Nullable String NextToken) {

        private boolean match(InstanceType type) {
            return (InstanceTypeFamily == null || type.InstanceTypeFamily().equals(InstanceTypeFamily))
                    && isWithin(type.CpuCoreCount(), MinimumCpuCoreCount, MaximumCpuCoreCount)
                    && isWithin(type.MemorySize(), MinimumMemorySize, MaximumMemorySize);
        }

        private static boolean isWithin(double value, @Nullable Number min, @Nullable Number max) {
            return (min == null || value >= min.doubleValue()) && (max == null || value <= max.doubleValue());
        }
    }

    /**
     * Response.
     *
     * @param NextToken the token of the next page; empty on the last page
     */
    record Response(
            String RequestId,
            String NextToken,
            @ListOf("InstanceType") List<InstanceTypeAnswer> InstanceTypes) {}

    /**
     * What the rules look at.
     *
     * @param matching the types that match the request
     * @param first index of the first type of the page; -1 if NextToken is not the token of a page
     */
    record Attempt(Parameters parameters, List<InstanceType> matching, int first) {}

    private static Rules<Attempt> declareRules() {
        return Rules.<Attempt>of(Parameters.class, "2024")
                .stage(Stage.REQUEST)
                .rule(
                        GatewayError.INVALID_PARAMETER,
                        attempt -> "NextToken",
                        "NextToken is not the token of a page of these types",
                        attempt -> attempt.first < 0)
                .build();
    }

    private final InstanceTypes types;

    DescribeInstanceTypes(InstanceTypes types) {
        super(DescribeInstanceTypes::declareRules);
        this.types = types;
    }

    @Override
    protected Attempt attempt(Parameters parameters, World world) {
        Stream<InstanceType> candidates = parameters.InstanceTypes.isEmpty()
                ? types.known().stream()
                : parameters.InstanceTypes.stream()
                        .distinct()
                        .filter(types::isType)
                        .map(InstanceTypes::get);
        List<InstanceType> matching = candidates.filter(parameters::match).toList();
        return new Attempt(parameters, matching, first(matching, parameters.NextToken));
    }

    @Override
    protected Response execute(Attempt attempt, World world, Call call) {
        List<InstanceType> matching = attempt.matching;
        Integer maxResults = attempt.parameters.MaxResults;
        int end = Math.min(attempt.first + (maxResults == null ? MAX_RESULTS : maxResults), matching.size());
        return new Response(
                call.requestId(),
                end < matching.size() ? token(matching.get(end - 1)) : "",
                matching.subList(attempt.first, end).stream()
                        .map(InstanceTypeAnswer::of)
                        .toList());
    }

    private static int first(List<InstanceType> matching, @Nullable String token) {
        return token == null
                ? 0
                : 1
                        + IntStream.range(0, matching.size())
                                .filter(i -> token(matching.get(i)).equals(token))
                                .findFirst()
                                .orElse(-2);
    }

    /** The token of the page after the one that ends with that type: the encoded id of the type. */
    private static String token(InstanceType last) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(last.InstanceTypeId().getBytes(StandardCharsets.UTF_8));
    }
}
