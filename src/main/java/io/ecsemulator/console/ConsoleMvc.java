package io.ecsemulator.console;

import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Configures Spring MVC for the console. */
@Configuration(proxyBeanMethods = false)
@EnableWebMvc
class ConsoleMvc implements WebMvcConfigurer {

    private final UiResolver ui;
    private final ConsoleInterceptor interceptor;

    ConsoleMvc(UiResolver ui, ConsoleInterceptor interceptor) {
        this.ui = ui;
        this.interceptor = interceptor;
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(interceptor);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(ui);
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry resources) {
        resources
                .addResourceHandler("/static/**")
                .addResourceLocations("classpath:/io/ecsemulator/console/static/")
                .setCacheControl(CacheControl.maxAge(Duration.ZERO).mustRevalidate());
    }
}
