package io.ecsemulator.console;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/** Cookies with what a browser has chosen, or is told once. */
final class Cookies {

    private Cookies() {}

    /** The cookies of a request. */
    static Cookie[] of(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null ? new Cookie[0] : cookies;
    }

    /** The value of a cookie; empty if there is no such cookie. */
    static String value(HttpServletRequest request, String name) {
        for (Cookie cookie : of(request)) {
            if (cookie.getName().equals(name)) {
                try {
                    return URLDecoder.decode(cookie.getValue(), StandardCharsets.UTF_8);
                } catch (IllegalArgumentException e) {
                    return "";
                }
            }
        }
        return "";
    }

    /** Sets a cookie; one without a value is removed. */
    static void set(HttpServletResponse response, String name, String value) {
        ResponseCookie cookie = ResponseCookie.from(name, URLEncoder.encode(value, StandardCharsets.UTF_8))
                .path(Links.ROOT)
                .httpOnly(true)
                .sameSite("Strict")
                .maxAge(value.isEmpty() ? Duration.ZERO : Duration.ofDays(365))
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
