package io.ecsemulator.instance;

import io.ecsemulator.cloud.InstanceTypes;
import io.ecsemulator.cloud.InstanceTypes.InstanceType;
import io.ecsemulator.cloud.ListOf;
import io.ecsemulator.cloud.World;
import io.ecsemulator.operation.ApiOperation;
import io.ecsemulator.operation.Call;
import io.ecsemulator.operation.GatewayError;
import io.ecsemulator.operation.MaxItems;
import io.ecsemulator.operation.NotEmulated;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.operation.Range;
import io.ecsemulator.operation.Rules;
import io.ecsemulator.operation.Stage;
import io.ecsemulator.operation.WithoutEffect;
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
@ApiOperation(editions = "2024", sample = "InstanceTypes.1=ecs.g6.large")
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
     * @param InstanceTypeFamilies families, at most 10; the type is of one of them
     * @param InstanceFamilyLevel EntryLevel, EnterpriseLevel or CreditEntryLevel
     * @param InstanceCategory for instance {@code General-purpose}
     * @param InstanceCategories at most 10; the type is of one of them
     * @param CpuArchitecture X86 or ARM
     * @param CpuArchitectures at most 2; the type has one of them
     * @param MinimumDiskQuantity minimum number of disks
     * @param NvmeSupport required, supported or unsupported
     * @param MinimumGPUAmount minimum number of GPUs
     * @param MaximumGPUAmount maximum number of GPUs
     * @param GPUSpec part of the model of the GPUs, for instance {@code NVIDIA}
     * @param GpuSpecs parts of models, at most 10; the type has one of them
     * @param LocalStorageCategory local_ssd_pro or local_hdd_pro
     * @param LocalStorageCategories at most 2; the type has one of them
     * @param MinimumLocalStorageAmount minimum number of local disks
     * @param MinimumLocalStorageCapacity minimum size of a local disk in GiB
     * @param MinimumEniQuantity minimum number of network cards
     * @param MinimumEniPrivateIpAddressQuantity minimum number of IPv4 addresses of a card
     * @param MinimumEniIpv6AddressQuantity minimum number of IPv6 addresses of a card
     * @param MinimumInstanceBandwidthRx minimum bandwidth in kbit/s, incoming
     * @param MinimumInstanceBandwidthTx minimum bandwidth in kbit/s, outgoing
     * @param MinimumInstancePpsRx minimum packets per second, incoming
     * @param MinimumInstancePpsTx minimum packets per second, outgoing
     * @param MaxResults number of types on a page, 1 to 1600; default 1600
     * @param NextToken the NextToken of the page before; without it the first page
     */
    @WithoutEffect("AdditionalAttributes.N")
    @NotEmulated({
        "MaximumCpuSpeedFrequency",
        "MaximumCpuTurboFrequency",
        "MinimumBaselineCredit",
        "MinimumCpuSpeedFrequency",
        "MinimumCpuTurboFrequency",
        "MinimumEriQuantity",
        "MinimumInitialCredit",
        "MinimumPrimaryEniQueueNumber",
        "MinimumQueuePairNumber",
        "MinimumSecondaryEniQueueNumber",
        "PhysicalProcessorModel",
        "PhysicalProcessorModels.N"
    })
    record Parameters(
            @MaxItems(10) List<String> InstanceTypes,
            @Nullable String InstanceTypeFamily,
            @Range(min = 1) @Nullable Integer MinimumCpuCoreCount,
            @Range(min = 1) @Nullable Integer MaximumCpuCoreCount,
            @Nullable Double MinimumMemorySize,
            @Nullable Double MaximumMemorySize,
            @MaxItems(10) List<String> InstanceTypeFamilies,
            @Nullable String InstanceFamilyLevel,
            @Nullable String InstanceCategory,
            @MaxItems(10) List<String> InstanceCategories,
            @Nullable String CpuArchitecture,
            @MaxItems(2) List<String> CpuArchitectures,
            @Nullable Integer MinimumDiskQuantity,
            @Nullable String NvmeSupport,
            @Nullable Integer MinimumGPUAmount,
            @Nullable Integer MaximumGPUAmount,
            @Nullable String GPUSpec,
            @MaxItems(10) List<String> GpuSpecs,
            @Nullable String LocalStorageCategory,
            @MaxItems(2) List<String> LocalStorageCategories,
            @Nullable Integer MinimumLocalStorageAmount,
            @Nullable Long MinimumLocalStorageCapacity,
            @Nullable Integer MinimumEniQuantity,
            @Nullable Integer MinimumEniPrivateIpAddressQuantity,
            @Nullable Integer MinimumEniIpv6AddressQuantity,
            @Nullable Integer MinimumInstanceBandwidthRx,
            @Nullable Integer MinimumInstanceBandwidthTx,
            @Nullable Long MinimumInstancePpsRx,
            @Nullable Long MinimumInstancePpsTx,

            @Range(min = 1, max = MAX_RESULTS) @Nullable Integer MaxResults,

            @Nullable String NextToken) {

        private boolean match(InstanceTypeAnswer type) {
            return is(type.InstanceTypeFamily(), InstanceTypeFamily)
                    && isOneOf(type.InstanceTypeFamily(), InstanceTypeFamilies)
                    && is(type.InstanceFamilyLevel(), InstanceFamilyLevel)
                    && is(type.InstanceCategory(), InstanceCategory)
                    && isOneOf(type.InstanceCategory(), InstanceCategories)
                    && isWithin(type.CpuCoreCount(), MinimumCpuCoreCount, MaximumCpuCoreCount)
                    && isWithin(type.MemorySize(), MinimumMemorySize, MaximumMemorySize)
                    && is(type.CpuArchitecture(), CpuArchitecture)
                    && isOneOf(type.CpuArchitecture(), CpuArchitectures)
                    && matchDisks(type)
                    && isWithin(type.GPUAmount(), MinimumGPUAmount, MaximumGPUAmount)
                    && (GPUSpec == null || type.GPUSpec().contains(GPUSpec))
                    && (GpuSpecs.isEmpty() || GpuSpecs.stream().anyMatch(type.GPUSpec()::contains))
                    && matchNetwork(type);
        }

        private boolean matchDisks(InstanceTypeAnswer type) {
            return isWithin(type.DiskQuantity(), MinimumDiskQuantity, null)
                    && is(type.NvmeSupport(), NvmeSupport)
                    && is(type.LocalStorageCategory(), LocalStorageCategory)
                    && isOneOf(type.LocalStorageCategory(), LocalStorageCategories)
                    && isWithin(type.LocalStorageAmount(), MinimumLocalStorageAmount, null)
                    && isWithin((double) type.LocalStorageCapacity(), MinimumLocalStorageCapacity, null);
        }

        private boolean matchNetwork(InstanceTypeAnswer type) {
            return isWithin(type.EniQuantity(), MinimumEniQuantity, null)
                    && isWithin(type.EniPrivateIpAddressQuantity(), MinimumEniPrivateIpAddressQuantity, null)
                    && isWithin(type.EniIpv6AddressQuantity(), MinimumEniIpv6AddressQuantity, null)
                    && isWithin(type.InstanceBandwidthRx(), MinimumInstanceBandwidthRx, null)
                    && isWithin(type.InstanceBandwidthTx(), MinimumInstanceBandwidthTx, null)
                    && isWithin((double) type.InstancePpsRx(), MinimumInstancePpsRx, null)
                    && isWithin((double) type.InstancePpsTx(), MinimumInstancePpsTx, null);
        }

        private static boolean is(String actual, @Nullable String wanted) {
            return wanted == null || actual.equals(wanted);
        }

        private static boolean isOneOf(String actual, List<String> wanted) {
            return wanted.isEmpty() || wanted.contains(actual);
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
    record Attempt(Parameters parameters, List<InstanceTypeAnswer> matching, int first) {}

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
                        .filter(InstanceTypes::isType)
                        .map(InstanceTypes::get);
        List<InstanceTypeAnswer> matching = candidates
                .map(type -> InstanceTypeAnswer.of(type, types.diskQuantity(type)))
                .filter(parameters::match)
                .toList();
        return new Attempt(parameters, matching, first(matching, parameters.NextToken));
    }

    @Override
    protected Response execute(Attempt attempt, World world, Call call) {
        List<InstanceTypeAnswer> matching = attempt.matching;
        Integer maxResults = attempt.parameters.MaxResults;
        int end = Math.min(attempt.first + (maxResults == null ? MAX_RESULTS : maxResults), matching.size());
        return new Response(
                call.requestId(),
                end < matching.size() ? token(matching.get(end - 1)) : "",
                matching.subList(attempt.first, end));
    }

    private static int first(List<InstanceTypeAnswer> matching, @Nullable String token) {
        return token == null
                ? 0
                : 1
                        + IntStream.range(0, matching.size())
                                .filter(i -> token(matching.get(i)).equals(token))
                                .findFirst()
                                .orElse(-2);
    }

    /** The token of the page after the one that ends with that type: the encoded id of the type. */
    private static String token(InstanceTypeAnswer last) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(last.InstanceTypeId().getBytes(StandardCharsets.UTF_8));
    }
}
