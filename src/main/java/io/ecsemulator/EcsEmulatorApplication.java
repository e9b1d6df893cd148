package io.ecsemulator;

import io.ecsemulator.control.Build;
import io.ecsemulator.tls.HttpsIfWanted;
import java.net.URL;
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
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

/** Starts the emulator. Of Spring Boot's configurations it has those that it needs, and looks for no others. */
@SpringBootConfiguration(proxyBeanMethods = false)
@ImportAutoConfiguration({
    ApplicationAvailabilityAutoConfiguration.class,
    ConfigurationPropertiesAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    LifecycleAutoConfiguration.class,
    PropertyPlaceholderAutoConfiguration.class,
    SslAutoConfiguration.class,
    TomcatServletWebServerAutoConfiguration.class,
    ValidationAutoConfiguration.class,
    WebMvcAutoConfiguration.class
})
// The filter is for tests that bring beans of their own.
@ComponentScan(excludeFilters = @ComponentScan.Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class))
@EnableConfigurationProperties(EcsEmulatorProperties.class)
public class EcsEmulatorApplication {

    /** Starts it; arguments such as {@code --server.port=9090} are settings. {@code --version} only tells which it is. */
    public static void main(String[] args) {
        if (List.of(args).contains("--version")) {
            System.out.println("ECS emulator " + Build.read());
            return;
        }
        useWhatTheBuildFoundOut();
        new SpringApplicationBuilder(EcsEmulatorApplication.class)
                .initializers(new HttpsIfWanted())
                // A name of our own, so that a user's application.yml on the class path is not ours and ours not his.
                .properties("spring.config.name=ecs-emulator")
                .run(args);
    }

    /**
     * Has Spring take the beans that it looked for when the runnable jar was built. Only in a jar: beside classes that have
     * just been compiled, what an earlier build left behind may be outdated.
     */
    private static void useWhatTheBuildFoundOut() {
        URL initializer = EcsEmulatorApplication.class.getResource(
                EcsEmulatorApplication.class.getSimpleName() + "__ApplicationContextInitializer.class");
        if (initializer != null && initializer.getProtocol().equals("jar")) {
            System.setProperty(AotDetector.AOT_ENABLED, "true");
        }
    }
}
