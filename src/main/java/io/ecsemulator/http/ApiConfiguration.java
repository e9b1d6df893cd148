package io.ecsemulator.http;

import org.apache.catalina.core.StandardHost;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.RequestContextFilter;

/** Maps the API to {@code /} without filters in between, and refuses foreign pages, and answers Tomcat's own errors as the API does. */
@Configuration(proxyBeanMethods = false)
class ApiConfiguration {

    /** The empty pattern matches only the path {@code /}; Spring MVC serves all other paths. */
    @Bean
    ServletRegistrationBean<EcsServlet> api(EcsServlet servlet) {
        ServletRegistrationBean<EcsServlet> registration = new ServletRegistrationBean<>(servlet, "");
        registration.setLoadOnStartup(1);
        return registration;
    }

    /** Disabled: Spring MVC's servlet does the same work itself, and the API does not need it. */
    @Bean
    FilterRegistrationBean<RequestContextFilter> noRequestContextFilter() {
        FilterRegistrationBean<RequestContextFilter> registration =
                new FilterRegistrationBean<>(new RequestContextFilter());
        registration.setEnabled(false);
        return registration;
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
