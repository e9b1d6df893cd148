package io.ecsemulator.operation;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * A token that asks for the next page. It names the last resource of its page by its place in the order of all, so that no
 * other is left out or comes twice while resources come and go. It is valid for the list that it was made for, until the
 * server stops.
 */
public final class PageToken {

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
     * Reads a token.
     *
     * @param token null or blank for the first page
     * @return the ordinal of the last resource of the page before, -1 for the first page, or null if it is not a token of that list
     */
    public static @Nullable Long ordinal(@Nullable String token, String list) {
        if (token == null || token.isBlank()) {
            return -1L;
        }
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(token));
            if (bytes.remaining() != Long.BYTES + MAC_BYTES) {
                return null;
            }
            long ordinal = bytes.getLong();
            byte[] mac = new byte[MAC_BYTES];
            bytes.get(mac);
            return MessageDigest.isEqual(mac, mac(list, ordinal)) ? ordinal : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /**
     * The ordinal of the last resource of the page before, or -1 for the first page.
     *
     * @param token absent or blank for the first page
     * @param notValid the error if it is no token of that list
     * @param names what its message names
     * @throws ApiException if it is none
     */
    public static long after(@Nullable String token, String list, ApiError notValid, Object... names) {
        Long ordinal = ordinal(token, list);
        if (ordinal == null) {
            throw new ApiException(notValid, names);
        }
        return ordinal;
    }

    private static byte[] mac(String list, long ordinal) {
        return Arrays.copyOf(Hashing.hmac("HmacSHA256", KEY, HexFormat.of().toHexDigits(ordinal) + list), MAC_BYTES);
    }
}
