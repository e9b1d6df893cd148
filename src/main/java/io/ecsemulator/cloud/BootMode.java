package io.ecsemulator.cloud;

/** How the system of an image starts; {@link #toString} is the spelling on the wire. */
public enum BootMode {
    BIOS,
    UEFI,
    /** With UEFI where the instance type knows it, else with BIOS. */
    UEFI_Preferred;

    @Override
    public String toString() {
        return name().replace('_', '-');
    }
}
