package org.headlight.ui;

import javafx.animation.AnimationTimer;
import javafx.beans.value.ObservableValue;
import org.headlight.viewmodel.WorkbenchViewModel;

/**
 * Lets the view models take what has arrived, once a pulse at most a dozen times a second, and only while there is something
 * to wait for and a window to show it in. FX thread only.
 */
final class PulsePump extends AnimationTimer {
    private static final long INTERVAL = 1_000_000_000L / 12;
    private static final long FRAME = 1_000_000_000L / 60;
    private static final long LATE = 3 * FRAME;

    private final WorkbenchViewModel workbench;
    private long next;
    private long last;

    PulsePump(WorkbenchViewModel workbench) {
        this.workbench = workbench;
    }

    /** Runs exactly while a condition holds. */
    void runWhile(ObservableValue<Boolean> condition) {
        condition.addListener((observable, before, runs) -> follow(runs));
        follow(condition.getValue());
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
        if (last != 0 && nanoseconds - last > LATE) {
            workbench.drop((nanoseconds - last) / FRAME - 1);
        }
        last = nanoseconds;
        if (nanoseconds >= next) {
            next = nanoseconds + INTERVAL;
            workbench.onPulse(nanoseconds);
        }
    }
}
