package org.headlight.task;

import org.headlight.snapshot.Setting;

/** Options that the losses of several tasks share, each described once. */
public final class LossSettings {

    private LossSettings() {}

    /** {@code labelSmoothing}: for a loss over tokens or classes. */
    public static Setting labelSmoothing() {
        return Setting.real(
                "labelSmoothing",
                "Label smoothing",
                0,
                0,
                0.9,
                "Share of the right answer that is spread over all answers, against too much certainty; the validation loss "
                        + "is told without it.");
    }
}
