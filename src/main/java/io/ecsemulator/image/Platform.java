package io.ecsemulator.image;

import io.ecsemulator.cloud.Architecture;
import io.ecsemulator.cloud.Image;
import io.ecsemulator.cloud.OSType;

/** The distributions that a request can name (CreateImage and ImportImage, edition 2024); {@link #toString} is the spelling on the wire. */
enum Platform {
    ALIYUN("Aliyun"),
    ANOLIS("Anolis"),
    CENTOS("CentOS"),
    UBUNTU("Ubuntu"),
    CORE_OS("CoreOS"),
    SUSE("SUSE"),
    DEBIAN("Debian"),
    OPEN_SUSE("OpenSUSE"),
    FREE_BSD("FreeBSD"),
    RED_HAT("RedHat"),
    KYLIN("Kylin"),
    UOS("UOS"),
    FEDORA("Fedora"),
    FEDORA_CORE_OS("Fedora CoreOS"),
    CENTOS_STREAM("CentOS Stream"),
    ALMA_LINUX("AlmaLinux"),
    ROCKY_LINUX("Rocky Linux"),
    GENTOO("Gentoo"),
    CUSTOMIZED_LINUX("Customized Linux"),
    OTHERS_LINUX("Others Linux"),
    WINDOWS_2022("Windows Server 2022"),
    WINDOWS_2019("Windows Server 2019"),
    WINDOWS_2016("Windows Server 2016"),
    WINDOWS_2012("Windows Server 2012"),
    WINDOWS_2008("Windows Server 2008"),
    WINDOWS_2003("Windows Server 2003");

    private final String spelling;

    Platform(String spelling) {
        this.spelling = spelling;
    }

    OSType system() {
        return spelling.startsWith("Windows") ? OSType.windows : OSType.linux;
    }

    /** That image with a system of this distribution. */
    Image on(Image image, OSType system, Architecture architecture) {
        int bits = architecture == Architecture.i386 ? 32 : 64;
        return image.with(b -> b.Platform(spelling)
                .OSType(system)
                .OSName(spelling + "  " + bits + "位")
                .OSNameEn(spelling + "  " + bits + " bit")
                .Architecture(architecture)
                .LoginAsNonRootSupported(system == OSType.linux));
    }

    @Override
    public String toString() {
        return spelling;
    }
}
