package io.ecsemulator.instance;

import io.ecsemulator.cloud.InstanceTypes.InstanceType;
import java.util.Map;

/**
 * The emulator's price list. It is a plain formula of ours, about as large as real prices, the same in all regions and at all times: no
 * price of the service. All prices are in CNY for an hour, as pay-as-you-go.
 */
final class PriceList {

    private static final double CORE = 0.12;
    private static final double MEMORY_GIB = 0.03;
    private static final double GPU = 8;
    private static final double LOCAL_STORAGE_GIB = 0.0005;

    /** What a spot instance costs at present, as a share of the price of an instance. */
    static final double SPOT_SHARE = 0.2;

    /** For a GiB. */
    private static final Map<String, Double> DISKS = Map.of(
            "cloud", 0.0004,
            "cloud_efficiency", 0.0005,
            "cloud_ssd", 0.0014,
            "cloud_essd_entry", 0.0008,
            "cloud_essdPL0", 0.00105,
            "cloud_essd", 0.0021,
            "cloud_essdPL1", 0.0021,
            "cloud_essdPL2", 0.0042,
            "cloud_essdPL3", 0.0084);

    private static final double OTHER_DISK = 0.0015;

    private static final int CHEAP_BANDWIDTH = 5;
    private static final double CHEAP_MBIT = 0.063;
    private static final double MBIT = 0.248;

    /** For a GB of outgoing traffic. */
    static final double TRAFFIC = 0.8;

    private PriceList() {}

    /** An instance without its disks. */
    static double instance(InstanceType type) {
        return CORE * type.CpuCoreCount()
                + MEMORY_GIB * type.MemorySize()
                + GPU * type.GPUAmount()
                + LOCAL_STORAGE_GIB * type.LocalStorageAmount() * type.LocalStorageCapacity();
    }

    /** A disk of so many GiB; its level matters for ESSDs only. */
    static double disk(String category, String level, int size) {
        return size * DISKS.getOrDefault(category + level, DISKS.getOrDefault(category, OTHER_DISK));
    }

    /** A fixed bandwidth in Mbit/s. */
    static double bandwidth(int mbit) {
        return CHEAP_MBIT * Math.min(mbit, CHEAP_BANDWIDTH) + MBIT * Math.max(0, mbit - CHEAP_BANDWIDTH);
    }
}
