package io.ecsemulator.control;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import java.util.regex.Pattern;

/**
 * The build of the emulator.
 *
 * @param version the project's version, or {@code development} if Maven did not compile the classes
 * @param commit the abbreviated git commit; empty if unknown
 * @param time the time of the commit in ISO 8601, UTC; empty if unknown
 */
public record Build(String version, String commit, String time) {

    private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{7,40}");

    /** Returns what Maven wrote into the two property files beside this class. */
    public static Build read() {
        Properties properties = new Properties();
        load("build.properties", properties);
        load("git.properties", properties);
        String commit = properties.getProperty("git.commit.id.abbrev", properties.getProperty("build.commit", ""));
        return new Build(
                properties.getProperty("build.version", "development"),
                COMMIT.matcher(commit).matches() ? commit : "",
                properties.getProperty("git.commit.time", properties.getProperty("build.time", "")));
    }

    private static void load(String name, Properties properties) {
        try (InputStream in = Build.class.getResourceAsStream(name)) {
            if (in != null) {
                properties.load(in);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the build in words, such as {@code 0.1.0, commit abc1234 of 2026-11-22T00:00:00Z}. */
    @Override
    public String toString() {
        return version + (commit.isEmpty() ? "" : ", commit " + commit) + (time.isEmpty() ? "" : " of " + time);
    }
}
