package io.ecsemulator.tls;

import java.util.List;
import java.util.regex.Pattern;
import org.bouncycastle.util.IPAddress;

/**
 * The settings {@code ecs.emulator.tls.*} but {@code enabled}; {@code ecs-emulator.yml} has their defaults.
 *
 * @param port where HTTPS listens; 0 takes a free one
 * @param hosts names and addresses, beside those of this machine, that the certificate is for
 * @param caFile the file of the authority, or empty: the authority then ends with the process
 * @param bundle the name of an SSL bundle of the user's, or empty: the emulator then makes its certificate
 */
record TlsProperties(int port, List<String> hosts, String caFile, String bundle) {

    private static final String LABEL = "[a-zA-Z0-9]([a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?";

    /** The last label is not a number, so that an address with a slip is not taken for a name. */
    private static final Pattern NAME = Pattern.compile("(\\*\\.(?=.*\\.))?(" + LABEL + "\\.)*(?!\\d+$)" + LABEL);

    /** The most characters that a name in the DNS can have. */
    private static final int MAX_NAME = 253;

    /** Refuses what cannot be, or cannot be together. */
    TlsProperties {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("port is " + port + ", and not between 0 and 65535");
        }
        hosts = List.copyOf(hosts);
        for (String host : hosts) {
            if (!isAddress(host) && !isName(host)) {
                throw new IllegalArgumentException("hosts has \"" + host
                        + "\", which is neither an IP address nor a name such as ecs.example.com or *.aliyuncs.com");
            }
        }
        if (!bundle.isBlank() && !(caFile.isBlank() && hosts.isEmpty())) {
            throw new IllegalArgumentException(
                    "bundle is a certificate of your own; ca-file and hosts are for one that the emulator makes");
        }
    }

    static boolean isAddress(String host) {
        return IPAddress.isValid(host);
    }

    private static boolean isName(String host) {
        return host.length() <= MAX_NAME && NAME.matcher(host).matches();
    }
}
