package io.ecsemulator.launch;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.security.ProtectionDomain;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.jspecify.annotations.Nullable;

/**
 * The main class of the runnable jar. All other classes and resources, of the libraries too, are under
 * {@code BOOT-INF/classes}, so the jar adds none of them to a class path where the test kit looks for it.
 */
public final class JarLauncher extends ClassLoader {

    private static final String ROOT = "BOOT-INF/classes/";
    private static final ProtectionDomain DOMAIN = JarLauncher.class.getProtectionDomain();

    static {
        registerAsParallelCapable();
    }

    private final JarFile jar;
    private final URL root;

    private JarLauncher(URL location) throws IOException, URISyntaxException {
        super("ecs-emulator", JarLauncher.class.getClassLoader());
        this.jar = new JarFile(Path.of(location.toURI()).toFile(), false);
        this.root = new URL("jar:" + location + "!/" + ROOT);
    }

    /** Starts the emulator with the arguments. */
    public static void main(String[] args) throws Throwable {
        JarLauncher launcher = new JarLauncher(DOMAIN.getCodeSource().getLocation());
        Thread.currentThread().setContextClassLoader(launcher);
        try {
            launcher.loadClass("io.ecsemulator.EcsEmulatorApplication")
                    .getMethod("main", String[].class)
                    .invoke(null, (Object) args);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        JarEntry entry = jar.getJarEntry(ROOT + name.replace('.', '/') + ".class");
        if (entry == null) {
            throw new ClassNotFoundException(name);
        }
        try (InputStream in = jar.getInputStream(entry)) {
            byte[] bytes = in.readAllBytes();
            return defineClass(name, bytes, 0, bytes.length, DOMAIN);
        } catch (IOException e) {
            throw new ClassNotFoundException(name, e);
        }
    }

    @Override
    protected @Nullable URL findResource(String name) {
        if (jar.getEntry(ROOT + name) == null) {
            return null;
        }
        try {
            return new URL(root, name);
        } catch (MalformedURLException e) {
            return null;
        }
    }

    @Override
    protected Enumeration<URL> findResources(String name) {
        URL resource = findResource(name);
        return resource == null ? Collections.emptyEnumeration() : Collections.enumeration(List.of(resource));
    }
}
