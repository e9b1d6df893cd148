package io.ecsemulator.instance;

import io.ecsemulator.cloud.InstanceTypes.InstanceType;
import java.util.Set;

/**
 * An instance type in the answer of DescribeInstanceTypes. What the table does not tell follows from the number of cores,
 * about as it does for real types.
 *
 * @param InstanceFamilyLevel EntryLevel, EnterpriseLevel or CreditEntryLevel
 * @param MemorySize in GiB
 * @param DiskQuantity how many disks an instance of it can have
 * @param InstanceBandwidthRx in kbit/s, as InstanceBandwidthTx
 * @param InstancePpsRx in packets per second, as InstancePpsTx
 */
record InstanceTypeAnswer(
        String InstanceTypeId,
        String InstanceTypeFamily,
        String InstanceFamilyLevel,
        String InstanceCategory,
        String CpuArchitecture,
        int CpuCoreCount,
        double MemorySize,
        int DiskQuantity,
        String NvmeSupport,
        int GPUAmount,
        String GPUSpec,
        int LocalStorageAmount,
        long LocalStorageCapacity,
        String LocalStorageCategory,
        int EniQuantity,
        int EniTotalQuantity,
        int EniPrivateIpAddressQuantity,
        int EniIpv6AddressQuantity,
        int InstanceBandwidthRx,
        int InstanceBandwidthTx,
        long InstancePpsRx,
        long InstancePpsTx) {

    private static final Set<String> SHARED =
            Set.of("ecs.t1", "ecs.s1", "ecs.s2", "ecs.s3", "ecs.n1", "ecs.n4", "ecs.mn4", "ecs.e");

    static InstanceTypeAnswer of(InstanceType type, int diskQuantity) {
        int cores = type.CpuCoreCount();
        int cards = Math.min(Math.max(2, 1 + cores / 2), 8);
        int addresses = cores <= 2 ? 6 : cores <= 4 ? 10 : cores <= 8 ? 15 : 20;
        return new InstanceTypeAnswer(
                type.InstanceTypeId(),
                type.InstanceTypeFamily(),
                level(type),
                category(type),
                type.isArm() ? "ARM" : "X86",
                cores,
                type.MemorySize(),
                diskQuantity,
                type.NvmeSupport(),
                type.GPUAmount(),
                type.GPUSpec(),
                type.LocalStorageAmount(),
                type.LocalStorageCapacity(),
                type.LocalStorageAmount() == 0 ? "" : "local_ssd_pro",
                cards,
                cards,
                addresses,
                addresses,
                cores * 512_000,
                cores * 512_000,
                cores * 150_000L,
                cores * 150_000L);
    }

    static String level(InstanceType type) {
        return type.isBurstable()
                ? "CreditEntryLevel"
                : SHARED.contains(type.InstanceTypeFamily()) ? "EntryLevel" : "EnterpriseLevel";
    }

    private static String category(InstanceType type) {
        if (!level(type).equals("EnterpriseLevel")) {
            return "Shared";
        }
        double perCore = type.MemorySize() / type.CpuCoreCount();
        return perCore <= 2 ? "Compute-optimized" : perCore <= 4 ? "General-purpose" : "Memory-optimized";
    }
}
