package io.ecsemulator.state;

import io.ecsemulator.cloud.Attachment;
import io.ecsemulator.cloud.DeviceNames;
import io.ecsemulator.cloud.Disk;
import io.ecsemulator.cloud.DiskType;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The device names that are taken on instances, and by whom their one system disk is. */
final class DeviceRegister {

    private static final class Names {
        private final Set<String> devices = new HashSet<>();
        private @Nullable String systemDisk;
    }

    private final BaseWorld base;
    private final Map<String, Names> byInstance = new HashMap<>();

    DeviceRegister(BaseWorld base) {
        this.base = base;
    }

    /**
     * Takes a name for a disk.
     *
     * @param device null if it asks for none
     * @throws StateException if another has the name, or is the system disk that this is to be
     */
    void take(String instanceId, @Nullable String device, DiskType type, String diskId, String place) {
        Names names = names(instanceId);
        if (type == DiskType.system) {
            if (names.systemDisk != null) {
                throw new StateException(
                        place + ".Type", "is system, and " + instanceId + " has a system disk: " + names.systemDisk);
            }
            names.systemDisk = diskId;
        }
        if (device != null && !names.devices.add(device)) {
            throw new StateException(place + ".Device", "is taken on " + instanceId + ": " + device);
        }
    }

    /** Takes the first free name. */
    String takeFree(String instanceId, DiskType type, String place) {
        Set<String> taken = names(instanceId).devices;
        String device = type == DiskType.system ? DeviceNames.SYSTEM : DeviceNames.next(taken);
        if (!taken.add(device)) {
            throw new StateException(place + ".Device", "is missing, and no name is free on " + instanceId);
        }
        return device;
    }

    private Names names(String instanceId) {
        return byInstance.computeIfAbsent(instanceId, id -> {
            Names names = new Names();
            for (Disk disk : base.otherDisksOn(id)) {
                for (Attachment attachment : disk.Attachments()) {
                    if (attachment.InstanceId().equals(id)) {
                        names.devices.add(attachment.Device());
                    }
                }
                if (disk.Type() == DiskType.system) {
                    names.systemDisk = disk.DiskId();
                }
            }
            return names;
        });
    }
}
