package io.ecsemulator.cloud;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The instance types. A type that is not in the table is accepted if its id is well formed ({@link #isType}); its family
 * follows from its id, and it has the size of a {@code large}. So a test can use any type of the cloud.
 */
public final class InstanceTypes {

    /**
     * One instance type.
     *
     * @param MemorySize in GiB
     * @param DiskCategories the categories of disks that an instance takes, local disks aside
     * @param NvmeSupport {@value #NVME_UNSUPPORTED}, {@value #NVME_SUPPORTED} or {@value #NVME_REQUIRED}
     * @param GPUSpec model of its GPUs, or empty
     * @param LocalStorageAmount number of local disks
     * @param LocalStorageCapacity size of each local disk in GiB
     */
    public record InstanceType(
            String InstanceTypeId,
            String InstanceTypeFamily,
            int CpuCoreCount,
            double MemorySize,
            Set<String> DiskCategories,
            String NvmeSupport,
            int GPUAmount,
            String GPUSpec,
            int LocalStorageAmount,
            long LocalStorageCapacity) {

        private static InstanceType unknown(String id) {
            String family = family(id);
            Set<String> categories = FamilyDiskCategories.of(family);
            return new InstanceType(id, family, 2, 8, categories, nvmeSupport(family), 0, "", 0, 0);
        }

        private static InstanceType of(String[] row) {
            return new InstanceType(
                    row[0],
                    row[1],
                    Integer.parseInt(row[2]),
                    Double.parseDouble(row[3]),
                    FamilyDiskCategories.of(row[1]),
                    nvmeSupport(row[1]),
                    Integer.parseInt(row[4]),
                    row[5],
                    Integer.parseInt(row[6]),
                    Long.parseLong(row[7]));
        }

        /** Whether it is of a burstable family: t5 or t6. */
        public boolean isBurstable() {
            return BURSTABLE_FAMILIES.contains(InstanceTypeFamily);
        }

        /** Whether it is of a family with ARM processors, such as g8y and c6r. */
        public boolean isArm() {
            return ARM.matcher(InstanceTypeFamily).matches();
        }

        /**
         * The generation of its family, ecs-1 to ecs-6. The document of DescribeInstanceTypeFamilies names some families of each; where it
         * names none, the digit of the name decides, by a rule of ours.
         */
        public String generation() {
            return switch (InstanceTypeFamily) {
                case "ecs.t1", "ecs.s1", "ecs.s2", "ecs.s3" -> "ecs-1";
                case "ecs.n1", "ecs.n2", "ecs.e3" -> "ecs-2";
                case "ecs.n4", "ecs.mn4", "ecs.xn4", "ecs.e4", "ecs.se1", "ecs.se1ne", "ecs.sn1ne", "ecs.sn2ne" ->
                    "ecs-3";
                default -> {
                    Matcher number = NUMBER.matcher(InstanceTypeFamily);
                    int digit = number.find() ? Integer.parseInt(number.group()) : 0;
                    yield digit == 5 ? "ecs-4" : digit == 6 ? "ecs-5" : "ecs-6";
                }
            };
        }

        /** Whether an instance can have disks of that category. */
        public boolean takes(String diskCategory) {
            return DiskCategories.contains(diskCategory);
        }

        /**
         * The category of a disk that is created with an instance and names none: that of basic disks for retired types, which take
         * no others, else that of ultra disks, even if the type does not take them (RunInstances, edition 2026).
         */
        public String defaultDiskCategory() {
            return DiskCategories.equals(Set.of(DiskCategory.BASIC)) ? DiskCategory.BASIC : DiskDefaults.CATEGORY;
        }

        /** The CreditSpecification of an instance: Standard for burstable types (recorded 2024). */
        String creditSpecification() {
            return isBurstable() ? "Standard" : "";
        }

        /**
         * The Numa of an instance's CpuOptions: ON with one core, N/A with more; empty for burstable, entry-level, bare metal and GPU
         * types (recorded 2024).
         */
        String numa() {
            return WITHOUT_NUMA.matcher(InstanceTypeFamily).matches() ? "" : CpuCoreCount <= 2 ? "ON" : "N/A";
        }
    }

    /** Its disks are no NVMe devices, so it takes no multi-attach disk. */
    public static final String NVME_UNSUPPORTED = "unsupported";

    /** Its disks are NVMe devices if its image knows them. */
    public static final String NVME_SUPPORTED = "supported";

    /** Its disks are NVMe devices always. */
    public static final String NVME_REQUIRED = "required";

    /** The largest number of disks that an instance of any type can be given by a setting. */
    public static final int MAX_DISK_QUANTITY = 64;

    private static final Set<String> FIRST_FAMILIES = Set.of("ecs.t1", "ecs.s1", "ecs.s2", "ecs.s3");
    private static final Pattern GENERATION = Pattern.compile("ecs\\.(?:hf)?[cgr](\\d{1,4})\\D*");

    private static final Set<String> BURSTABLE_FAMILIES = Set.of("ecs.t5", "ecs.t6");
    private static final Pattern ARM = Pattern.compile("ecs\\.(ebm)?[cgr]\\d{1,4}[yr]\\D*");
    private static final Pattern WITHOUT_NUMA = Pattern.compile("ecs\\.(t\\d.*|e|ebm.*|s?gn.*|vgn.*)");
    private static final Pattern NUMBER = Pattern.compile("\\d");
    private static final Pattern ID = Pattern.compile("ecs\\.[a-z0-9-]+\\.[a-z0-9-]+");
    private static final Map<String, InstanceType> KNOWN = load();

    private final Set<String> familiesWithoutHotDetach;
    private final Map<String, Integer> diskQuantities;

    /**
     * The types.
     *
     * @param familiesWithoutHotDetach the families that cannot give up a disk while their instance runs
     * @param diskQuantities the numbers of disks of types and families that differ from the emulator's rule, 1 to
     *     {@value #MAX_DISK_QUANTITY}
     */
    public InstanceTypes(Set<String> familiesWithoutHotDetach, Map<String, Integer> diskQuantities) {
        this.familiesWithoutHotDetach = Set.copyOf(familiesWithoutHotDetach);
        this.diskQuantities = Map.copyOf(diskQuantities);
    }

    /** The type of that id, for instance {@code ecs.g6.large}. */
    public static InstanceType get(String instanceTypeId) {
        InstanceType known = KNOWN.get(instanceTypeId);
        return known != null ? known : InstanceType.unknown(instanceTypeId);
    }

    /** The types of the table, in its order. */
    public Collection<InstanceType> known() {
        return Collections.unmodifiableCollection(KNOWN.values());
    }

    /** Whether that is the id of a type: one of the table, or {@code ecs.family.size} in lower case. */
    public static boolean isType(String instanceTypeId) {
        return KNOWN.containsKey(instanceTypeId) || ID.matcher(instanceTypeId).matches();
    }

    /** Whether a running instance of that family can give up a disk. */
    public boolean canHotDetach(String instanceTypeFamily) {
        return !familiesWithoutHotDetach.contains(instanceTypeFamily);
    }

    /**
     * The maximum number of disks on an instance, the system disk included. The settings decide, those of the type before those of
     * its family; else a plain rule of ours: 16 data disks beside the system disk, 4 in the first families.
     */
    public int diskQuantity(InstanceType type) {
        String family = type.InstanceTypeFamily();
        Integer set = diskQuantities.getOrDefault(type.InstanceTypeId(), diskQuantities.get(family));
        return set != null ? set : FIRST_FAMILIES.contains(family) ? 5 : 17;
    }

    /** {@code ecs.t5-lc1m1.small} is of the family {@code ecs.t5} (a recorded DescribeInstances answer of 2019). */
    private static String family(String instanceTypeId) {
        int size = instanceTypeId.lastIndexOf('.');
        String family = size > 0 ? instanceTypeId.substring(0, size) : instanceTypeId;
        int variant = family.indexOf("-");
        return variant > 0 ? family.substring(0, variant) : family;
    }

    /** A plain rule of ours: the families c, g and r know NVMe since generation 7 and insist on it since generation 8. */
    private static String nvmeSupport(String family) {
        Matcher matcher = GENERATION.matcher(family);
        int generation = matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
        return generation < 7 ? NVME_UNSUPPORTED : generation == 7 ? NVME_SUPPORTED : NVME_REQUIRED;
    }

    private static Map<String, InstanceType> load() {
        Map<String, InstanceType> types = new LinkedHashMap<>();
        for (String[] row : CsvTable.rows("instance-types.csv")) {
            types.put(row[0], InstanceType.of(row));
        }
        return types;
    }
}
