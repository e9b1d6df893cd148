package io.ecsemulator.testkit;

import io.ecsemulator.testkit.Sweep.Outcome;
import io.ecsemulator.testkit.Sweep.Result;
import io.ecsemulator.testkit.Sweep.Run;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.platform.commons.support.ReflectionSupport;

/** Runs a test method once in a sweep. Its world is there when the test method begins. */
final class SweptRun implements BeforeTestExecutionCallback, InvocationInterceptor {

    private static final int MAX_TEXT = 2_000;

    private final FaultSweep asked;
    private final Sweep sweep;
    private final EcsEmulator emulator;
    private @Nullable Run run;

    SweptRun(FaultSweep asked, Sweep sweep, EcsEmulator emulator) {
        this.asked = asked;
        this.sweep = sweep;
        this.emulator = emulator;
    }

    @Override
    public void beforeTestExecution(ExtensionContext context) {
        run = sweep.begin().orElseThrow(() -> new EmulatorException("The sweep has no such run"));
    }

    @Override
    public void interceptTestTemplateMethod(
            Invocation<@Nullable Void> invocation,
            ReflectiveInvocationContext<Method> method,
            ExtensionContext context) {
        Run begun = run;
        if (begun == null) {
            throw new IllegalStateException("The run has not begun");
        }
        @Nullable Throwable failure = thrownBy(invocation::proceed);
        if (begun.endsClient()) {
            sweep.restart(begun);
            SweepRun ended = new SweepRun(begun.name(), false, Optional.ofNullable(failure));
            failure = thrownBy(() -> callAll(SweepRestart.class, ended, context));
        }
        SweepRun ended = new SweepRun(begun.name(), begun.isGood(), Optional.ofNullable(failure));
        boolean mayGiveUp = !FaultSweepExtension.methods(context.getRequiredTestClass(), SweepInvariant.class)
                .isEmpty();
        @Nullable Throwable verdict = mayGiveUp && ended.gaveUp() && !begun.isGood() ? null : failure;
        if (verdict == null) {
            verdict = thrownBy(() -> callAll(SweepInvariant.class, ended, context));
        }
        Outcome outcome = verdict != null ? Outcome.FAILED : failure != null ? Outcome.GAVE_UP : Outcome.PASSED;
        Result result = sweep.end(begun, outcome, verdict == null ? "" : text(verdict));
        if (!result.passed()) {
            throw new AssertionError(result.report() + (begun.isGood() ? "" : " -Dtest=" + test(context)), verdict);
        }
    }

    private interface Action {
        @Nullable
        Object run() throws Throwable;
    }

    /** Runs an action, which is interrupted if it takes too long, and returns what it throws. */
    private @Nullable Throwable thrownBy(Action action) {
        Thread thread = Thread.currentThread();
        Object lock = new Object();
        boolean[] hasEnded = {false};
        CompletableFuture.delayedExecutor(asked.runSeconds(), TimeUnit.SECONDS).execute(() -> {
            synchronized (lock) {
                if (!hasEnded[0]) {
                    thread.interrupt();
                }
            }
        });
        try {
            action.run();
            return null;
        } catch (Throwable e) {
            return e;
        } finally {
            synchronized (lock) {
                hasEnded[0] = true;
                // The interruption ends with the run.
                Thread.interrupted();
            }
        }
    }

    private @Nullable Object callAll(Class<? extends Annotation> annotation, SweepRun ended, ExtensionContext context) {
        List<Method> methods = FaultSweepExtension.methods(context.getRequiredTestClass(), annotation);
        for (Method method : methods) {
            Object[] arguments = Stream.of(method.getParameterTypes())
                    .map(type -> argument(type, ended, method))
                    .toArray();
            ReflectionSupport.invokeMethod(method, context.getRequiredTestInstance(), arguments);
        }
        return null;
    }

    private Object argument(Class<?> type, SweepRun ended, Method method) {
        if (type == EcsEmulator.class) {
            return emulator;
        }
        if (type == SweepRun.class) {
            return ended;
        }
        throw new EmulatorException(method + " has a parameter that is neither an EcsEmulator nor a SweepRun");
    }

    private static String test(ExtensionContext context) {
        return context.getRequiredTestClass().getSimpleName() + "#"
                + context.getRequiredTestMethod().getName();
    }

    /** Returns what the report says of a failure, which the error of the test has as its cause. */
    private static String text(Throwable failure) {
        String text = failure.toString();
        return text.substring(0, Math.min(text.length(), MAX_TEXT));
    }
}
