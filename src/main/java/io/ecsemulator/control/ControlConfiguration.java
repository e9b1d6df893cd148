package io.ecsemulator.control;

import io.ecsemulator.api.Accounts;
import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.http.converter.yaml.JacksonYamlHttpMessageConverter;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The control API speaks JSON, and YAML to those who ask for it. */
@Configuration(proxyBeanMethods = false)
class ControlConfiguration implements WebMvcConfigurer {

    private static final List<MediaType> YAML = List.of(
            MediaType.APPLICATION_YAML,
            new MediaType("application", "x-yaml"),
            new MediaType("text", "yaml"),
            new MediaType("application", "*+yaml"));

    private final Accounts accounts;

    ControlConfiguration(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new AccountResolver(accounts));
    }

    @Override
    public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
        JacksonYamlHttpMessageConverter yaml = new JacksonYamlHttpMessageConverter(StateModule.yaml());
        yaml.setSupportedMediaTypes(YAML);
        converters.configureMessageConvertersList(list -> {
            list.clear();
            list.addAll(List.of(new JacksonJsonHttpMessageConverter(StateModule.json()), yaml));
        });
    }

    /** Never a refusal: it would come after the call has been carried out. */
    @Override
    public void configureContentNegotiation(ContentNegotiationConfigurer negotiation) {
        negotiation.strategies(List.of(request -> {
            String accept = request.getHeader(HttpHeaders.ACCEPT);
            boolean isYaml = accept != null && accept.toLowerCase(Locale.ROOT).contains("yaml");
            return List.of(isYaml ? MediaType.APPLICATION_YAML : MediaType.APPLICATION_JSON);
        }));
    }
}
