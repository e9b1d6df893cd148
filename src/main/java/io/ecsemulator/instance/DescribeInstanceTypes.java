package io.ecsemulator.instance;

import io.ecsemulator.cloud.InstanceTypes;
import io.ecsemulator.cloud.InstanceTypes.InstanceType;
import io.ecsemulator.cloud.ListOf;
import io.ecsemulator.operation.ApiError;
import io.ecsemulator.operation.ApiException;
import io.ecsemulator.operation.ApiOperation;
import io.ecsemulator.operation.Call;
import io.ecsemulator.operation.GatewayError;
import io.ecsemulator.operation.UndeclaredOperation;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Lists instance types, in the order of the emulator's table. A type that is not in the table is listed if it is asked for
 * by its id: an instance can have it all the same.
 */
@ApiOperation(editions = "")
final class DescribeInstanceTypes
        extends UndeclaredOperation<DescribeInstanceTypes.Parameters, DescribeInstanceTypes.Answer> {

    private static final int MOST_TYPES = 10;
    private static final int LARGEST_PAGE = 1600;

    /**
     * What a caller says; what it gives must all hold for a type to be listed.
     *
     * @param InstanceTypes at most 10 ids; what cannot be a type is not in the answer
     * @param MinimumCpuCoreCount from 1, as the maximum
     * @param MinimumMemorySize in GiB, as the maximum
     * @param MaxResults 1 to 1600, which is the default
     * @param NextToken of the page before
     */
    record Parameters(
            List<String> InstanceTypes,
            @Nullable String InstanceTypeFamily,
            @Nullable Integer MinimumCpuCoreCount,
            @Nullable Integer MaximumCpuCoreCount,
            @Nullable Double MinimumMemorySize,
            @Nullable Double MaximumMemorySize,
            @Nullable Integer MaxResults,
            @Nullable String NextToken) {}

    /** What a caller gets; NextToken is empty on the last page. */
    record Answer(
            String RequestId,
            String NextToken,
            @ListOf("InstanceType") List<InstanceTypeAnswer> InstanceTypes) {}

    private final InstanceTypes types;

    DescribeInstanceTypes(InstanceTypes types) {
        this.types = types;
    }

    @Override
    public String edition() {
        return "2024";
    }

    @Override
    public List<ApiError> errors() {
        return List.of();
    }

    @Override
    public Answer handle(Parameters parameters, Call call) {
        check("InstanceTypes", parameters.InstanceTypes().size() <= MOST_TYPES);
        check("MinimumCpuCoreCount", isPositive(parameters.MinimumCpuCoreCount()));
        check("MaximumCpuCoreCount", isPositive(parameters.MaximumCpuCoreCount()));
        Integer maxResults = parameters.MaxResults();
        int size = maxResults == null ? LARGEST_PAGE : maxResults;
        check("MaxResults", size >= 1 && size <= LARGEST_PAGE);

        List<InstanceType> wanted =
                candidates(parameters).filter(type -> matches(parameters, type)).toList();
        int first = first(wanted, parameters.NextToken());
        int end = Math.min(first + size, wanted.size());
        return new Answer(
                call.requestId(),
                end < wanted.size() ? token(wanted.get(end - 1)) : "",
                wanted.subList(first, end).stream().map(InstanceTypeAnswer::of).toList());
    }

    private Stream<InstanceType> candidates(Parameters parameters) {
        return parameters.InstanceTypes().isEmpty()
                ? types.known().stream()
                : parameters.InstanceTypes().stream()
                        .distinct()
                        .filter(types::isType)
                        .map(InstanceTypes::get);
    }

    private static boolean matches(Parameters parameters, InstanceType type) {
        String family = parameters.InstanceTypeFamily();
        return (family == null || family.isBlank() || type.InstanceTypeFamily().equals(family))
                && isWithin(type.CpuCoreCount(), parameters.MinimumCpuCoreCount(), parameters.MaximumCpuCoreCount())
                && isWithin(type.MemorySize(), parameters.MinimumMemorySize(), parameters.MaximumMemorySize());
    }

    private static boolean isWithin(double value, @Nullable Number least, @Nullable Number most) {
        return (least == null || value >= least.doubleValue()) && (most == null || value <= most.doubleValue());
    }

    private static boolean isPositive(@Nullable Integer number) {
        return number == null || number > 0;
    }

    /** A token is the id of the last type of its page. */
    private static String token(InstanceType last) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(last.InstanceTypeId().getBytes(StandardCharsets.UTF_8));
    }

    private static int first(List<InstanceType> wanted, @Nullable String token) {
        if (token == null || token.isBlank()) {
            return 0;
        }
        for (int i = 0; i < wanted.size(); i++) {
            if (token(wanted.get(i)).equals(token)) {
                return i + 1;
            }
        }
        throw new ApiException(GatewayError.INVALID_PARAMETER, "NextToken");
    }

    private static void check(String name, boolean valid) {
        if (!valid) {
            throw new ApiException(GatewayError.INVALID_PARAMETER, name);
        }
    }
}
