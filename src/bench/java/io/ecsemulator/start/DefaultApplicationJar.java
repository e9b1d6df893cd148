package io.ecsemulator.start;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.boot.loader.tools.Library;
import org.springframework.boot.loader.tools.LibraryScope;
import org.springframework.boot.loader.tools.Repackager;
import sample.DefaultApplication;

/** Creates the runnable jar of {@link DefaultApplication}, as Spring Boot's plugin does. */
final class DefaultApplicationJar {

    /** The libraries of spring-boot-starter-web. */
    private static final Pattern STARTER_WEB = Pattern.compile("(spring-(aop|beans|context|core|expression|web|webmvc)"
            + "|spring-boot(-autoconfigure|-http-converter|-jackson|-servlet|-tomcat|-web-server|-webmvc)?"
            + "|tomcat-embed-(core|el|websocket)|jackson-(annotations|core|databind)|logback-(classic|core)"
            + "|log4j-(api|to-slf4j)|jul-to-slf4j|slf4j-api|commons-logging|snakeyaml|jakarta\\.annotation-api"
            + "|micrometer-.*|jspecify)-\\d.*\\.jar");

    private DefaultApplicationJar() {}

    /** Creates the jar in a folder. */
    static Path in(Path folder, List<Path> classPath) throws IOException {
        Path classes = Jars.of(folder.resolve("default-classes.jar"), DefaultApplication.class);
        Repackager repackager = new Repackager(classes.toFile());
        repackager.setMainClass(DefaultApplication.class.getName());
        Path jar = folder.resolve("default.jar");
        repackager.repackage(jar.toFile(), callback -> {
            for (Path library : libraries(classPath).toList()) {
                callback.library(new Library(library.toFile(), LibraryScope.RUNTIME));
            }
        });
        return jar;
    }

    private static Stream<Path> libraries(List<Path> classPath) {
        return classPath.stream()
                .filter(path ->
                        STARTER_WEB.matcher(path.getFileName().toString()).matches());
    }
}
