package io.ecsemulator.testkit;

import io.ecsemulator.testkit.Sweep.Run;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;

/** Implements {@link FaultSweep}: JUnit asks for one invocation after the other, so the first one decides on the others. */
final class FaultSweepExtension implements TestTemplateInvocationContextProvider {

    /** The system property that repeats a run alone. */
    static final String ONLY = "ecs.sweep.only";

    FaultSweepExtension() {}

    @Override
    public boolean supportsTestTemplate(ExtensionContext context) {
        return AnnotationSupport.isAnnotated(context.getElement(), FaultSweep.class);
    }

    @Override
    public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(ExtensionContext context) {
        FaultSweep asked = AnnotationSupport.findAnnotation(context.getElement(), FaultSweep.class)
                .orElseThrow();
        EcsEmulator emulator = EcsEmulatorExtension.emulator(context);
        Class<?> test = context.getRequiredTestClass();
        Sweep sweep =
                emulator.sweep(request(asked, !methods(test, SweepRestart.class).isEmpty()));
        Iterator<TestTemplateInvocationContext> runs = new Runs(asked, sweep, emulator);
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(runs, Spliterator.ORDERED), false);
    }

    /** Returns the methods of a test class with an annotation. */
    static List<Method> methods(Class<?> test, Class<? extends Annotation> annotation) {
        return AnnotationSupport.findAnnotatedMethods(test, annotation, HierarchyTraversalMode.TOP_DOWN);
    }

    private static Map<String, Object> request(FaultSweep asked, boolean canRestart) {
        Map<String, Object> request = new LinkedHashMap<>();
        if (asked.trouble().length > 0) {
            request.put(
                    "Kinds",
                    Stream.of(asked.trouble()).map(FaultSweep.Trouble::kind).toList());
        }
        request.put("Restartable", canRestart);
        request.put("Actions", asked.actions());
        request.put(
                "Invariants",
                Stream.of(asked.invariants()).map(FaultSweep.Invariant::kind).toList());
        request.put("Pairs", asked.pairs());
        request.put("MaxRuns", asked.maxRuns());
        request.put("Seed", asked.seed());
        request.put("MaxRepeats", asked.maxRepeats());
        if (asked.maxCalls() > 0) {
            request.put("MaxCalls", asked.maxCalls());
        }
        request.put("SlowBy", Duration.ofSeconds(asked.slowSeconds()).toString());
        request.put("StaleBy", Duration.ofSeconds(asked.staleSeconds()).toString());
        request.put("SilentFor", Duration.ofMillis(asked.silentMillis()).toString());
        String only = System.getProperty(ONLY, "");
        if (!only.isEmpty()) {
            request.put("Only", only);
        }
        return request;
    }

    /** The runs, one after the other. */
    private static final class Runs implements Iterator<TestTemplateInvocationContext> {

        private final FaultSweep asked;
        private final Sweep sweep;
        private final EcsEmulator emulator;
        private @Nullable Iterator<Run> planned;
        private @Nullable Instant end;

        Runs(FaultSweep asked, Sweep sweep, EcsEmulator emulator) {
            this.asked = asked;
            this.sweep = sweep;
            this.emulator = emulator;
        }

        @Override
        public boolean hasNext() {
            if (end == null) {
                return true;
            }
            if (planned == null) {
                planned = sweep.planned().iterator();
            }
            return planned.hasNext() && Instant.now().isBefore(end);
        }

        @Override
        public TestTemplateInvocationContext next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            if (planned == null) {
                end = Instant.now().plusSeconds(asked.maxSeconds());
                return context("as it is");
            }
            return context(planned.next().name());
        }

        private TestTemplateInvocationContext context(String name) {
            return new TestTemplateInvocationContext() {
                @Override
                public String getDisplayName(int index) {
                    return name;
                }

                @Override
                public List<Extension> getAdditionalExtensions() {
                    return List.of(new SweptRun(asked, sweep, emulator));
                }
            };
        }
    }
}
