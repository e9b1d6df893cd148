package io.ecsemulator.support;

import io.ecsemulator.operation.GatewayError;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.params.converter.ArgumentConversionException;
import org.junit.jupiter.params.converter.ArgumentConverter;
import org.junit.jupiter.params.converter.ConvertWith;

/** Converts the name of a constant of {@link #value}, as it stands in a CSV source, to the error. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
@ConvertWith(ErrorNamed.Converter.class)
public @interface ErrorNamed {
    /** The catalogue. */
    Class<?> value() default GatewayError.class;

    /** Looks the constant up. */
    class Converter implements ArgumentConverter {
        @Override
        public @Nullable Object convert(@Nullable Object source, ParameterContext context) {
            if (source == null) {
                return null;
            }
            Class<?> catalogue =
                    context.findAnnotation(ErrorNamed.class).orElseThrow().value();
            try {
                return catalogue.getDeclaredField(source.toString()).get(null);
            } catch (ReflectiveOperationException e) {
                throw new ArgumentConversionException(catalogue + " has no " + source, e);
            }
        }
    }
}
