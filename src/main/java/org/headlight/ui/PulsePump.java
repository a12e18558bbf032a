package org.headlight.ui;

import javafx.animation.AnimationTimer;
import javafx.beans.binding.BooleanBinding;
import org.headlight.viewmodel.WorkbenchViewModel;

/**
 * Lets the view models take what has arrived, once a pulse at most a dozen times a second, and only while there is something
 * to wait for and a window to show it in. FX thread only.
 */
final class PulsePump extends AnimationTimer {
    private static final long INTERVAL = 1_000_000_000L / 12;

    private final WorkbenchViewModel workbench;
    /** Kept, because a binding that nobody keeps falls silent. */
    private final BooleanBinding awaited;

    private long next;
    private long last;

    PulsePump(WorkbenchViewModel workbench) {
        this.workbench = workbench;
        awaited = workbench.training().activeProperty().or(workbench.moments().playingProperty());
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
            workbench.drop(Math.max(0, (nanoseconds - last) / INTERVAL - 1));
        }
        last = nanoseconds;
        next = nanoseconds + INTERVAL;
        workbench.onPulse(nanoseconds);
    }
}
