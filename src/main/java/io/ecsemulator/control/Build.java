package io.ecsemulator.control;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which build of the emulator this is.
 *
 * @param version that of the project
 * @param commit the first characters of the git commit; empty if it was not built out of a git repository
 * @param time when it was built, in ISO 8601; empty if it is not known
 */
public record Build(String version, String commit, String time) {

    private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{7,40}");

    /** Reads what Maven wrote down. Classes that were not compiled by Maven have none of it. */
    public static Build read() {
        Properties properties = new Properties();
        load("build.properties", properties);
        load("git.properties", properties);
        return new Build(
                properties.getProperty("build.version", "development"),
                Stream.of("git.commit.id.abbrev", "build.commit")
                        .map(name -> properties.getProperty(name, ""))
                        .filter(commit -> COMMIT.matcher(commit).matches())
                        .findFirst()
                        .orElse(""),
                properties.getProperty("build.time", ""));
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

    /** In words, for people. */
    @Override
    public String toString() {
        return version + (commit.isEmpty() ? "" : ", commit " + commit) + (time.isEmpty() ? "" : ", built " + time);
    }
}
