package org.headlight.task;

import java.util.function.BooleanSupplier;
import org.headlight.data.Progress;

/** Work of so many steps that tells whoever waits for it how far it is: asked before each whether it may go on. Not thread-safe. */
public final class Steps implements BooleanSupplier {
    private final Progress progress;
    private final long total;
    private long done;

    /** @param total how many steps there will be */
    public Steps(Progress progress, long total) {
        this.progress = progress;
        this.total = total;
    }

    @Override
    public boolean getAsBoolean() {
        progress.report(Math.min(done, total), total);
        done++;
        return !progress.isCancelled();
    }
}
