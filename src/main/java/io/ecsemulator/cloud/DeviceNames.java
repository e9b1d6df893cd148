package io.ecsemulator.cloud;

import java.util.Collection;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The names that disks have on an instance: {@code /dev/xvda} for its system disk, {@code /dev/xvdb} to {@code /dev/xvdz} for
 * data disks, and then names with two letters (AttachDisk, edition 2026).
 */
public final class DeviceNames {

    /** The name of a system disk. */
    public static final String SYSTEM = "/dev/xvda";

    private static final String PREFIX = "/dev/xvd";
    private static final Pattern DATA = Pattern.compile(PREFIX + "([b-z]|[a-z]{2})");

    private DeviceNames() {}

    /**
     * The first name for a data disk that is not among those.
     *
     * @throws IllegalStateException if there is none; an instance cannot have that many disks
     */
    public static String next(Set<String> taken) {
        for (char letter = 'b'; letter <= 'z'; letter++) {
            if (!taken.contains(PREFIX + letter)) {
                return PREFIX + letter;
            }
        }
        for (char first = 'a'; first <= 'z'; first++) {
            for (char second = 'a'; second <= 'z'; second++) {
                if (!taken.contains(PREFIX + first + second)) {
                    return PREFIX + first + second;
                }
            }
        }
        throw new IllegalStateException("All names are taken");
    }

    /** The names that those disks have on that instance. */
    public static Set<String> taken(Collection<Disk> disks, String instanceId) {
        return disks.stream()
                .flatMap(disk -> disk.Attachments().stream())
                .filter(attachment -> attachment.InstanceId().equals(instanceId))
                .map(Attachment::Device)
                .collect(Collectors.toSet());
    }

    /** Whether a data disk can have that name. */
    public static boolean isData(String name) {
        return DATA.matcher(name).matches();
    }
}
