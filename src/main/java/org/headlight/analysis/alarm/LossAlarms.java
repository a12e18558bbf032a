package org.headlight.analysis.alarm;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.headlight.snapshot.EpochScore;
import org.headlight.snapshot.StepLoss;

/** What the losses of a training warn of. */
public final class LossAlarms {
    /** Losses of single batches jump; the mean of so many does not. */
    private static final int WINDOW = 20;

    /** A loss that grows to so many times its lowest level has left what it had learned; noise at this window stays under 2. */
    private static final double RUNAWAY = 3;

    /** Losses near 0 grow to many times themselves without harm; this share of the first loss is where harm begins. */
    private static final double HARM = 0.5;

    /** So many epochs are enough to have learned something, and to tell a rise from a jump. */
    private static final int EPOCHS = 3;

    /** A loss that has lost less than this share after {@link #EPOCHS} stands still; the slowest sample loses ten times as much. */
    private static final double STANDING = 0.005;

    /** A rise of the validation loss by this share is more than the jitter from epoch to epoch. */
    private static final double RISE = 0.1;

    private LossAlarms() {}

    /** The alarms of a training so far, in the order of their steps; at most one of each kind. */
    public static List<Alarm> of(List<StepLoss> steps, List<EpochScore> epochs) {
        List<Alarm> alarms = new ArrayList<>();
        diverged(steps).ifPresent(alarms::add);
        stuck(epochs).ifPresent(alarms::add);
        overfitting(epochs).ifPresent(alarms::add);
        return alarms;
    }

    private static Optional<Alarm> diverged(List<StepLoss> steps) {
        double first = Double.NaN;
        double lowest = Double.POSITIVE_INFINITY;
        double sum = 0;
        for (int i = 0; i < steps.size(); i++) {
            double loss = steps.get(i).loss();
            if (!Double.isFinite(loss)) {
                return alarm(AlarmKind.DIVERGED, steps.get(i).step(), "The loss is no number any more.");
            }
            sum += loss - (i >= WINDOW ? steps.get(i - WINDOW).loss() : 0);
            if (i + 1 >= WINDOW) {
                double mean = sum / WINDOW;
                first = Double.isNaN(first) ? mean : first;
                lowest = Math.min(lowest, mean);
                if (mean > RUNAWAY * lowest && mean - lowest > HARM * Math.abs(first)) {
                    return alarm(
                            AlarmKind.DIVERGED,
                            steps.get(i).step(),
                            "It was down to %s and is up at %s.".formatted(text(lowest), text(mean)));
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Alarm> stuck(List<EpochScore> epochs) {
        if (epochs.size() < EPOCHS) {
            return Optional.empty();
        }
        double first = epochs.getFirst().trainLoss();
        EpochScore later = epochs.get(EPOCHS - 1);
        boolean moved = epochs.stream()
                .limit(EPOCHS)
                .anyMatch(epoch -> Math.abs(epoch.trainLoss() - first) > STANDING * Math.abs(first));
        return moved
                ? Optional.empty()
                : alarm(
                        AlarmKind.STUCK,
                        later.step(),
                        "The training loss was %s after the first epoch and is %s after %d."
                                .formatted(text(first), text(later.trainLoss()), EPOCHS));
    }

    /** Judged at the end of each epoch against the best before it. */
    private static Optional<Alarm> overfitting(List<EpochScore> epochs) {
        EpochScore best = null;
        int rising = 0;
        for (EpochScore epoch : epochs) {
            if (best == null || epoch.validationLoss() < best.validationLoss()) {
                best = epoch;
            }
            boolean rises = epoch.validationLoss() > best.validationLoss() + RISE * Math.abs(best.validationLoss())
                    && epoch.trainLoss() < best.trainLoss();
            rising = rises ? rising + 1 : 0;
            if (rising == EPOCHS) {
                return alarm(
                        AlarmKind.OVERFITTING,
                        epoch.step(),
                        "The validation loss has risen from %s to %s since epoch %d, while the training loss fell from %s to %s."
                                .formatted(
                                        text(best.validationLoss()),
                                        text(epoch.validationLoss()),
                                        best.epoch(),
                                        text(best.trainLoss()),
                                        text(epoch.trainLoss())));
            }
        }
        return Optional.empty();
    }

    private static Optional<Alarm> alarm(AlarmKind kind, int step, String reason) {
        return Optional.of(new Alarm(kind, step, Optional.empty(), reason));
    }

    private static String text(double loss) {
        return String.format(Locale.ROOT, "%.3g", loss);
    }
}
