package io.ecsemulator.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.apache.catalina.core.StandardHost;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;

/** Puts the API at {@code /}, before anything else looks at a request, and its envelope around Tomcat's own errors. */
@Configuration(proxyBeanMethods = false)
class ApiConfiguration {

    @Bean
    SimpleUrlHandlerMapping apiMapping(EcsController controller) {
        return new SimpleUrlHandlerMapping(Map.of("/", controller), -1) {
            /** A CORS preflight is an OPTIONS as any other; Spring would answer it 200. */
            @Override
            protected HandlerExecutionChain getCorsHandlerExecutionChain(
                    HttpServletRequest request, HandlerExecutionChain chain, @Nullable CorsConfiguration cors) {
                return chain;
            }
        };
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> errorEnvelope(AnswerWriter writer) {
        return factory -> factory.addContextCustomizers(context -> {
            StandardHost host = (StandardHost) context.getParent();
            host.setErrorReportValveClass(ErrorEnvelopeValve.class.getName());
            host.getPipeline().addValve(new ErrorEnvelopeValve(writer));
        });
    }
}
