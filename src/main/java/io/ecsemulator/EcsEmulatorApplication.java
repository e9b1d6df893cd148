package io.ecsemulator;

import io.ecsemulator.control.Build;
import io.ecsemulator.runner.SweepCommand;
import io.ecsemulator.testkit.ClassArchiveMaker;
import io.ecsemulator.tls.HttpsInitializer;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.List;
import org.springframework.aot.AotDetector;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.availability.ApplicationAvailabilityAutoConfiguration;
import org.springframework.boot.autoconfigure.context.ConfigurationPropertiesAutoConfiguration;
import org.springframework.boot.autoconfigure.context.LifecycleAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.logging.logback.LogbackLoggingSystem;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

/** Starts the emulator. The auto-configurations are named, so a start does not look for others. */
@SpringBootConfiguration(proxyBeanMethods = false)
@ImportAutoConfiguration({
    ApplicationAvailabilityAutoConfiguration.class,
    ConfigurationPropertiesAutoConfiguration.class,
    LifecycleAutoConfiguration.class,
    PropertyPlaceholderAutoConfiguration.class,
    SslAutoConfiguration.class,
    TomcatServletWebServerAutoConfiguration.class
})
// The first filter lets tests add beans of their own. The control API and the console have contexts of their own.
@ComponentScan(
        excludeFilters = {
            @ComponentScan.Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class),
            @ComponentScan.Filter(type = FilterType.REGEX, pattern = "io\\.ecsemulator\\.(console|control)\\..*")
        })
@EnableConfigurationProperties(EcsEmulatorProperties.class)
public class EcsEmulatorApplication {

    /**
     * Starts the emulator; arguments such as {@code --server.port=9090} are settings. {@code --version} only prints the build,
     * {@code --help} the settings; {@code sweep} runs a test again and again, with trouble at each of its calls; with {@code class-archive} the
     * test kit makes an archive of classes. An argument or
     * environment variable that is no setting ends with status 2.
     */
    public static void main(String[] args) {
        if (args.length > 0 && args[0].equals("sweep")) {
            System.exit(SweepCommand.run(List.of(args).subList(1, args.length), jar(), System.out, System.err));
        }
        if (args.length == 2 && args[0].equals("class-archive")) {
            System.exit(ClassArchiveMaker.make(Path.of(args[1]), jar()));
        }
        if (List.of(args).contains("--version")) {
            System.out.println("ECS emulator " + Build.read());
            return;
        }
        if (List.of(args).contains("--help")) {
            System.out.print(CommandLine.help());
            return;
        }
        String mistake = CommandLine.mistake(List.of(args), System.getenv().keySet());
        if (mistake != null) {
            System.err.println(mistake + ". --help prints the settings");
            System.exit(CommandLine.USAGE_STATUS);
        }
        OutOfMemory.exitOnUncaught();
        enableAotIfPresent();
        // Else a thread of Spring Boot's prepares Hibernate Validator and more while the main thread needs the
        // processors.
        System.setProperty("spring.backgroundpreinitializer.ignore", "true");
        // Else it looks for those of all libraries and compares their annotations.
        if (System.getProperty(LoggingSystem.SYSTEM_PROPERTY) == null) {
            System.setProperty(LoggingSystem.SYSTEM_PROPERTY, LogbackLoggingSystem.class.getName());
        }
        new SpringApplicationBuilder(EcsEmulatorApplication.class)
                .initializers(new QuickStart(), new BufferedConsole(), new HttpsInitializer())
                // Our own name: a user's application.yml on the class path is not read.
                .properties("spring.config.name=ecs-emulator")
                .run(args);
    }

    /** Returns the jar that this class is in. */
    private static Path jar() {
        try {
            return Path.of(EcsEmulatorApplication.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Makes Spring use the bean definitions that were generated when the runnable jar was built. Only in a jar: beside freshly
     * compiled classes, those of an earlier build may be outdated.
     */
    private static void enableAotIfPresent() {
        URL initializer = EcsEmulatorApplication.class.getResource(
                EcsEmulatorApplication.class.getSimpleName() + "__ApplicationContextInitializer.class");
        if (initializer != null && initializer.getProtocol().equals("jar")) {
            System.setProperty(AotDetector.AOT_ENABLED, "true");
        }
    }
}
