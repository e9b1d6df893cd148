package io.ecsemulator;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationPropertiesBindingPostProcessor;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.NoSuchMessageException;
import org.springframework.context.annotation.AnnotationConfigUtils;
import org.springframework.context.support.AbstractApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/**
 * Leaves out what Spring prepares in each application context and nobody uses here: the search for methods with
 * {@code @EventListener} in all beans (12 ms of a start of the image), a source of messages that lists all locales (34 ms), and
 * the search for {@code @ConfigurationProperties} at beans that have none (40 ms).
 */
final class QuickStart implements ApplicationContextInitializer<GenericApplicationContext> {

    @Override
    public void initialize(GenericApplicationContext context) {
        context.removeBeanDefinition(AnnotationConfigUtils.EVENT_LISTENER_PROCESSOR_BEAN_NAME);
        context.getBeanFactory()
                .registerSingleton(AbstractApplicationContext.MESSAGE_SOURCE_BEAN_NAME, new NoMessages());
        // Only the jars' generated definitions have it already.
        if (context.containsBeanDefinition(ConfigurationPropertiesBindingPostProcessor.BEAN_NAME)) {
            context.removeBeanDefinition(ConfigurationPropertiesBindingPostProcessor.BEAN_NAME);
            context.registerBean(
                    ConfigurationPropertiesBindingPostProcessor.BEAN_NAME, QuickBinding.class, QuickBinding::new);
        }
    }

    /** Binds the beans that Spring Boot registers for classes of properties: their names end with the class. */
    private static final class QuickBinding extends ConfigurationPropertiesBindingPostProcessor {

        @Override
        public Object postProcessBeforeInitialization(Object bean, String name) {
            return name.endsWith("-" + bean.getClass().getName())
                    ? super.postProcessBeforeInitialization(bean, name)
                    : bean;
        }
    }

    /** Has no message. */
    private static final class NoMessages implements MessageSource {

        @Override
        public @Nullable String getMessage(
                String code, Object @Nullable [] args, @Nullable String defaultMessage, @Nullable Locale locale) {
            return defaultMessage;
        }

        @Override
        public String getMessage(String code, Object @Nullable [] args, @Nullable Locale locale) {
            throw new NoSuchMessageException(code);
        }

        @Override
        public String getMessage(MessageSourceResolvable resolvable, @Nullable Locale locale) {
            String message = resolvable.getDefaultMessage();
            if (message == null) {
                throw new NoSuchMessageException(String.valueOf(resolvable));
            }
            return message;
        }
    }
}
