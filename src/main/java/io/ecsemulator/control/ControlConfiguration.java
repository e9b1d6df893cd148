package io.ecsemulator.control;

import io.ecsemulator.state.StateModule;
import io.ecsemulator.tenant.Tenants;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.http.converter.json.ProblemDetailJacksonMixin;
import org.springframework.http.converter.yaml.JacksonYamlHttpMessageConverter;
import org.springframework.validation.Validator;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** Configures Spring MVC for the control API: JSON by default, YAML on request. */
@Configuration(proxyBeanMethods = false)
@EnableWebMvc
class ControlConfiguration implements WebMvcConfigurer {

    private static final List<MediaType> YAML = List.of(
            MediaType.APPLICATION_YAML,
            new MediaType("application", "x-yaml"),
            new MediaType("text", "yaml"),
            new MediaType("application", "*+yaml"));

    private static final List<MediaType> JSON =
            List.of(MediaType.APPLICATION_JSON, new MediaType("application", "*+json"));

    private final Tenants tenants;
    private final ControlApiInterceptor interceptor;

    ControlConfiguration(Tenants tenants, ControlApiInterceptor interceptor) {
        this.tenants = tenants;
        this.interceptor = interceptor;
    }

    /** Whether a body of this type can be read. */
    static boolean canRead(MediaType type) {
        return Stream.concat(JSON.stream(), YAML.stream()).anyMatch(known -> known.includes(type));
    }

    @Override
    public Validator getValidator() {
        return new LateValidator();
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(interceptor).addPathPatterns("/_emulator/**");
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new TenantResolver(tenants));
    }

    @Override
    public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
        JsonMapper json = StateModule.json()
                .rebuild()
                .addMixIn(ProblemDetail.class, ProblemDetailJacksonMixin.class)
                .build();
        JacksonYamlHttpMessageConverter yaml = new JacksonYamlHttpMessageConverter(StateModule.yaml()
                .rebuild()
                .addMixIn(ProblemDetail.class, ProblemDetailJacksonMixin.class)
                .build());
        yaml.setSupportedMediaTypes(YAML);
        converters.configureMessageConvertersList(list -> {
            list.clear();
            list.addAll(List.of(new JacksonJsonHttpMessageConverter(json), yaml));
        });
    }

    /** Never rejects a call because of its header Accept: that would happen after the call was executed. */
    @Override
    public void configureContentNegotiation(ContentNegotiationConfigurer negotiation) {
        negotiation.strategies(List.of(request -> {
            String accept = request.getHeader(HttpHeaders.ACCEPT);
            boolean isYaml = accept != null && accept.toLowerCase(Locale.ROOT).contains("yaml");
            return List.of(isYaml ? MediaType.APPLICATION_YAML : MediaType.APPLICATION_JSON);
        }));
    }
}
