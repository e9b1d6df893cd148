package io.ecsemulator.operation;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * A token that asks for the next page of a list. It names the last resource of its page by the ordinal of that resource, so no
 * resource is left out or listed twice while others are created and deleted. It is valid for the list that it was made for, until
 * the server stops.
 */
public final class PageToken {

    /** The ordinal before the first page. */
    public static final long START = Long.MAX_VALUE;

    /** In place of an ordinal: the token is not one of the list. */
    public static final long INVALID = -1;

    private static final int MAC_BYTES = 16;
    private static final byte[] KEY = new byte[32];

    static {
        new SecureRandom().nextBytes(KEY);
    }

    private PageToken() {}

    /** The token of a page of that list that ends with the resource of that ordinal. */
    public static String of(String list, long ordinal) {
        byte[] mac = mac(list, ordinal);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(ByteBuffer.allocate(Long.BYTES + MAC_BYTES)
                        .putLong(ordinal)
                        .put(mac)
                        .array());
    }

    /**
     * The ordinal of the last resource of the previous page, or {@link #INVALID} if the token is not one of that list.
     *
     * @param token null for {@link #START}
     */
    public static long after(@Nullable String token, String list) {
        if (token == null) {
            return START;
        }
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(token));
            if (bytes.remaining() == Long.BYTES + MAC_BYTES) {
                long ordinal = bytes.getLong();
                byte[] mac = new byte[MAC_BYTES];
                bytes.get(mac);
                if (MessageDigest.isEqual(mac, mac(list, ordinal))) {
                    return ordinal;
                }
            }
        } catch (IllegalArgumentException e) {
            return INVALID;
        }
        return INVALID;
    }

    private static byte[] mac(String list, long ordinal) {
        return Arrays.copyOf(Hashing.hmac("HmacSHA256", KEY, HexFormat.of().toHexDigits(ordinal) + list), MAC_BYTES);
    }
}
