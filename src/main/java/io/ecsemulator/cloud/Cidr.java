package io.ecsemulator.cloud;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A block of IPv4 addresses, for instance {@code 192.168.0.0/24}.
 *
 * @param first the first address, as a number
 * @param mask how many leading bits all addresses have in common, 1 to 32
 */
public record Cidr(long first, int mask) {

    private static final String OCTET = "(0|[1-9]\\d{0,2})";
    private static final Pattern ADDRESS = Pattern.compile(String.join("\\.", OCTET, OCTET, OCTET, OCTET));
    private static final int BITS = 32;
    private static final int OCTET_BITS = 8;
    private static final int MAX_OCTET = 255;

    /** The block of that text, or null if the text is none or names an address within the block instead of its first. */
    public static @Nullable Cidr parse(String text) {
        int slash = text.indexOf('/');
        long first = slash < 0 ? -1 : number(text.substring(0, slash));
        String mask = text.substring(slash + 1);
        if (first < 0 || !mask.matches("[1-9]|[12]\\d|3[0-2]")) {
            return null;
        }
        Cidr cidr = new Cidr(first, Integer.parseInt(mask));
        return first % cidr.size() == 0 ? cidr : null;
    }

    /** The block of that text, which must be one. */
    public static Cidr of(String text) {
        Cidr cidr = parse(text);
        if (cidr == null) {
            throw new IllegalArgumentException("No CIDR block: " + text);
        }
        return cidr;
    }

    /** An address as a number, or -1 if the text is no address. */
    public static long number(String address) {
        Matcher octets = ADDRESS.matcher(address);
        if (!octets.matches()) {
            return -1;
        }
        long number = 0;
        for (int i = 1; i <= octets.groupCount(); i++) {
            int octet = Integer.parseInt(octets.group(i));
            if (octet > MAX_OCTET) {
                return -1;
            }
            number = number << OCTET_BITS | octet;
        }
        return number;
    }

    /** The address of a number, for instance {@code 192.168.0.1}. */
    public static String address(long number) {
        return "%d.%d.%d.%d"
                .formatted(
                        (number >> (3 * OCTET_BITS)) & MAX_OCTET,
                        (number >> (2 * OCTET_BITS)) & MAX_OCTET,
                        (number >> OCTET_BITS) & MAX_OCTET,
                        number & MAX_OCTET);
    }

    /** How many addresses it has. */
    public long size() {
        return 1L << (BITS - mask);
    }

    /** The last address, as a number. */
    public long last() {
        return first + size() - 1;
    }

    /** Whether it has that address. */
    public boolean contains(long address) {
        return address >= first && address <= last();
    }

    /** Whether it has all addresses of another. */
    public boolean contains(Cidr other) {
        return mask <= other.mask && contains(other.first);
    }

    /** Whether the two have an address in common. */
    public boolean overlaps(Cidr other) {
        return contains(other) || other.contains(this);
    }

    @Override
    public String toString() {
        return address(first) + "/" + mask;
    }
}
