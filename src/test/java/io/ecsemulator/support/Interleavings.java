package io.ecsemulator.support;

import java.util.stream.Stream;
import org.jetbrains.lincheck.datastructures.ManagedStrategyGuaranteeKt;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;
import org.jetbrains.lincheck.util.LoggingLevel;

/**
 * Checks that calls of several threads have the results of the same calls one after the other, in some order. Lincheck draws short
 * scenarios of the test's operations and runs each of them with many interleavings, of which it decides each switch of threads.
 *
 * <p>{@code -Dinterleavings=10000} tries more of each scenario than a build does.
 */
public final class Interleavings {

    private static final int SCENARIOS = 8;
    private static final int INTERLEAVINGS = 40;

    private Interleavings() {}

    /**
     * Checks two threads with two calls each, after one call and before another.
     *
     * @param test a class whose instances have the state, and whose operations are annotated with {@code @Operation}
     * @param withoutState packages whose classes share no state between threads: no switch of threads happens in them
     * @throws AssertionError with the shortest scenario that fails and its trace
     */
    public static void check(Class<?> test, String... withoutState) {
        new ModelCheckingOptions()
                .iterations(SCENARIOS)
                .invocationsPerIteration(Integer.getInteger("interleavings", INTERLEAVINGS))
                .threads(2)
                .actorsPerThread(2)
                .actorsBefore(1)
                .actorsAfter(1)
                .loopIterationsBeforeThreadSwitch(100)
                .loopBound(1_000)
                .logLevel(LoggingLevel.ERROR)
                .addGuarantee(ManagedStrategyGuaranteeKt.forClasses(
                                name -> Stream.of(withoutState).anyMatch(name::startsWith))
                        .allMethods()
                        .ignore())
                .check(test);
    }
}
