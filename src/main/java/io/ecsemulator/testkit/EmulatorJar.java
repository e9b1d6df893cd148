package io.ecsemulator.testkit;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;

/** Finds the runnable jar. */
final class EmulatorJar {

    /** Names the jar where it is not on the class path. */
    static final String PROPERTY = "ecs-emulator.jar";

    /** No other jar has this, and for whoever looks for classes it is none. */
    private static final String MARK = "BOOT-INF/classes/io/ecsemulator/EcsEmulatorApplication.class";

    private EmulatorJar() {}

    /** That of the system property, else that on the class path. */
    static Path find() {
        String property = System.getProperty(PROPERTY);
        if (property != null) {
            return Path.of(property);
        }
        // Asked of the class loader: build tools and IDEs hide the class path in a manifest.
        URL mark = EmulatorJar.class.getClassLoader().getResource(MARK);
        if (mark == null) {
            throw new EmulatorException("There is no runnable jar of the emulator on the class path. Depend on"
                    + " io.ecsemulator:ecs-emulator with the classifier exec as well, or name the jar in the system"
                    + " property " + PROPERTY + ".");
        }
        try {
            URL jar = ((JarURLConnection) mark.openConnection()).getJarFileURL();
            return Path.of(jar.toURI());
        } catch (IOException | URISyntaxException e) {
            throw new EmulatorException("The runnable jar cannot be found by " + mark, e);
        }
    }
}
