package io.ecsemulator.http;

import jakarta.servlet.DispatcherType;
import java.time.Duration;
import java.time.InstantSource;
import org.apache.catalina.core.StandardHost;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.autoconfigure.TomcatServerProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Maps the API to {@code /}, bounds what callers take of the server, refuses foreign pages, and answers Tomcat's own errors. */
@Configuration(proxyBeanMethods = false)
class ApiConfiguration {

    /** The empty pattern matches only the path {@code /}; Spring MVC serves all other paths. */
    @Bean
    ServletRegistrationBean<EcsServlet> api(EcsServlet servlet) {
        ServletRegistrationBean<EcsServlet> registration = new ServletRegistrationBean<>(servlet, "");
        registration.setLoadOnStartup(1);
        return registration;
    }

    @Bean
    FilterRegistrationBean<BodyFilter> bodies(
            Connections connections,
            BodyMemory bodyMemory,
            ResponseWriter writer,
            @Value("${ecs.emulator.request-timeout}") Duration requestTimeout) {
        FilterRegistrationBean<BodyFilter> registration =
                new FilterRegistrationBean<>(new BodyFilter(connections, bodyMemory, writer, requestTimeout));
        registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ASYNC);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    @Bean
    BodyMemory bodyMemory(ConnectionLimits limits) {
        return new BodyMemory(BodyMemory.maxIn(Runtime.getRuntime().maxMemory()), limits.max() / 2);
    }

    /** The heap, or {@code server.tomcat.max-connections} if that is less, bounds the number of connections. */
    @Bean
    ConnectionLimits connectionLimits(
            Connections connections,
            InstantSource systemClock,
            TomcatServerProperties tomcat,
            @Value("${ecs.emulator.request-timeout}") Duration requestTimeout) {
        int max = Math.min(
                tomcat.getMaxConnections(),
                ConnectionLimits.maxIn(Runtime.getRuntime().maxMemory()));
        return new ConnectionLimits(connections, systemClock, requestTimeout, max);
    }

    /** Half of the connections: the other half is for calls that release held ones. */
    @Bean
    HeldCalls heldCalls(ConnectionLimits limits) {
        return new HeldCalls(limits.max() / 2);
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> errorEnvelope(ResponseWriter writer, ForeignPages pages) {
        return factory -> factory.addContextCustomizers(context -> {
            StandardHost host = (StandardHost) context.getParent();
            host.setErrorReportValveClass(ErrorEnvelopeValve.class.getName());
            host.getPipeline().addValve(new ErrorEnvelopeValve(writer));
            host.getPipeline().addValve(new ForeignPageValve(pages, writer));
        });
    }
}
