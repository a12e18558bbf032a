package org.headlight.viewmodel.work;

import org.headlight.data.Progress;

/** Tells the status bar how far a file is read; safe from any thread. */
public final class ReadingProgress implements Progress {
    private static final int STRIDE = 5;

    private final String name;
    private final Background background;
    private final StatusViewModel status;
    private volatile boolean cancelled;
    private int reported;

    public ReadingProgress(String name, Background background, StatusViewModel status) {
        this.name = name;
        this.background = background;
        this.status = status;
    }

    /** Called often, so only every few hundredths reach the screen. */
    @Override
    public void report(long done, long total) {
        int percent = total == 0 ? 100 : (int) (100 * done / total);
        if (percent >= reported + STRIDE && percent < 100) {
            reported = percent;
            background.screen().execute(() -> {
                if (!cancelled) {
                    status.say(StatusViewModel.Kind.BUSY, "Reading %s, %d %%.".formatted(name, percent));
                }
            });
        }
    }

    @Override
    public boolean isCancelled() {
        return cancelled;
    }

    public void cancel() {
        cancelled = true;
    }
}
