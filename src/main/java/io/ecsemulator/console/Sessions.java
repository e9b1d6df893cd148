package io.ecsemulator.console;

import io.ecsemulator.operation.Hashing;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * Browsers that use the console. Each gets a cookie with a random id, signed with a key that lives as long as the process, so nothing is
 * kept here. Forms carry a token that belongs to the id. If {@code ecs.emulator.control-token} is set, only a browser that has sent it
 * may see pages.
 */
@Component
final class Sessions {

    private static final String COOKIE = "ecs-emulator-console";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String key = random();
    private final String controlToken;

    Sessions(@Value("${ecs.emulator.control-token}") String controlToken) {
        this.controlToken = controlToken;
    }

    /** Whether a browser needs the token of the control API. */
    boolean needsToken() {
        return !controlToken.isBlank();
    }

    /** Whether a browser may use the console. */
    boolean isOpen(HttpServletRequest request) {
        return !needsToken() || id(request, "open") != null;
    }

    /** Lets the browser use the console if it has sent the right token. */
    boolean open(String token, HttpServletRequest request, HttpServletResponse response) {
        boolean isRight = Hashing.areEqual(token, controlToken);
        if (isRight) {
            begin("open", request, response);
        }
        return isRight;
    }

    /** The token that the browser's forms carry; a browser without a cookie gets one. */
    String formToken(HttpServletRequest request, HttpServletResponse response) {
        String id = id(request);
        return sign("form " + (id == null ? begin("closed", request, response) : id));
    }

    /** Whether a form carries the token of its browser. */
    boolean hasSent(@Nullable String formToken, HttpServletRequest request) {
        String id = id(request);
        return id != null && formToken != null && Hashing.areEqual(formToken, sign("form " + id));
    }

    private String begin(String kind, HttpServletRequest request, HttpServletResponse response) {
        String id = random();
        ResponseCookie cookie = ResponseCookie.from(COOKIE, kind + "." + id + "." + sign(kind + " " + id))
                .path(Links.ROOT)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Strict")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        return id;
    }

    private @Nullable String id(HttpServletRequest request) {
        String open = id(request, "open");
        return open == null ? id(request, "closed") : open;
    }

    private @Nullable String id(HttpServletRequest request, String kind) {
        for (Cookie cookie : Cookies.of(request)) {
            String[] parts = cookie.getValue().split("\\.", -1);
            if (cookie.getName().equals(COOKIE)
                    && parts.length == 3
                    && parts[0].equals(kind)
                    && Hashing.areEqual(parts[2], sign(kind + " " + parts[1]))) {
                return parts[1];
            }
        }
        return null;
    }

    private String sign(String text) {
        return HexFormat.of().formatHex(Hashing.hmac("HmacSHA256", key.getBytes(StandardCharsets.UTF_8), text));
    }

    private static String random() {
        byte[] bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
