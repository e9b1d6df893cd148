package io.ecsemulator.control;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.http.converter.yaml.JacksonYamlHttpMessageConverter;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The control API speaks JSON, and YAML to those who ask for it. */
@Configuration(proxyBeanMethods = false)
class ControlConfiguration implements WebMvcConfigurer {

    @Override
    public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
        converters.configureMessageConvertersList(list -> {
            list.clear();
            list.addAll(List.of(
                    new JacksonJsonHttpMessageConverter(StateModule.json()),
                    new JacksonYamlHttpMessageConverter(StateModule.yaml())));
        });
    }
}
