package io.ecsemulator.tls;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/**
 * Whether {@code ecs.emulator.tls.enabled} is true. It is read as every other setting: {@code on} is true as well, and
 * what is no boolean is refused, where Spring Boot's own condition takes both for false.
 */
final class HttpsWanted implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return Binder.get(context.getEnvironment())
                .bind("ecs.emulator.tls.enabled", Boolean.class)
                .orElse(false);
    }
}
