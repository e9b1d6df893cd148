package io.ecsemulator.tls;

import java.util.List;
import java.util.regex.Pattern;
import org.bouncycastle.util.IPAddress;

/**
 * The settings {@code ecs.emulator.tls.*} without {@code enabled}; {@code ecs-emulator.properties} has their defaults.
 *
 * @param port the port for HTTPS; {@code 0} takes a free port, named in the log
 * @param hosts names and addresses of the certificate, with commas between, beside {@code localhost}, {@code 127.0.0.1} and {@code ::1};
 *     for example {@code *.aliyuncs.com}
 * @param caFile the file with the key and the certificate of the authority, in PEM; made if missing; without the setting each start makes a
 *     new authority
 * @param bundle a certificate of your own instead: the name of an SSL bundle of Spring ({@code
 *     spring.ssl.bundle.pem.<name>.keystore.certificate} and {@code .private-key})
 */
record TlsProperties(int port, List<String> hosts, String caFile, String bundle) {

    private static final String LABEL = "[a-zA-Z0-9]([a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?";

    /** The last label is not a number, so a mistyped address is not taken for a name. */
    private static final Pattern NAME = Pattern.compile("(\\*\\.(?=.*\\.))?(" + LABEL + "\\.)*(?!\\d+$)" + LABEL);

    /** The maximum length of a DNS name. */
    private static final int MAX_NAME = 253;

    /** Rejects invalid values and combinations. */
    TlsProperties {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("port is " + port + ", not between 0 and 65535");
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
                    "bundle names your own certificate; ca-file and hosts are for one that the emulator creates");
        }
    }

    static boolean isAddress(String host) {
        return IPAddress.isValid(host);
    }

    private static boolean isName(String host) {
        return host.length() <= MAX_NAME && NAME.matcher(host).matches();
    }
}
