package io.ecsemulator;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;

/** Starts the emulator. */
// The error page of Spring Boot would come before our envelope.
@SpringBootApplication(exclude = ErrorMvcAutoConfiguration.class)
@EnableConfigurationProperties(EcsEmulatorProperties.class)
public class EcsEmulatorApplication {

    /** Starts it; arguments such as {@code --server.port=9090} are settings. */
    public static void main(String[] args) {
        new SpringApplicationBuilder(EcsEmulatorApplication.class)
                // A name of our own, so that a user's application.yml on the class path is not ours and ours not his.
                .properties("spring.config.name=ecs-emulator")
                .run(args);
    }
}
