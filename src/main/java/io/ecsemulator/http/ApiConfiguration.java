package io.ecsemulator.http;

import org.apache.catalina.core.StandardHost;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.RequestContextFilter;

/** Puts the API at {@code /}, with nothing between it and Tomcat, and its envelope around Tomcat's own errors. */
@Configuration(proxyBeanMethods = false)
class ApiConfiguration {

    /** The empty pattern is the path {@code /} and no other; all others are Spring MVC's. */
    @Bean
    ServletRegistrationBean<EcsServlet> api(EcsServlet servlet) {
        ServletRegistrationBean<EcsServlet> registration = new ServletRegistrationBean<>(servlet, "");
        registration.setLoadOnStartup(1);
        return registration;
    }

    /** Spring MVC's servlet does by itself what this filter does, and the API does not need it. */
    @Bean
    FilterRegistrationBean<RequestContextFilter> noRequestContextFilter() {
        FilterRegistrationBean<RequestContextFilter> registration =
                new FilterRegistrationBean<>(new RequestContextFilter());
        registration.setEnabled(false);
        return registration;
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
