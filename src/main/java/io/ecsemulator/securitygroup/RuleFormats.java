package io.ecsemulator.securitygroup;

import io.ecsemulator.cloud.Cidr;
import io.ecsemulator.cloud.IpProtocol;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The formats of ports and addresses in rules. Null, where nothing is given, has each of them. */
final class RuleFormats {

    private static final int MAX_PORT = 65_535;
    private static final Pattern PORTS = Pattern.compile("(\\d{1,5})/(\\d{1,5})");
    private static final Pattern IPV4_MASK = Pattern.compile("[12]?\\d|3[0-2]");
    private static final Pattern IPV6 =
            Pattern.compile("([0-9a-fA-F:.]*:[0-9a-fA-F:.]*)(/(\\d{1,2}|1[01]\\d|12[0-8]))?");

    private RuleFormats() {}

    /** Whether a text is {@code -1/-1}, or two numbers from 1 to 65535, the first not the larger. */
    static boolean isPortRange(@Nullable String text) {
        if (text == null || text.equals(IpProtocol.NO_PORTS)) {
            return true;
        }
        Matcher ports = PORTS.matcher(text);
        if (!ports.matches()) {
            return false;
        }
        int first = Integer.parseInt(ports.group(1));
        int last = Integer.parseInt(ports.group(2));
        return first >= 1 && first <= last && last <= MAX_PORT;
    }

    /** Whether a text is an IPv4 address or a CIDR block. */
    static boolean isIpv4(@Nullable String text) {
        if (text == null) {
            return true;
        }
        int slash = text.indexOf('/');
        String address = slash < 0 ? text : text.substring(0, slash);
        return Cidr.number(address) >= 0
                && (slash < 0 || IPV4_MASK.matcher(text.substring(slash + 1)).matches());
    }

    /** Whether a text is an IPv6 address or a CIDR block. */
    static boolean isIpv6(@Nullable String text) {
        if (text == null) {
            return true;
        }
        Matcher address = IPV6.matcher(text);
        if (!address.matches()) {
            return false;
        }
        try {
            // A text with a colon is an address and never looked up as a name.
            InetAddress.getByName(address.group(1));
            return true;
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
