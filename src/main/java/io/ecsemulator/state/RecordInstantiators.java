package io.ecsemulator.state;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.ValueInstantiator;
import tools.jackson.databind.deser.ValueInstantiators;
import tools.jackson.databind.deser.std.StdValueInstantiator;

/**
 * Makes records by reflection, where Jackson spreads an array over a method handle: for that the JVM spins classes by the dozen
 * before it has made the first record of fifty components.
 */
public final class RecordInstantiators extends ValueInstantiators.Base {

    @Override
    public ValueInstantiator modifyValueInstantiator(
            DeserializationConfig config, BeanDescription.Supplier description, ValueInstantiator before) {
        return before instanceof StdValueInstantiator standard
                        && standard.getWithArgsCreator() != null
                        && standard.getWithArgsCreator().getAnnotated() instanceof Constructor<?> constructor
                        && constructor.getDeclaringClass().isRecord()
                ? new Instantiator(standard, constructor)
                : before;
    }

    private static final class Instantiator extends StdValueInstantiator {
        private final Constructor<?> constructor;

        Instantiator(StdValueInstantiator before, Constructor<?> constructor) {
            super(before);
            this.constructor = constructor;
            constructor.setAccessible(true);
        }

        @Override
        public @Nullable Object createFromObjectWith(DeserializationContext context, @Nullable Object[] values) {
            try {
                return constructor.newInstance(values);
            } catch (InvocationTargetException e) {
                return context.handleInstantiationProblem(
                        getValueClass(), values, rewrapCtorProblem(context, e.getCause()));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
