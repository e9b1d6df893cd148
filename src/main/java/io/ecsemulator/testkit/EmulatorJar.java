package io.ecsemulator.testkit;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;

/** Finds the runnable jar. */
final class EmulatorJar {

    /** The system property with the path of the jar. */
    static final String PROPERTY = "ecs-emulator.jar";

    /** An entry that only the runnable jar has; class loaders do not see it as a class. */
    private static final String MARKER = "BOOT-INF/classes/io/ecsemulator/EcsEmulatorApplication.class";

    private EmulatorJar() {}

    /** Returns the jar of the system property, or else the jar on the class path. */
    static Path find() {
        String property = System.getProperty(PROPERTY);
        if (property != null) {
            return Path.of(property);
        }
        // The class loader is asked because build tools and IDEs hide the class path in a manifest.
        URL marker = EmulatorJar.class.getClassLoader().getResource(MARKER);
        if (marker == null) {
            throw new EmulatorException("There is no runnable jar of the emulator on the class path. Depend on"
                    + " io.ecsemulator:ecs-emulator with the classifier exec as well, or name the jar in the system"
                    + " property " + PROPERTY + ".");
        }
        try {
            URL jar = ((JarURLConnection) marker.openConnection()).getJarFileURL();
            return Path.of(jar.toURI());
        } catch (IOException | URISyntaxException e) {
            throw new EmulatorException("The runnable jar cannot be located from " + marker, e);
        }
    }
}
