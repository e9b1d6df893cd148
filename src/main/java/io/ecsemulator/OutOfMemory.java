package io.ecsemulator;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Ends the process when a thread runs out of memory: after that, threads of the server may be missing, and only a new process
 * is sound. With {@code -XX:+ExitOnOutOfMemoryError} the JVM itself does so, earlier and with the same exit status.
 */
final class OutOfMemory {

    /** The exit status of {@code -XX:+ExitOnOutOfMemoryError}. */
    static final int STATUS = 3;

    private OutOfMemory() {}

    /** Ends the process if an error that no thread catches says that there is no memory; other errors are printed. */
    static void exitOnUncaught() {
        loadWhatEndsTheProcess();
        Thread.setDefaultUncaughtExceptionHandler((thread, e) -> {
            exitIf(e);
            System.err.print("Exception in thread \"" + thread.getName() + "\" ");
            e.printStackTrace();
        });
    }

    /** The class behind halt is loaded at its first use: without memory that fails, and for good. */
    private static void loadWhatEndsTheProcess() {
        Thread hook = new Thread(() -> {}, "never started");
        Runtime.getRuntime().addShutdownHook(hook);
        Runtime.getRuntime().removeShutdownHook(hook);
    }

    /** Ends the process if a finished task failed because there is no memory. */
    static void exitIfFailed(Runnable task, @Nullable Throwable failure) {
        exitIf(failure);
        if (task instanceof Future<?> future && future.isDone()) {
            try {
                future.get();
            } catch (ExecutionException e) {
                exitIf(e.getCause());
            } catch (CancellationException | InterruptedException e) {
                // The task did not fail.
            }
        }
    }

    private static void exitIf(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof OutOfMemoryError) {
                // Not exit: shutdown hooks need memory.
                Runtime.getRuntime().halt(STATUS);
            }
        }
    }
}
