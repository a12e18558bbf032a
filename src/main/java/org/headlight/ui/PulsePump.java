package org.headlight.ui;

import javafx.animation.AnimationTimer;
import javafx.beans.binding.BooleanBinding;
import org.headlight.viewmodel.WorkbenchViewModel;

/**
 * Lets the view models take what has arrived, and only while there is something to wait for. FX thread only.
 *
 * <p>While updates are made it does so on one calm beat: numbers, curves and maps change in the same pulse, so that the window
 * is laid out and drawn once for all of them and the processors are left to the training. Otherwise, after a single step or
 * while moments are played or the engine is unpacked, it answers within a twelfth of a second.
 */
final class PulsePump extends AnimationTimer {
    private static final long SECOND = 1_000_000_000L;
    private static final long QUICK = SECOND / 12;
    /** Two beats a second for each processor: where there are few of them, drawing takes what the training needs. */
    private static final long BEAT =
            SECOND / Math.clamp(2L * Runtime.getRuntime().availableProcessors(), 4, 12);

    private final WorkbenchViewModel workbench;
    /** Kept, because a binding that nobody keeps falls silent. */
    private final BooleanBinding awaited;

    private long interval = QUICK;
    private long next;
    private long last;

    PulsePump(WorkbenchViewModel workbench) {
        this.workbench = workbench;
        awaited = workbench
                .training()
                .activeProperty()
                .or(workbench.moments().playingProperty())
                .or(workbench.engine().loadingProperty());
        awaited.addListener((observable, before, runs) -> follow(runs));
        follow(awaited.get());
    }

    private void follow(boolean runs) {
        last = 0;
        next = 0;
        if (runs) {
            start();
        } else {
            stop();
        }
    }

    @Override
    public void handle(long nanoseconds) {
        if (nanoseconds < next) {
            return;
        }
        if (last != 0) {
            workbench.drop(Math.max(0, (nanoseconds - last) / interval - 1));
        }
        interval = workbench.training().runningProperty().get() ? BEAT : QUICK;
        last = nanoseconds;
        next = nanoseconds + interval;
        workbench.onPulse(nanoseconds);
    }
}
