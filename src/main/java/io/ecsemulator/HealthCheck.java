package io.ecsemulator;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/** The health check of the image, which has no curl: asks the emulator on this machine whether it is up. */
final class HealthCheck {

    private static final int TIMEOUT_MILLIS = 2_000;

    private HealthCheck() {}

    /** Exits with 0 if the emulator is up, else 1. The environment variable {@code SERVER_PORT} has the port; default 8080. */
    public static void main(String[] args) {
        String port = System.getenv().getOrDefault("SERVER_PORT", "8080");
        System.exit(isUp("http://127.0.0.1:" + port + "/_emulator/health") ? 0 : 1);
    }

    private static boolean isUp(String url) {
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) URI.create(url).toURL().openConnection();
            connection.setConnectTimeout(TIMEOUT_MILLIS);
            connection.setReadTimeout(TIMEOUT_MILLIS);
            return connection.getResponseCode() == 200;
        } catch (IOException e) {
            System.err.println(url + ": " + e.getMessage());
            return false;
        }
    }
}
