package io.ecsemulator.api;

import java.util.Map;
import org.apache.catalina.core.StandardHost;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;

/** Puts the API at {@code /}, before anything else looks at a request, and its envelope around Tomcat's own errors. */
@Configuration(proxyBeanMethods = false)
class ApiConfiguration {

    @Bean
    SimpleUrlHandlerMapping apiMapping(EcsController controller) {
        return new SimpleUrlHandlerMapping(Map.of("/", controller), -1);
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
