package io.ecsemulator.cloud;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The instance types. One that is not in the table is accepted all the same, with the family that its name tells and the
 * size of a {@code large}, so that a test can use any type there is.
 */
public final class InstanceTypes {

    /**
     * One instance type.
     *
     * @param MemorySize in GiB
     */
    public record InstanceType(String InstanceTypeId, String InstanceTypeFamily, int CpuCoreCount, double MemorySize) {}

    private static final Map<String, InstanceType> KNOWN = load();

    private final Set<String> familiesWithoutHotDetach;

    /** The types, of which those families cannot give up a disk while their instance runs. */
    public InstanceTypes(Set<String> familiesWithoutHotDetach) {
        this.familiesWithoutHotDetach = Set.copyOf(familiesWithoutHotDetach);
    }

    /** The type of that id, for instance {@code ecs.g6.large}. */
    public InstanceType get(String instanceTypeId) {
        InstanceType known = KNOWN.get(instanceTypeId);
        return known != null ? known : new InstanceType(instanceTypeId, family(instanceTypeId), 2, 8);
    }

    /** Whether a running instance of that family can give up a disk. */
    public boolean canHotDetach(String instanceTypeFamily) {
        return !familiesWithoutHotDetach.contains(instanceTypeFamily);
    }

    /** {@code ecs.t5-lc1m1.small} is of the family {@code ecs.t5} (a recorded DescribeInstances answer of 2019). */
    private static String family(String instanceTypeId) {
        int size = instanceTypeId.lastIndexOf('.');
        String family = size > 0 ? instanceTypeId.substring(0, size) : instanceTypeId;
        int variant = family.indexOf("-");
        return variant > 0 ? family.substring(0, variant) : family;
    }

    private static Map<String, InstanceType> load() {
        Map<String, InstanceType> types = new HashMap<>();
        for (String[] row : Catalogue.rows("instance-types.csv")) {
            types.put(row[0], new InstanceType(row[0], row[1], Integer.parseInt(row[2]), Double.parseDouble(row[3])));
        }
        return types;
    }
}
