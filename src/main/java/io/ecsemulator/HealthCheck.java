package io.ecsemulator;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/** Asks the emulator on this machine whether it is up, for a container's health check: an image has no curl. */
final class HealthCheck {

    private static final int TIMEOUT_MILLIS = 2_000;

    private HealthCheck() {}

    /** Ends with 0 if it is up, else with 1. The port is the one of the setting {@code SERVER_PORT}, or 8080. */
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
