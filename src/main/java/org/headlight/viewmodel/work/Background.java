package org.headlight.viewmodel.work;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * The way out of the screen's thread and back: work runs elsewhere, its result or its failure comes home. Immutable.
 *
 * <p>Tests hand {@code Runnable::run} for both, and everything happens at once and in order.
 *
 * @param work runs files, exports and other long things
 * @param screen runs a task on the screen's thread, later
 */
public record Background(Executor work, Executor screen) {

    /**
     * Runs a task off the screen's thread.
     *
     * @param task what to do there
     * @param done takes the result, on the screen's thread
     * @param failed takes one sentence for the user, on the screen's thread
     */
    public <T> void run(Callable<T> task, Consumer<T> done, Consumer<String> failed) {
        work.execute(() -> {
            try {
                T result = task.call();
                screen.execute(() -> done.accept(result));
            } catch (Exception | OutOfMemoryError | LinkageError failure) {
                screen.execute(() -> failed.accept(sentence(failure)));
            }
        });
    }

    /** Brings the end of work that runs elsewhere home to the screen's thread, for {@code whenComplete}. */
    public <T> BiConsumer<T, Throwable> returning(Consumer<T> done, Consumer<String> failed) {
        return (result, failure) -> screen.execute(() -> {
            if (failure == null) {
                done.accept(result);
            } else {
                failed.accept(sentence(failure));
            }
        });
    }

    /** What went wrong, in one sentence that a user can read. */
    static String sentence(Throwable failure) {
        Throwable cause = failure;
        while ((cause instanceof CompletionException || cause instanceof ExecutionException)
                && cause.getCause() != null) {
            cause = cause.getCause();
        }
        if (cause instanceof OutOfMemoryError) {
            return "There is not enough memory for this; choose a smaller file or smaller sizes.";
        }
        String message = cause.getMessage();
        return message == null || message.isBlank()
                ? "This failed without a reason (%s)."
                        .formatted(cause.getClass().getSimpleName())
                : message;
    }
}
