package io.ecsemulator.testkit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Implements {@link EcsEmulatorTest} for JUnit Jupiter 5 and 6. {@code @ExtendWith(EcsEmulatorExtension.class)} equals that
 * annotation without settings.
 */
public final class EcsEmulatorExtension
        implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, ParameterResolver {

    private static final Namespace NAMESPACE = Namespace.create(EcsEmulatorExtension.class);

    /** Called by JUnit. */
    public EcsEmulatorExtension() {}

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == EcsEmulator.class;
    }

    @Override
    public EcsEmulator resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return emulator(context);
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        if (isResetPerClass(context) && AnnotationSupport.isAnnotated(context.getElement(), EcsEmulatorTest.class)) {
            emulator(context).reset();
        }
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        if (!isResetPerClass(context)) {
            emulator(context).reset();
        }
    }

    private static boolean isResetPerClass(ExtensionContext context) {
        return annotation(context.getRequiredTestClass())
                .map(it -> it.reset() == EcsEmulatorTest.Reset.PER_CLASS)
                .orElse(false);
    }

    @Override
    @SuppressWarnings("SystemOut") // The output of a test is where its reader looks.
    public void afterEach(ExtensionContext context) {
        boolean isSwept = AnnotationSupport.isAnnotated(context.getElement(), FaultSweep.class);
        if (context.getExecutionException().isPresent() && !isSwept) {
            String test = context.getRequiredTestClass().getName() + "." + context.getDisplayName();
            System.out.println(FailureReport.of(test, emulator(context)));
        }
    }

    /** Returns the emulator of a test. */
    static EcsEmulator emulator(ExtensionContext context) {
        Class<?> test = context.getRequiredTestClass();
        Optional<EcsEmulatorTest> annotation = annotation(test);
        boolean isolated = annotation.isPresent() && annotation.get().isolated();
        List<String> settings =
                new ArrayList<>(annotation.map(it -> List.of(it.settings())).orElse(List.of()));
        if (isolated) {
            settings.add("ecs.emulator.isolation=access-key");
        }
        int startSeconds = annotation.map(EcsEmulatorTest::startSeconds).orElse(EcsEmulatorTest.START_SECONDS);
        EcsEmulator emulator = shared(context, settings, startSeconds);
        return isolated ? emulator.account(test.getName()) : emulator;
    }

    /** Returns the annotation of the class or of an enclosing class. */
    private static Optional<EcsEmulatorTest> annotation(Class<?> test) {
        for (Class<?> type = test; type != null; type = type.getEnclosingClass()) {
            Optional<EcsEmulatorTest> annotation = AnnotationSupport.findAnnotation(type, EcsEmulatorTest.class);
            if (annotation.isPresent()) {
                return annotation;
            }
        }
        return Optional.empty();
    }

    // JUnit 5 does not have the method that replaces it in JUnit 6.
    @SuppressWarnings("deprecation")
    private static EcsEmulator shared(ExtensionContext context, List<String> settings, int startSeconds) {
        Shared shared = context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(settings, key -> new Shared(start(settings, startSeconds)), Shared.class);
        return Objects.requireNonNull(shared).emulator;
    }

    private static EcsEmulator start(List<String> settings, int startSeconds) {
        EcsEmulatorBuilder builder = EcsEmulator.builder().startTimeout(Duration.ofSeconds(startSeconds));
        for (String setting : settings) {
            String[] nameAndValue = setting.split("=", 2);
            if (nameAndValue.length < 2) {
                throw new EmulatorException("A setting looks like ecs.emulator.api-edition=2026, not like " + setting);
            }
            builder.setting(nameAndValue[0].trim(), nameAndValue[1].trim());
        }
        return builder.start();
    }

    /** The root store closes it when the run ends. JUnit before 5.13 knows only its own interface for that. */
    @SuppressWarnings("deprecation")
    private record Shared(EcsEmulator emulator) implements ExtensionContext.Store.CloseableResource, AutoCloseable {
        @Override
        public void close() {
            emulator.close();
        }
    }
}
