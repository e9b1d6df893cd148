package io.ecsemulator;

import io.ecsemulator.operation.Operation;
import io.ecsemulator.operation.Operations;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.aot.BeanFactoryInitializationAotContribution;
import org.springframework.beans.factory.aot.BeanFactoryInitializationAotProcessor;
import org.springframework.beans.factory.aot.BeanRegistrationExcludeFilter;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.RegisteredBean;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

/**
 * The classes of the operations, in a file that Spring AOT writes into the jars. In the jars an operation is no bean: its definition
 * alone would load four classes at the start. It is made from the file at its first call.
 */
@Component
final class OperationIndex implements BeanFactoryInitializationAotProcessor, BeanRegistrationExcludeFilter {

    private static final String FILE = "io/ecsemulator/operations.txt";

    /** The operations of the file in the jars; without it, those that are beans. */
    static Operations operations(ObjectProvider<Operation<?, ?, ?>> beans, AutowireCapableBeanFactory factory)
            throws IOException {
        try (InputStream in = OperationIndex.class.getClassLoader().getResourceAsStream(FILE)) {
            if (in == null) {
                return Operations.of(beans.stream().toList());
            }
            Map<String, Supplier<Operation<?, ?, ?>>> makers = new HashMap<>();
            for (String name : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                makers.put(name.substring(name.lastIndexOf('.') + 1), () -> operation(name, factory));
            }
            return new Operations(makers);
        }
    }

    private static Operation<?, ?, ?> operation(String className, AutowireCapableBeanFactory factory) {
        return (Operation<?, ?, ?>) factory.createBean(ClassUtils.resolveClassName(className, null));
    }

    @Override
    public boolean isExcludedFromAotProcessing(RegisteredBean bean) {
        return Operation.class.isAssignableFrom(bean.getBeanClass());
    }

    @Override
    public BeanFactoryInitializationAotContribution processAheadOfTime(ConfigurableListableBeanFactory beans) {
        String names = Stream.of(beans.getBeanNamesForType(Operation.class))
                .map(bean -> Objects.requireNonNull(beans.getType(bean)).getName())
                .sorted()
                .collect(Collectors.joining("\n"));
        return (context, code) -> context.getGeneratedFiles().addResourceFile(FILE, names);
    }
}
