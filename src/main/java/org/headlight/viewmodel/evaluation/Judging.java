package org.headlight.viewmodel.evaluation;

import java.util.concurrent.Executor;
import java.util.function.DoubleConsumer;
import org.headlight.data.Progress;

/** How far judging is: told on the engine's thread, in hundredths, to whoever listens on that of the screen. */
final class Judging implements Progress {
    private final Executor screen;
    private final DoubleConsumer listener;
    private long told = -1;
    private volatile boolean cancelled;

    /** @param listener takes how far it is, in [0, 1], on the screen's thread, until it is called off */
    Judging(Executor screen, DoubleConsumer listener) {
        this.screen = screen;
        this.listener = listener;
    }

    @Override
    public void report(long done, long total) {
        long hundredths = total == 0 ? 0 : 100 * done / total;
        if (hundredths != told) {
            told = hundredths;
            screen.execute(() -> {
                if (!cancelled) {
                    listener.accept(hundredths / 100.0);
                }
            });
        }
    }

    @Override
    public boolean isCancelled() {
        return cancelled;
    }

    /** Wants no more of it; nothing more is told. */
    void cancel() {
        cancelled = true;
    }
}
